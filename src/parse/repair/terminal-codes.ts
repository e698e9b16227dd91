import { counted } from '../../model/describe-value.js';
import type { Message } from '../../model/messages.js';
import type { ReadResult } from '../entries/entry.js';
import { mapSpans } from '../entries/map-spans.js';
import { messageAt } from '../entries/message-at.js';
import { Source } from '../source/source.js';
import { editText } from './edit-text.js';

/** Reads a text without the codes by which a terminal shows colors and links, and reports that it had some. */
export function readWithoutCodes(
  source: Source,
  read: (plain: Source) => ReadResult | null,
): ReadResult | null {
  const { text } = source;
  const codes = text.includes('\x1b') ? [...text.matchAll(code)] : [];
  if (codes.length === 0) return read(source);
  const edits = codes.map(({ index, 0: { length } }) => ({ start: index, end: index + length, text: '' }));
  const plain = editText(text, edits);
  const result = read(new Source(plain.text));
  if (!result) return null;
  const { end, ...moved } = mapSpans(result, plain.offsetOf);
  // What follows is read again.
  const last = end === undefined ? text.length : plain.offsetOf(end);
  const own = codes.filter(({ index }) => index < last);
  const messages = own.length === 0 ? moved.messages : [...moved.messages, messageAbout(own)];
  return { ...moved, messages, ...(end !== undefined && { end: last }) };
}

/** Control sequences, commands such as that of a link, and shorter codes. */
const code = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[ -/]*[0-Z\\^-~])/g;
/** Colors, the end of a line that is erased behind them, modes, links, and sets of characters: text stands where it did. */
const harmless = /^\x1b(?:\[.*[mK]|\[\?\d+[hl]|\].*|\(.)$/s;

function messageAbout(codes: readonly RegExpExecArray[]): Message {
  const moving = codes.find(([each]) => !harmless.test(each));
  const [first] = moving ? [moving] : codes;
  const start = first!.index;
  const span = { text: first![0], start, end: start + first![0].length };
  const reason = moving
    ? 'Codes that move the cursor of a terminal were left out: words may be missing, or stand where they do not belong'
    : `Not read: ${counted(codes.length, 'code')} of a terminal, which set colors or links`;
  return messageAt(span, 'unread-line', reason, 'text without codes', { isNote: !moving });
}
