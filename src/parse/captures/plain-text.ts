import { readText } from '../formats/text/read.js';
import type { CaptureFormats } from './capture-reader.js';
import { unwrap } from './unwrap.js';

/** Plain text alone. */
export const plainText: CaptureFormats = {
  read: (source) => {
    const { inner, messages } = unwrap(source);
    const result = readText(inner);
    return result && { ...result, messages: [...messages, ...result.messages] };
  },
};
