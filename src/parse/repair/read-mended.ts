import type { Message } from '../../model/messages.js';
import type { ReadResult } from '../entries/entry.js';
import { mapSpan, mapSpans } from '../entries/map-spans.js';
import { Source } from '../source/source.js';
import { type Edit, type EditedText, editAgain } from './edit-text.js';

/** What one tool has done to a text, undone: the edits, and what is uncertain about them. */
export type Mend = (
  text: string,
) => readonly Edit[] | { edits: readonly Edit[]; messages: readonly Message[] };

/** Reads a text once each step has undone what a tool has done to it; its places are those of the text as it came. */
export function readMended(
  source: Source,
  steps: readonly Mend[],
  read: (whole: Source, offsetOf: EditedText['offsetOf']) => ReadResult | null,
): ReadResult | null {
  let whole: EditedText = { text: source.text, offsetOf: (at) => at };
  const messages: Message[] = [];
  for (const step of steps) {
    const made = step(whole.text);
    const { offsetOf } = whole;
    if ('messages' in made) for (const each of made.messages) messages.push(mapSpan(each, offsetOf));
    whole = editAgain(whole, 'messages' in made ? made.edits : made);
  }
  if (whole.text === source.text && messages.length === 0) return read(source, whole.offsetOf);
  const result = read(new Source(whole.text, [], undefined, source.margin), whole.offsetOf);
  const moved = result && mapSpans(result, whole.offsetOf);
  return moved && { ...moved, messages: [...moved.messages, ...messages] };
}
