/**
 * Whether an object of a valid JSON text may have a key twice: `JSON.parse` keeps the last one and says nothing. Keys are
 * counted in the text and in its value, which takes a fraction of the time of a parser that looks for them. A text that
 * begins with a colon counts as a key, too: only that parser can tell that it is not one.
 */
export function mayRepeatKeys(text: string, value: unknown): boolean {
  return keysInText(text) !== keysInValue(value);
}

/** Counts the colons behind a quotation mark. There are fewer colons in a text than quotation marks. */
function keysInText(text: string): number {
  let keys = 0;
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
    let end = at - 1;
    while (isBlank(text.charCodeAt(end))) end--;
    if (text.charCodeAt(end) !== 0x22) continue;
    let before = end - 1;
    while (text.charCodeAt(before) === 0x5c) before--;
    // An escaped one stands inside of a text.
    if ((end - before) % 2 === 1) keys++;
  }
  return keys;
}

/** Whether a character is white space between the values of JSON. */
export const isBlank = (code: number) => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

function keysInValue(root: unknown): number {
  let keys = 0;
  const open = isContainer(root) ? [root] : [];
  for (let container = open.pop(); container; container = open.pop()) {
    if (Array.isArray(container)) {
      for (const value of container) if (isContainer(value)) open.push(value);
      continue;
    }
    for (const key of Object.keys(container)) {
      keys++;
      const value = container[key];
      if (isContainer(value)) open.push(value);
    }
  }
  return keys;
}

const isContainer = (value: unknown): value is Record<string, unknown> | unknown[] =>
  typeof value === 'object' && value !== null;
