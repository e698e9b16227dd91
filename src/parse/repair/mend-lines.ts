import { type EditedText, editAgain, editText } from './edit-text.js';
import { withoutFolds } from './folds.js';
import { decodeQuotedPrintable } from './quoted-printable.js';

/** A text whose lines are whole again, where a mail's encoding or a terminal has broken them. */
export function mendLines(text: string): EditedText {
  const decoded = editText(text, decodeQuotedPrintable(text));
  return editAgain(decoded, withoutFolds(decoded.text));
}
