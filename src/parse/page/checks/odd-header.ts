import { quote } from '../../../model/describe-value.js';
import type { Message } from '../../../model/messages.js';
import { messageAt } from '../../entries/message-at.js';
import { curatorLine, type Header } from '../header.js';

/**
 * Reports what the header of a page lacks although it shows the rest, and a title or a curator that is unlikely. A
 * curator or a day that could not be read has a message.
 */
export function oddHeader({ title, curator, date, tabs, messages: unread }: Header): Message[] {
  const place = title ?? curator;
  if (!place) return [];
  const lack = (what: string, expected: string) =>
    messageAt(place, 'missing-meta', `The header of the page has no ${what}`, expected, {
      found: 'none',
      isNote: true,
    });
  const messages: Message[] = [];
  if (!title) messages.push(lack('title', '`Daily Papers` or the like'));
  else if (!pageTitle.test(title.text)) {
    const reason = `Words in the title of the page may not belong to it: ${quote(title.text)}`;
    messages.push(messageAt(title, 'odd-title', reason, '`Daily Papers` or the like', { isNote: true }));
  }
  if (!curator && unread.length === 0 && tabs.length > 0) messages.push(lack('curator', curatorLine));
  else if (curator && notCurator.test(curator.text)) {
    const reason = `${quote(curator.text)} was read as the curator of the page; it may be another line`;
    messages.push(messageAt(curator, 'ambiguous-value', reason, 'a name'));
  }
  if (!date && unread.length === 0 && tabs.length > 1 && !/trending/i.test(title?.text ?? 'trending'))
    messages.push(lack('day', 'a day, a week or a month'));
  return messages;
}

/** What follows a dash says which papers. */
const pageTitle = /^(?:\p{L}+ )?papers(?: [-–—|] .*)?$/iu;
/** A number, a sentence, the title of the page. */
const notCurator = /^[\d\W]+$|[.?!:]$|\bpapers$|.{40}/i;
