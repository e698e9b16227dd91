/**
 * Whether a text is JSON by how it begins: an array or an object with something in it that JSON has there. A checkbox
 * (`[ ] 7`), as text browsers print it, is none.
 */
export function looksLikeJson(text: string): boolean {
  return /^(?:\{\s*["'}]|\[\s*(?:[{"]|\](?![^\n]*[^\s,\]])|\[\s*["']))/.test(
    text.slice(Math.max(0, text.search(/\S/))).slice(0, 1000),
  );
}
