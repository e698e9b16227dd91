import type { Listing } from '../model/paper.js';
import type { ParseOptions } from '../parse/options.js';
import { parseListing } from '../parse/parse-listing.js';
import { encodingOf } from '../parse/source/bytes.js';
import { Failure } from './hub-error.js';

/** A listing, and how many rows its JSON has: more than papers, where some could not be read. */
export interface Answer {
  listing: Listing;
  rows: number;
}

/**
 * Reads an answer of the site's API.
 *
 * @throws Failure if its JSON is cut off.
 * @throws ListingError if it is not a listing.
 */
export function readApiAnswer(bytes: Uint8Array, options: ParseOptions): Answer {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  let rows = 1;
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) rows = value.length;
  } catch {
    // Anything else, such as the page of a proxy, is complete, and not a listing.
    if (/^\s*(?:[[{]|$)/.test(text)) throw cutOff();
  }
  return { listing: parseListing(bytes, { ...options, format: 'json' }), rows };
}

/**
 * Reads what stands at any other address, in whatever format it is.
 *
 * @throws Failure if it is JSON that is cut off.
 * @throws ListingError if it is not a listing.
 */
export function readForeignAnswer(bytes: Uint8Array, headers: Headers, options: ParseOptions): Listing {
  const decoder = decoderOf(headers);
  const text = (decoder ?? new TextDecoder(encodingOf(bytes))).decode(bytes);
  if (isCutJson(text)) throw cutOff();
  const listing = parseListing(decoder ? text : bytes, options);
  const isCut = /json$/.test(listing.format) && listing.messages.some(({ ruleId }) => ruleId === 'truncated');
  if (isCut) throw cutOff();
  return listing;
}

const cutOff = () => new Failure('the response is cut off: its JSON is incomplete', 200, true);

/** An answer without a length may end anywhere. JSON shows that: it has brackets that are not closed. */
function isCutJson(text: string): boolean {
  if (!/^\s*(?:\[\s*\{|\{\s*")/.test(text)) return false;
  const brackets = text.replace(/\\./gs, '').replace(/"[^"]*(?:"|$)|[^[\]{}"]+/g, '');
  return brackets.replace(/[\]}]/g, '').length * 2 > brackets.length;
}

/** The decoder of the encoding that the server names; null where that is UTF-8, unknown or not named. */
function decoderOf(headers: Headers): TextDecoder | null {
  const label = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(headers.get('content-type') ?? '')?.[1];
  try {
    const decoder = label === undefined ? null : new TextDecoder(label);
    return decoder?.encoding === 'utf-8' ? null : decoder;
  } catch {
    return null;
  }
}
