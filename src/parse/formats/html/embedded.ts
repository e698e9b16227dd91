import type { Message } from '../../../model/messages.js';
import type { Entry, Page } from '../../entry.js';
import { messageAt } from '../../message-at.js';
import type { Settings } from '../../options.js';
import { findRows } from '../../rows/find-rows.js';
import { RowsReader, readRows } from '../../rows/read-rows.js';
import type { Range } from '../../rows/row.js';
import { decodeAttribute } from './references.js';

/** The pages that the data of a page's components hold, and what is odd about them. */
export interface EmbeddedPages {
  pages: Page[];
  messages: Message[];
  /** The ids and titles of their papers. */
  names: ReadonlySet<string>;
}

/**
 * Reads the `data-props` of the page's components: the list of papers, or the paper of a page about one. Several
 * components may hold the same paper; it is read once.
 */
export function readEmbedded(text: string, settings: Settings): EmbeddedPages {
  const pages: Page[] = [];
  const messages: Message[] = [];
  const names = new Set<string>();
  for (const { props, range } of embeddedProps(text, messages)) {
    const reader = new RowsReader(settings);
    const found = findRows(props, reader.resolver);
    const result = readRows(found, 'html', reader, () => range);
    if (!result) continue;
    const [page] = [...result.pages] as [Page];
    const entries = page.entries.filter((entry) => !isKnown(entry, names));
    if (entries.length === 0 && found.rows.length > 0) continue;
    for (const { paper } of entries) for (const name of [paper?.id, paper?.title]) if (name) names.add(name);
    pages.push({ ...page, entries });
    for (const message of result.messages) messages.push(message);
  }
  return { pages, messages, names };
}

const isKnown = ({ paper }: Entry, names: ReadonlySet<string>) => names.has(paper?.id ?? paper?.title ?? '');

/** The data of the components that may hold papers, entity-decoded and parsed, and where their attributes stand. */
function* embeddedProps(text: string, messages: Message[]): Generator<{ props: unknown; range: Range }> {
  for (const { value, range } of attributes(text)) {
    if (!/(?:dailyPapers|papers?)(?:&quot;|&#34;|")\s*:\s*[[{]/i.test(value)) continue;
    try {
      yield { props: JSON.parse(decodeAttribute(value)), range };
    } catch {
      messages.push(unreadable(value, range));
    }
  }
}

/** The cards beside damaged data show what they can. */
function unreadable(value: string, range: Range): Message {
  const reason =
    'Not read: the data of this page, which is not valid JSON; its cards show less of the papers';
  return messageAt({ text: value, ...range }, 'unreadable-value', reason, 'JSON in `data-props`');
}

/** The `data-props` of a text, as they are written. No regular expression goes over the data: it takes half of the page. */
function* attributes(text: string): Generator<{ value: string; range: Range }> {
  let start = text.indexOf('data-props');
  while (start >= 0) {
    opening.lastIndex = start;
    const begin = opening.exec(text)?.[0];
    const from = start + (begin?.length ?? 0);
    const end = begin ? text.indexOf(begin.at(-1)!, from) + 1 : 0;
    if (end > 0) yield { value: text.slice(from, end - 1), range: { start, end } };
    start = text.indexOf('data-props', Math.max(end, start + 1));
  }
}
const opening = /\bdata-props\s*=\s*["']/y;
