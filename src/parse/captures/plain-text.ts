import { readText } from '../formats/text/read.js';
import { readWithoutCodes } from '../repair/terminal-codes.js';
import type { CaptureFormats } from './capture-reader.js';
import { unwrap } from './unwrap.js';

/** Plain text alone. */
export const plainText: CaptureFormats = {
  read: (source) =>
    readWithoutCodes(source, (plain) => {
      const { inner, messages } = unwrap(plain);
      const result = readText(inner);
      return result && { ...result, messages: [...messages, ...result.messages] };
    }),
};
