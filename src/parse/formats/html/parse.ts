import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** Parses HTML by the rules of browsers, as a fragment. */
export function parseHtml(html: string): Root {
  return fromHtml(html, { fragment: true });
}
