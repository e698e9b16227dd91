import { beginOf } from '../../head.js';

/**
 * Whether a text is JSON by how it begins: an array or an object with something in it that JSON has there. A checkbox
 * (`[ ] 7`), as text browsers print it, is none.
 */
export function looksLikeJson(text: string): boolean {
  return /^(?:\{\s*["'}]|\[\s*(?:[{"]|\](?![^\n]*[^\s,\]])|\[\s*["']))/.test(
    text.slice(beginOf(text)).slice(0, 1000),
  );
}

/** Whether a text is JSON by how it begins and ends: then nothing stands around it, and no page's text in it is its own. */
export function isWholeJson(text: string): boolean {
  return looksLikeJson(text) && /[\]}]/.test(text.trimEnd().at(-1)!);
}
