import { quote } from '../../../model/describe-value.js';
import { defineValue, type Locate, type Path, type Range } from '../row.js';
import { type Container, type Frame, fits, newFrame } from './json-frame.js';
import { JsonPlaces } from './json-places.js';
import { closingQuote, likelyQuote, unescapeString } from './json-strings.js';
import { callAt } from './printed-calls.js';

/** What is wrong with a JSON text at one place. */
export interface Problem extends Range {
  kind: 'syntax' | 'duplicate' | 'cut';
  /** Whether it is why its row is left out, whatever else is wrong with it. */
  isReason?: boolean;
  /** `a trailing comma`, `a missing colon` */
  what: string;
  /** The way to the container that it stands in, as far as its first few keys. */
  path: Path;
}

/** A JSON text, read as far as it goes. */
export interface TolerantJson {
  /** The values that stand in the text one after another: one where it is JSON. */
  values: unknown[];
  problems: Problem[];
  /** Where the values end, if something else than JSON follows them; else the length of the text. */
  end: number;
  /** Whether a value in this container, or in one inside it, cannot be trusted, or the text ends inside of it. */
  isDamaged(container: unknown): boolean;
  /** Takes paths that begin with the number of the value, from 0. */
  locate: Locate;
}

/** More problems than this are not collected: the text is not JSON. */
export const mostProblems = 1000;
/** Deeper nesting is not that of rows, and would take many times the memory of the text. */
const mostLevels = 5000;
const pathLength = 6;
/** A longer key, and the white space around it, are not looked at. */
const longestKey = 1000;
/** Limits the cost: text that holds more between its quotation marks is not looked at. */
const longestString = 1000;
/** A list of rows, or of lists of them; a link of Markdown begins with words or an image. */
const beginsList = /^\[\s*(?:[[\]{("']|$)/;

/**
 * Reads JSON that may be damaged, and knows where everything in it stands. It is slower than `JSON.parse`: use it where
 * that one fails, or where there is something to report.
 *
 * It keeps its own stack, so that no depth of nesting overflows the engine's. Beside JSON it reads what Python prints
 * (`['a', None]`, `('a', 'b')`, `datetime.date(2024, 7, 3)`), comments, keys without quotes, missing and trailing commas,
 * and several values one after another.
 */
export function parseTolerantJson(text: string): TolerantJson {
  const parser = new Parser(text);
  parser.run();
  return parser;
}

class Parser implements TolerantJson {
  readonly values: unknown[] = [];
  readonly problems: Problem[] = [];
  end: number;
  readonly #text: string;
  readonly #places = new JsonPlaces();
  readonly #damaged = new Set<object>();
  readonly #once = new Set<string>();
  readonly #stack: Frame[];
  #at = 0;
  #nextLine = -2;
  /** The row whose first problem was reported: what follows inside of it follows from that one. */
  #spoiled: Frame | undefined;

  constructor(text: string) {
    this.#text = text;
    this.end = text.length;
    this.#stack = [newFrame(this.values, this.#places.begin(this.values), '', undefined, 0)];
  }

  isDamaged(container: unknown): boolean {
    return this.#damaged.has(container as object);
  }

  locate: Locate = (path, part) =>
    this.#places.locate(this.values, path, part) ?? { start: 0, end: this.#text.length };

  run(): void {
    const text = this.#text;
    while (this.#skipBlanks() < text.length && this.#stack.length <= mostLevels) {
      const start = this.#at;
      const char = text[start]!;
      if (this.#isOver(char)) {
        this.end = start;
        return;
      }
      if (char === '{' || char === '[' || char === '(') this.#begin(char, start);
      else if (char === '}' || char === ']' || char === ')') this.#close(char, start);
      else if (char === ',') this.#comma(start);
      else if (char === ':') this.#colon(start);
      else if (char === '"' || char === "'") this.#string(char, start);
      else this.#word(start);
    }
    if (this.#stack.length === 1) return;
    for (const { value } of this.#stack.slice(1)) this.#damaged.add(value);
    const isDeep = this.#stack.length > mostLevels;
    const inside = Array.isArray(this.#top().value) ? 'an array' : 'an object';
    const what = isDeep ? `more than ${mostLevels} levels` : `the end of the text inside ${inside}`;
    const end = isDeep ? this.#at : text.trimEnd().length;
    this.problems.push({ kind: 'cut', what, path: this.#path(), start: end, end });
    while (this.#stack.length > 1) this.#pop(text.length);
  }

  /** Whether something else begins below JSON that is whole, such as the next line of a log. */
  #isOver(char: string): boolean {
    const [frame] = this.#stack as [Frame];
    if (this.#stack.length > 1 || frame.expects !== 'comma' || typeof this.values.at(-1) !== 'object')
      return false;
    // Damaged JSON may seem to end where it does not.
    return this.#damaged.size === 0
      ? !'[]{},'.includes(char) ||
          (char === '[' && !beginsList.test(this.#text.slice(this.#at, this.#at + 100)))
      : this.#text[this.#at - 1] === '\n' && /[\p{L}\d$>%#]/u.test(char);
  }

  /** Passes over white space and comments. */
  #skipBlanks(): number {
    const text = this.#text;
    for (; this.#at < text.length; this.#at++) {
      const code = text.charCodeAt(this.#at);
      if (code === 0x20 || (code >= 9 && code <= 13) || code === 0xfeff || code === 0xa0 || code === 0)
        continue;
      // Below JSON, a number sign begins a heading.
      const isSharp = code === 0x23 && (this.#stack.length > 1 || this.values.length === 0);
      const isLine = isSharp || text.startsWith('//', this.#at);
      if (!isLine && !text.startsWith('/*', this.#at)) break;
      const found = text.indexOf(isLine ? '\n' : '*/', this.#at + 2);
      const end = found < 0 ? text.length : found + (isLine ? 0 : 2);
      this.#report('a comment', this.#at, end, 'once');
      this.#at = end - 1;
    }
    return this.#at;
  }

  #begin(char: string, start: number): void {
    const frame = this.#top();
    const isExpected = frame.expects === 'value' || (frame.expects === 'colon' && !this.#spoiled);
    if (!Array.isArray(frame.value) && !isExpected) {
      // `{"title": "A", {"title": "B"}`: the brace that closes the first row is missing.
      this.#damage(
        `a missing ${frame.expects === 'key' ? 'key' : 'comma or closing brace'}`,
        start,
        start + 1,
      );
      if (char === '{' && this.#beginsRow(start)) {
        this.#pop(start);
        this.#top().expects = 'value';
      }
    }
    if (char === '(') this.#report(notJson, start, start + 1, 'once');
    const value: Container = char === '{' ? {} : [];
    const into = this.#top();
    this.#add(value, start, start + 1);
    const close = char === '(' ? ')' : char === '[' ? ']' : '}';
    const places = this.#places.begin(value);
    this.#stack.push(newFrame(value, places, close, into.places, into.places.offsets.length - 1));
    this.#at = start + 1;
  }

  /** Whether an object inside of a row is the next row: its first key is that of the first row, if that has one. */
  #beginsRow(start: number): boolean {
    const list = this.#stack.at(-2)?.value;
    if (!Array.isArray(list)) return false;
    if (this.#stack.length === 2) return true;
    const [, , key] = /^\{\s*(["'])([^"'\n]*)\1/.exec(this.#text.slice(start, start + longestKey)) ?? [];
    const first = list.find((row) => typeof row === 'object' && row !== null) as Container;
    return !key || (Object.keys(first)[0] || key) === key;
  }

  #close(char: string, start: number): void {
    this.#at = start + 1;
    let opener = this.#stack.length - 1;
    while (opener > 0 && this.#stack[opener]!.close !== char) opener--;
    if (opener === 0 || this.#isExtra(opener)) {
      this.#report(`an extra closing ${char === '}' ? 'brace' : 'bracket'}`, start, start + 1);
      return;
    }
    const frame = this.#top();
    if (opener < this.#stack.length - 1) {
      const missing = Array.isArray(frame.value) ? 'bracket' : 'brace';
      this.#damage(`a missing closing ${missing}`, start, start + 1);
      while (this.#stack.length - 1 > opener) this.#pop(start);
    } else if (char === ')') this.#closeTuple(frame);
    else if (frame.comma >= 0) this.#report('a trailing comma', frame.comma, frame.comma + 1);
    else if (frame.expects === 'value' && char === '}') this.#damage('a missing value', start, start + 1);
    else if (frame.expects === 'colon') this.#damage('a missing colon', start, start + 1);
    this.#pop(start + 1);
  }

  /**
   * Whether a bracket or brace is one too many: what follows it goes on with the innermost container, and not with the
   * one around those that it would close. One that closes the innermost container alone is right, unless it follows a
   * comma. Where it may be either, a damaged row weighs less than the list of rows.
   */
  #isExtra(opener: number): boolean {
    const stack = this.#stack;
    const frame = this.#top();
    const isInnermost = opener === stack.length - 1;
    if (isInnermost && frame.comma < 0) return false;
    const next = this.#text.slice(this.#at, this.#at + longestKey).trimStart();
    if (!fits(next, frame, frame.expects)) return false;
    if (!(opener === 1 ? /^[^,\]})]|^$/.test(next) : fits(next, stack[opener - 1]!, 'comma'))) return true;
    const list = stack.findIndex(({ value }, at) => at > 0 && Array.isArray(value));
    return !isInnermost && opener <= list && (this.#spoiled !== undefined || frame.comma >= 0);
  }

  /** Parentheses around a single value are not a list. */
  #closeTuple({ value, comma }: Frame): void {
    if (comma >= 0 || (value as unknown[]).length !== 1) return;
    this.#setLast(this.#stack.at(-2)!, (value as unknown[])[0]);
  }

  #setLast(frame: Frame, value: unknown): void {
    if (Array.isArray(frame.value)) frame.value[frame.value.length - 1] = value;
    else defineValue(frame.value, frame.key, value);
  }

  #comma(start: number): void {
    this.#at = start + 1;
    const frame = this.#top();
    const isArray = Array.isArray(frame.value);
    if (frame.expects === 'comma') {
      if (this.#stack.length === 1) this.#report('a comma between values', start, start + 1, 'once');
      else frame.comma = start;
    } else if (isArray || frame.expects === 'key') this.#report('an extra comma', start, start + 1);
    else this.#damage(`a missing ${frame.expects}`, start, start + 1);
    frame.expects = isArray ? 'value' : 'key';
  }

  #colon(start: number): void {
    this.#at = start + 1;
    const frame = this.#top();
    if (frame.expects === 'colon') frame.expects = 'value';
    else this.#damage('a misplaced colon', start, start + 1);
  }

  #string(quoteMark: string, start: number): void {
    const text = this.#text;
    const line = this.#lineEnd(start);
    const end = this.#spoiled
      ? likelyQuote(text, quoteMark, start, Math.min(line < 0 ? text.length : line, start + longestString))
      : closingQuote(text, quoteMark, start);
    const isSplit = line >= 0 && (end < 0 || line < end);
    if (end < 0 && !isSplit) {
      this.#at = text.length;
      if (!this.#takesKey()) this.#add('', start, text.length);
      this.#markDamaged();
      return;
    }
    if (isSplit && (end < 0 || !/^\s{0,1000}(?:[,:}\]]|$)/.test(text.slice(end + 1, end + 1002)))) {
      this.#damage('a string without its closing quote', start, line);
      this.#at = line;
      if (this.#takesKey()) this.#key(text.slice(start + 1, line), start, line);
      else this.#add('', start, line);
      return;
    }
    openKey.lastIndex = start;
    const [key] = this.#takesKey() ? (openKey.exec(text) ?? []) : [];
    if (key !== undefined && start + key.length <= end && !isBeforeColon(text, end + 1)) {
      this.#key(key.slice(1), start, start + key.length);
      this.#damage('a key without its closing quote', start, start + key.length);
      this.#at = start + key.length;
      return;
    }
    this.#at = end + 1;
    if (isSplit) this.#report('a line break in a string', line, line + 1, 'once');
    if (quoteMark === "'") this.#report(notJson, start, end + 1, 'once');
    const { value, isExact } = unescapeString(text.slice(start + 1, end));
    if (!isExact) this.#report('an invalid escape sequence', start, end + 1);
    if (this.#joins(start, end + 1)) this.#join(value, start, end + 1);
    else if (this.#takesKey()) this.#key(value, start, end + 1);
    else this.#add(value, start, end + 1);
  }

  /** Whether a string goes on with the one on the line above, as Python and, with a plus, JavaScript wrap long ones. */
  #joins(start: number, end: number): boolean {
    const { expects, places, close } = this.#top();
    if (expects !== 'comma' || typeof this.#last() !== 'string' || isBeforeColon(this.#text, end))
      return false;
    const between = this.#text.slice(places.offsets.at(-1)!, start);
    if (between.trim() === '+') return true;
    // NumPy prints the items of an array so.
    return close !== ']' && this.#once.has(notJson) && this.#stack.length > 1 && between.includes('\n');
  }

  #join(value: string, start: number, end: number): void {
    this.#report('a string in several parts', start, end, 'once');
    const frame = this.#top();
    this.#setLast(frame, `${this.#last()}${value}`);
    frame.places.offsets[frame.places.offsets.length - 1] = end;
  }

  /** The last value of the innermost container. */
  #last(): unknown {
    const { value, key } = this.#top();
    return Array.isArray(value) ? value.at(-1) : value[key];
  }

  /** Where the next line end stands; -1 where none does. It is kept, for a text may be one long line. */
  #lineEnd(start: number): number {
    if (this.#nextLine < start && this.#nextLine !== -1) this.#nextLine = this.#text.indexOf('\n', start);
    return this.#nextLine;
  }

  #word(start: number): void {
    wordShape.lastIndex = start;
    const word = wordShape.exec(this.#text)?.[0] ?? this.#text[start]!;
    const end = start + word.length;
    this.#at = end;
    const call = this.#takesKey() ? null : callAt(this.#text, start);
    if (call) {
      this.#report(notJson, start, call.end, 'once');
      this.#add(call.value, start, call.end);
      this.#at = call.end;
      return;
    }
    // Python 2 marks texts: `u'A Boat'`.
    if (word === 'u' && /["']/.test(this.#text[end] ?? '')) return;
    if (
      word === '+' &&
      typeof this.#last() === 'string' &&
      plusBeforeText.test(this.#text.slice(end, end + 100))
    )
      return;
    unprinted.lastIndex = start;
    const left = unprinted.exec(this.#text)?.[0];
    if (left !== undefined) {
      const isFirst = !this.#spoiled;
      this.#damage(`a value that was not printed, ${quote(left)}`, start, start + left.length);
      if (isFirst) this.problems.at(-1)!.isReason = true;
      this.#at = start + left.length;
      this.#top().expects = 'comma';
      return;
    }
    if (this.#top().expects === 'comma' && this.#takesKey()) this.#damage('text after a value', start, end);
    if (this.#takesKey()) {
      if (/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(word)) this.#report('a key without quotes', start, end, 'once');
      else this.#damage('a key without quotes', start, end);
      this.#key(word, start, end);
      return;
    }
    if (words.has(word)) {
      if (!strictWords.has(word)) this.#report(notJson, start, end, 'once');
      this.#add(words.get(word), start, end);
    } else if (numberShape.test(word)) this.#add(Number(word), start, end);
    else {
      this.#damage('a value without quotes', start, end);
      this.#add(undefined, start, end);
      // What follows on its line belongs to it: `"title": A Boat, at Sea,`
      restOfWords.lastIndex = end;
      this.#at = end + (restOfWords.exec(this.#text)?.[0].length ?? 0);
    }
  }

  #takesKey(): boolean {
    const { value, expects } = this.#top();
    return !Array.isArray(value) && (expects === 'key' || expects === 'comma');
  }

  #key(key: string, start: number, end: number): void {
    const frame = this.#top();
    if (frame.expects === 'comma') this.#report('a missing comma', start, start);
    if (Object.hasOwn(frame.value, key)) {
      const path = this.#path();
      if (this.problems.length < mostProblems)
        this.problems.push({ kind: 'duplicate', what: key, path, start, end });
    }
    Object.assign(frame, { key, keyStart: start, keyEnd: end, expects: 'colon', comma: -1 });
  }

  /** Puts a value where the innermost container expects one. */
  #add(value: unknown, start: number, end: number): void {
    const frame = this.#top();
    const { offsets, keys } = frame.places;
    if (Array.isArray(frame.value)) {
      if (frame.expects === 'comma' && this.#stack.length > 1) this.#report('a missing comma', start, start);
      frame.value.push(value);
    } else {
      if (frame.expects === 'colon') this.#damage('a missing colon', start, start);
      const key = frame.expects === 'colon' || frame.expects === 'value' ? frame.key : '';
      defineValue(frame.value, key, value);
      keys!.push(key);
      offsets.push(frame.keyStart, frame.keyEnd);
    }
    offsets.push(start, end);
    frame.expects = 'comma';
    frame.comma = -1;
  }

  #pop(end: number): void {
    const frame = this.#stack.pop()!;
    if (frame === this.#spoiled) this.#spoiled = undefined;
    if (frame.parent) frame.parent.offsets[frame.endAt] = end;
  }

  #top(): Frame {
    return this.#stack.at(-1)!;
  }

  /** Reports what leaves no doubt about the values. */
  #report(what: string, start: number, end: number, often?: 'once'): void {
    if (this.#spoiled || this.problems.length >= mostProblems) return;
    if (often && this.#once.has(what)) return;
    if (often) this.#once.add(what);
    this.problems.push({ kind: 'syntax', what, path: this.#path(), start, end });
  }

  /** Reports what leaves the values around it in doubt. */
  #damage(what: string, start: number, end: number): void {
    this.#report(what, start, end);
    this.#markDamaged();
  }

  #markDamaged(): void {
    for (let at = this.#stack.length - 1; at > 0; at--) {
      const { value } = this.#stack[at]!;
      // Those around it are marked then, too.
      if (this.#damaged.has(value)) break;
      this.#damaged.add(value);
    }
    this.#spoiled ??= this.#row();
  }

  /** The row that is open: the outermost object in an array, else the second container. */
  #row(): Frame | undefined {
    const stack = this.#stack;
    const isRow = (frame: Frame, at: number) =>
      at > 0 && !Array.isArray(frame.value) && Array.isArray(stack[at - 1]!.value);
    return stack.slice(0, pathLength).find((frame, at) => at > 1 && isRow(frame, at)) ?? stack[2] ?? stack[1];
  }

  /** The way to the innermost container, or to the value of it that has begun. */
  #path(): Path {
    const path = this.#stack
      .slice(0, pathLength)
      .map(({ value, key, expects }) =>
        Array.isArray(value) ? Math.max(0, value.length - (expects === 'comma' ? 1 : 0)) : key,
      );
    // What stands between the elements of an array belongs to none of them.
    return this.#stack.length <= pathLength && Array.isArray(this.#top().value) ? path.slice(0, -1) : path;
  }
}

/** A key whose colon stands inside of its quotation marks. */
const openKey = /["'][\w$ .-]{1,100}(?=\s*:)/y;
const isBeforeColon = (text: string, at: number) => /^\s{0,1000}:/.test(text.slice(at, at + 1001));
const plusBeforeText = /^\s*["']/;
/** What JavaScript's console prints instead of what is long or deep: `[Array]`, `... 98 more items`. */
const unprinted = /(?:(?<=\[)(?:Array|Object)(?=\])|\.{3} \d{1,9} more (?:items?|characters?))/y;
const wordShape = /[^\s,:{}[\]()"']+/y;
const restOfWords = /[^\n{}[\]":]*(?=[,}\]]|$)/y;
const numberShape = /^[+-]?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const words = new Map<string, unknown>([
  ['null', null],
  ['true', true],
  ['false', false],
  ['None', null],
  ['True', true],
  ['False', false],
  ['undefined', null],
  ['NaN', Number.NaN],
  ['nan', Number.NaN],
  ['NaT', null],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
]);
const notJson = 'the notation of Python or JavaScript';
const strictWords = new Set(['null', 'true', 'false']);
