import type { ReadResult } from '../entries/entry.js';
import { mapSpan, mapSpans } from '../entries/map-spans.js';
import { Source } from '../source/source.js';
import { editAgain, editText } from './edit-text.js';
import { withoutFolds } from './folds.js';
import { decodeQuotedPrintable } from './quoted-printable.js';

/** Reads a text whose lines are whole again, where a mail's encoding or a terminal has broken them. */
export function readMended(source: Source, read: (whole: Source) => ReadResult | null): ReadResult | null {
  const { text, margin } = source;
  const decoded = editText(text, decodeQuotedPrintable(text));
  const { edits, messages } = withoutFolds(decoded.text);
  const whole = editAgain(decoded, edits);
  if (whole.text === text && messages.length === 0) return read(source);
  const result = read(new Source(whole.text, [], undefined, margin));
  const moved = result && mapSpans(result, whole.offsetOf);
  const uncertain = messages.map((message) => mapSpan(message, decoded.offsetOf));
  return moved && { ...moved, messages: [...moved.messages, ...uncertain] };
}
