/** Splits a text at a mark, but not inside of parentheses: `Ann Bell (Google, Inc.)` is one author. */
export function splitOutside(text: string, mark: string): string[] {
  if (!text.includes('(')) return text.split(mark);
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const piece of text.split(mark)) {
    part = part === '' && depth === 0 ? piece : `${part}${mark}${piece}`;
    for (const char of piece) {
      if (char === '(') depth++;
      else if (char === ')' && depth > 0) depth--;
    }
    if (depth > 0) continue;
    parts.push(part);
    part = '';
  }
  return depth > 0 ? [...parts, part] : parts;
}
