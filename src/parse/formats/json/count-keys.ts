import { closingQuote } from '../../rows/tolerant-json.js';

/**
 * Whether an object of a valid JSON text has a key twice: `JSON.parse` keeps the last one and says nothing. Keys are
 * counted in the text and in its value, which takes a fraction of the time of a parser that looks for them.
 */
export function hasRepeatedKeys(text: string, value: unknown): boolean {
  return keysInText(text) !== keysInValue(value);
}

function keysInText(text: string): number {
  let keys = 0;
  let start = text.indexOf('"');
  while (start >= 0) {
    let end = closingQuote(text, '"', start) + 1;
    while (blanks.has(text.charCodeAt(end))) end++;
    if (text.charCodeAt(end) === 0x3a) keys++;
    start = text.indexOf('"', end);
  }
  return keys;
}
const blanks = new Set([0x20, 0x09, 0x0a, 0x0d]);

function keysInValue(root: unknown): number {
  let keys = 0;
  const open = [root];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) continue;
    const inner = Object.values(value);
    if (!Array.isArray(value)) keys += inner.length;
    for (const each of inner) if (typeof each === 'object') open.push(each);
  }
  return keys;
}
