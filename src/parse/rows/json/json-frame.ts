import type { Places } from './json-places.js';

export type Container = unknown[] | Record<string, unknown>;

/** An array or object that has begun in a JSON text. */
export interface Frame {
  value: Container;
  places: Places;
  /** The bracket or brace that ends it. */
  close: string;
  /** What an object expects next; an array expects only `value` and `comma`. */
  expects: 'key' | 'colon' | 'value' | 'comma';
  key: string;
  keyStart: number;
  keyEnd: number;
  /** Where the last comma stands, if nothing has come after it. */
  comma: number;
  /** Where the container's own end is to be written. */
  parent: Places | undefined;
  endAt: number;
}

export function newFrame(
  value: Container,
  places: Places,
  close: string,
  parent: Places | undefined,
  endAt: number,
): Frame {
  return {
    value,
    places,
    close,
    expects: Array.isArray(value) ? 'value' : 'key',
    key: '',
    keyStart: 0,
    keyEnd: 0,
    comma: -1,
    parent,
    endAt,
  };
}

/** Whether what stands behind a value or a mark is what a container expects there. */
export function fits(text: string, { value, close }: Frame, expects: Frame['expects']): boolean {
  if (text.startsWith(close)) return true;
  const hasComma = text.startsWith(',');
  if (!hasComma && (expects === 'comma' || expects === 'colon')) return false;
  const rest = hasComma ? text.slice(1).trimStart() : text;
  const isKey = /^(["'])[^"'\n]*\1\s*:/.test(rest);
  if (!Array.isArray(value) && expects !== 'value') return isKey;
  return !isKey && /^[^\]}),:]/.test(rest);
}
