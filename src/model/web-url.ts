import { paperSchema } from './paper.js';
import { isPlainWebUrl } from './url-shapes.js';

/** Whether the schema takes a text as the URL of a page. Most URLs are plain, and zod need not be asked, nor loaded. */
export const isWebUrl = (text: string): boolean =>
  isPlainWebUrl(text) || paperSchema.shape.url.safeParse(text).success;
