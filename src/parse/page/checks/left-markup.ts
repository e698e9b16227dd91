import { quote } from '../../../model/describe-value.js';
import type { Message } from '../../../model/messages.js';
import type { Entry, Span } from '../../entries/entry.js';
import { messageAt } from '../../entries/message-at.js';
import { isHeading } from '../../fields/text-headings.js';
import { doubtIn, isEscaped, type ShownField, traceInShown } from '../../fields/text-traces.js';

/** Reports texts in which a tool has left another notation, or a placeholder: they are kept as they are. */
export function leftMarkup(entries: readonly Entry[]): Message[] {
  const messages: Message[] = [];
  const escaped: [Span, string][] = [];
  for (const { title, abstract, organization, submittedBy } of entries) {
    check(title, 'title');
    if (abstract) check(abstract, 'abstract', title.text);
    // A name in brackets has a message of its own.
    if (organization && !/^\[[^[\]]*\]$/.test(organization.text)) check(organization, 'organization');
    // People are named Nan and None, too.
    if (submittedBy && /^(?:NaN|null|undefined)$/.test(submittedBy.text)) check(submittedBy, 'user');
  }
  // Where an ampersand stands alone, the page is not HTML without its tags: the references are what it shows.
  if (escaped.every(([{ text }]) => isEscaped(text)))
    for (const [span, field] of escaped) report(span, field, 'HTML character references');
  return messages;

  function check(span: Span, field: ShownField, above?: string): void {
    const trace = traceInShown(span.text, field);
    // A sentence above it is no title, and has a message of its own.
    const hasTitle = above && !above.endsWith('.') && isHeading(span.text, above, above);
    const doubt = hasTitle ? 'the title of the paper' : doubtIn(span.text, field === 'title');
    if (trace !== undefined) report(span, field, trace);
    else if (doubt !== undefined) report(span, field, doubt, true);
    else if (span.text.includes('&')) escaped.push([span, field]);
  }

  function report(span: Span, field: string, trace: string, isNote = false): void {
    const reason = `The ${field} contains ${trace}; it was kept as it is: ${quote(span.text)}`;
    messages.push(messageAt(span, 'ambiguous-value', reason, 'plain text', { isNote }));
  }
}
