import type { Message } from '../messages.js';
import type { Page, Reading } from './entry.js';
import { looksLikeNotebook, notebookPieces } from './linked/notebook.js';
import { readPieces } from './linked/read.js';
import type { Source } from './source.js';
import { type Line, scanLines } from './text/lines.js';
import { cutPages } from './text/pages.js';
import { readPlainPage } from './text/plain.js';
import { unreadMessages } from './unread.js';

/**
 * Reads plain text: the page as a browser copies it, or with each link on a line of its own.
 *
 * @returns The pages, or `null` where the text has neither a header nor an entry's `5 authors · Jul 3`.
 */
export function readText(source: Source): Reading | null {
  if (looksLikeNotebook(source.text)) {
    const read = readPieces(notebookPieces(source));
    return read && { form: 'text', ...read };
  }
  const lines = scanLines(source);
  const pageLines = cutPages(lines);
  if (!pageLines.some(({ title, curator, date }) => title || curator || date) && !hasMeta(lines)) return null;
  const pages: Page[] = [];
  const messages: Message[] = [];
  for (const each of pageLines) {
    const read = readPlainPage(each);
    pages.push(read.page);
    for (const message of read.messages) messages.push(message);
  }
  return { form: 'text', pages, messages: [...messages, ...unreadMessages(lines, listingStart(pages))] };
}

/** Two of authors, `·` and date in a row: what only an entry of a listing has. */
function hasMeta(lines: readonly Line[]): boolean {
  return lines.some(({ mark }, at) => {
    const next = lines[at + 1]?.mark;
    return (
      (mark === 'authors' && (next === 'separator' || next === 'date')) ||
      (mark === 'separator' && next === 'date')
    );
  });
}

function listingStart([page]: readonly Page[]): number {
  const start = page?.title ?? page?.curator ?? page?.date;
  return start?.start ?? page?.entries[0]?.start ?? 0;
}
