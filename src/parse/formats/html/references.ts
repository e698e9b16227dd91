import { characterEntitiesLegacy } from 'character-entities-legacy';
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { characterOf } from '../../repair/code-point.js';

/** The text that a browser shows for this source: character references decoded, some of which need no semicolon. */
export function decodeText(source: string): string {
  const text = source.includes('&') ? source.replace(reference, decodeInText) : source;
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}

/**
 * The value of an attribute: there, the `&copy=` of an address is no reference.
 *
 * The data of a page has thousands of `&quot;`, which take a tenth of the time without a function for each. Decoding
 * them first changes no other reference.
 */
export function decodeAttribute(source: string): string {
  const quoted = source.includes('&quot;') ? source.replace(/&quot;/g, '"') : source;
  const value = quoted.includes('&') ? quoted.replace(reference, decodeInAttribute) : quoted;
  return /[\r\0]/.test(value) ? value.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd') : value;
}

const reference = /&(?:#[xX]([\da-fA-F]+);?|#(\d+);?|([A-Za-z][A-Za-z\d]{1,31})(;?)(?=(=?)))/g;
const legacy = new Set(characterEntitiesLegacy);

function decodeInText(
  whole: string,
  hex?: string,
  decimal?: string,
  name?: string,
  semicolon?: string,
): string {
  if (name === undefined) return fromCode(hex, decimal);
  const found = semicolon ? decodeNamedCharacterReference(name) : false;
  if (found !== false) return found;
  for (let length = Math.min(name.length, longestLegacy); length > 1; length--) {
    const start = name.slice(0, length);
    if (legacy.has(start)) return `${decodeNamedCharacterReference(start)}${whole.slice(length + 1)}`;
  }
  return whole;
}

function decodeInAttribute(
  whole: string,
  hex?: string,
  decimal?: string,
  name?: string,
  semicolon?: string,
  equals?: string,
): string {
  if (name === undefined) return fromCode(hex, decimal);
  const isReference = semicolon ? true : equals === '' && legacy.has(name);
  return (isReference && decodeNamedCharacterReference(name)) || whole;
}

const longestLegacy = Math.max(...characterEntitiesLegacy.map((name) => name.length));

function fromCode(hex: string | undefined, decimal: string | undefined): string {
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
  if (code >= 0x80 && code < 0xa0) return windows1252[code - 0x80]!;
  return characterOf(code) ?? '\ufffd';
}

/** What 0x80 to 0x9f stand for, by the standard. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
