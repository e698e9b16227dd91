import { characterEntitiesLegacy } from 'character-entities-legacy';
import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** The text that a browser shows for this source: character references decoded, some of which need no semicolon. */
export function decodeText(source: string): string {
  const text = source.includes('&') ? source.replace(reference, decodeInText) : source;
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}

/** The value of an attribute: there, the `&copy=` of an address is no reference. */
export function decodeAttribute(source: string): string {
  const value = source.includes('&') ? source.replace(reference, decodeInAttribute) : source;
  return value.includes('\r') ? value.replace(/\r\n?/g, '\n') : value;
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
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
    ? String.fromCodePoint(code)
    : '\ufffd';
}

/** What 0x80 to 0x9f stand for, by the standard. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
