import { closingQuote } from '../../rows/json/json-strings.js';
import type { Locate, Range } from '../../rows/row.js';
import { isBlank } from './count-keys.js';

/**
 * Finds places in valid JSON that has no key twice. It reads no further than the place that is asked for: most are in the
 * first rows, and the tolerant parser, which knows all places, takes as long as everything else together.
 */
export function jsonLocator(text: string): Locate {
  const root = skipBlanks(text, text.startsWith('\ufeff') ? 1 : 0);
  const containers = new Map<number, Members>();
  return (path, part) => {
    let start = root;
    for (const [depth, key] of path.entries()) {
      const members = containers.get(start) ?? new Members(text, start);
      containers.set(start, members);
      const member = members.find(key);
      if (!member) break;
      if (part === 'key' && member.key && depth === path.length - 1) return member.key;
      start = member.start;
    }
    return { start, end: endOfValue(text, start) };
  };
}

interface Member {
  /** In an object. */
  key?: Range;
  /** Where its value begins. */
  start: number;
}

/** The members of an array or object, as far as somebody has looked for them. Other values have none. */
class Members {
  readonly #text: string;
  readonly #isArray: boolean;
  readonly #found = new Map<string | number, Member>();
  /** Where the last member that was found begins, or the container itself; -1 where no more follow. */
  #last: number;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#isArray = text[start] === '[';
    this.#last = this.#isArray || text[start] === '{' ? start : -1;
  }

  find(key: string | number): Member | undefined {
    const name = this.#isArray ? key : String(key);
    while (this.#last >= 0 && !this.#found.has(name)) this.#findNext();
    return this.#found.get(name);
  }

  #findNext(): void {
    const text = this.#text;
    const end = this.#found.size === 0 ? this.#last + 1 : skipBlanks(text, endOfValue(text, this.#last));
    const begin = skipBlanks(text, text[end] === ',' ? end + 1 : end);
    if (text[begin] === ']' || text[begin] === '}') {
      this.#last = -1;
      return;
    }
    this.#last = begin;
    if (this.#isArray) {
      this.#found.set(this.#found.size, { start: begin });
      return;
    }
    const keyEnd = closingQuote(text, '"', begin) + 1;
    this.#last = skipBlanks(text, skipBlanks(text, keyEnd) + 1);
    const key = { start: begin, end: keyEnd };
    this.#found.set(JSON.parse(text.slice(begin, keyEnd)) as string, { key, start: this.#last });
  }
}

function skipBlanks(text: string, start: number): number {
  let at = start;
  while (isBlank(text.charCodeAt(at))) at++;
  return at;
}

function endOfValue(text: string, start: number): number {
  const first = text[start];
  if (first === '"') return closingQuote(text, '"', start) + 1;
  let at = start;
  if (first !== '{' && first !== '[') {
    while (at < text.length && !endsWord.has(text[at]!)) at++;
    return at;
  }
  for (let depth = 0; ; at++) {
    const char = text[at];
    if (char === '"') at = closingQuote(text, '"', at);
    else if (char === '{' || char === '[') depth++;
    else if ((char === '}' || char === ']') && --depth === 0) return at + 1;
  }
}
const endsWord = new Set(',]} \t\r\n');
