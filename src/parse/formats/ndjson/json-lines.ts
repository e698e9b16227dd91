import { counted, quote } from '../../../model/describe-value.js';
import { whatRowsHave } from '../../../model/key-names.js';
import { ListingError } from '../../../model/listing-error.js';
import type { Message, PositionIndex } from '../../../model/messages.js';
import type { Entry } from '../../entries/entry.js';
import { messageAt } from '../../entries/message-at.js';
import type { Settings } from '../../options.js';
import { findRows } from '../../rows/find-rows.js';
import { parseTolerantJson, type TolerantJson } from '../../rows/json/tolerant-json.js';
import { RowsReader, toRow } from '../../rows/read-rows.js';
import { type Locate, pathName } from '../../rows/row.js';
import { isBlank } from '../../source/head.js';
import { mayRepeatKeys } from '../json/count-keys.js';
import { jsonLocator } from '../json/locate.js';

/** How many rows may come before one that shows that they are papers. */
const mostUncertain = 10_000;

/** Reads lines of JSON one after the other, as a whole or while they come. */
export class JsonLines {
  readonly #reader: RowsReader;
  #messages: Message[] = [];
  /** Entries that wait until one of them shows that the rows are papers. */
  #waiting: Entry[] | undefined = [];
  #rows = 0;
  #firstProblem: string | undefined;
  /** Whether a row has shown that it is a paper. */
  #isPaper = false;
  #reported = 0;
  /** Whether the last line was text. */
  #isText = false;

  /** @param index Finds places at once, where a line's text is gone when the next one comes. */
  constructor(settings: Settings, index?: PositionIndex) {
    this.#reader = new RowsReader(settings, index);
  }

  /** Whether no line held anything. */
  get isEmpty(): boolean {
    return this.#rows === 0;
  }

  /** Whether entries wait until one of them shows that the rows are papers. */
  get isWaiting(): boolean {
    return this.#waiting !== undefined;
  }

  /**
   * Reads a line.
   *
   * @param start The offset of the line in the input.
   * @param number The number of the line, from 1.
   */
  read(line: string, start: number, number: number): Entry[] {
    if (isBlank(line)) return [];
    if (!mayBeJson.test(line)) return this.#skip(line, start);
    this.#isText = false;
    let parsed: TolerantJson | undefined;
    const tolerant = () => {
      parsed ??= parseTolerantJson(line);
      return parsed;
    };
    let values: unknown[];
    // A path begins with the number of the value.
    let locate: Locate = (path, part) => tolerant().locate(path, part);
    try {
      values = [JSON.parse(line.startsWith('\ufeff') ? line.slice(1) : line)];
      if (mayRepeatKeys(line, values[0])) {
        const problems = tolerant().problems.filter(({ kind }) => kind === 'duplicate');
        this.#report({ problems, values }, start, number);
      } else {
        const find = jsonLocator(line);
        locate = ([, ...path], part) => find(path, part);
      }
    } catch {
      const { end } = tolerant();
      values = tolerant().values;
      if (end < line.length) this.#skip(line.slice(end).trimEnd(), start + end);
      const isLost = values.some((value) => tolerant().isDamaged(value)) || values.length === 0;
      this.#report(tolerant(), start, number, isLost);
      if (isLost) {
        this.#rows++;
        this.#reader.rows++;
        return [];
      }
    }
    const entries = values.flatMap((value, at) =>
      this.#readValue(value, (path, part) => {
        const range = locate([at, ...path], part);
        return { start: start + range.start, end: start + range.end };
      }),
    );
    return this.#pass(entries);
  }

  /**
   * Ends the input: notes about all rows are messages now.
   *
   * @throws ListingError `not-a-listing` where no line was a paper.
   */
  end(): void {
    if (this.#reported > mostReported) {
      const [last] = this.#messages.slice(-1);
      const { start, end } = last ?? { start: 0, end: 0 };
      const more = this.#reported - mostReported;
      const reason = `${counted(more, 'more line')} ${more === 1 ? 'is' : 'are'} not valid JSON`;
      const found = String(this.#reported);
      this.#messages.push({
        rule: 'invalid-syntax',
        reason,
        expected: 'one JSON value per line',
        found,
        start,
        end,
      });
    }
    this.#reader.finish();
    if (this.#rows === 0 && this.#reported === 0) return;
    if (this.#rows === 0) this.#refuse('text, and no line of JSON');
    this.#reader.checkAny(this.#firstProblem);
    if (this.#waiting) this.#refuse();
  }

  /** Takes the messages that have come since the last time. */
  takeMessages(): Message[] {
    const messages = [...this.#messages, ...this.#reader.messages.take()];
    this.#messages = [];
    return messages;
  }

  /** Notes text among the lines, such as that of a log: the first line of each run. */
  #skip(text: string, start: number): Entry[] {
    if (!this.#isText && ++this.#reported <= mostReported) {
      const span = { text, start, end: start + text.length };
      const reason = `Not read: text among the lines of JSON, ${quote(text)}`;
      this.#messages.push(messageAt(span, 'unread-line', reason, 'one JSON value per line'));
    }
    this.#isText = true;
    return [];
  }

  #readValue(value: unknown, locate: Locate): Entry[] {
    const { resolver } = this.#reader;
    const found = findRows(value, resolver);
    const rows = found.rows.length > 0 || found.hasList ? found.rows : [{ value, path: [] }];
    const entries: Entry[] = [];
    for (const row of rows) {
      if (this.#waiting && resolver.inspect(row.value).isPaper) this.#isPaper = true;
      const entry = this.#reader.readCells(toRow(row, ++this.#rows, locate), row);
      if (entry) entries.push(entry);
    }
    if (found.hasList && rows.length === 0) this.#rows++;
    for (const path of found.unread)
      this.#reader.messages.unread({ value, number: this.#rows, locate }, pathName(path), path);
    return entries;
  }

  #pass(entries: Entry[]): Entry[] {
    if (!this.#waiting) return entries;
    for (const entry of entries) this.#waiting.push(entry);
    if (!this.#isPaper) {
      if (this.#waiting.length > mostUncertain) this.#refuse();
      return [];
    }
    const all = this.#waiting;
    this.#waiting = undefined;
    return all;
  }

  #refuse(found = 'rows with titles, but without such fields'): never {
    throw new ListingError('not-a-listing', {
      expected: `rows with ${whatRowsHave}`,
      found,
    });
  }

  /** Reports what is wrong with a line that is not JSON, or has a key twice. */
  #report(
    { problems, values }: Pick<TolerantJson, 'problems' | 'values'>,
    start: number,
    number: number,
    isLost = false,
  ): void {
    const row = this.#rows + 1;
    // One message for each row that is lost.
    for (const problem of problems.slice(0, isLost ? 1 : 100)) {
      const isCut = problem.kind === 'cut';
      const isDuplicate = problem.kind === 'duplicate';
      const what = isDuplicate ? `the key ${quote(problem.what)} appears twice` : problem.what;
      const text = `${what}, line ${number}`;
      this.#firstProblem ??= text;
      if (++this.#reported > mostReported) continue;
      const rest = isLost ? '; the row is left out' : isDuplicate ? '; its last value was read' : '';
      this.#messages.push({
        rule: isDuplicate ? 'duplicate-key' : isCut ? 'truncated' : 'invalid-syntax',
        reason: `Row ${row}: ${isDuplicate ? '' : isCut ? 'the line is incomplete: ' : 'not valid JSON: '}${text}${rest}`,
        expected: isDuplicate ? 'each key once' : 'one JSON value per line',
        found: values.length === 0 ? 'no value' : problem.what,
        start: start + problem.start,
        end: start + problem.end,
        row,
      });
    }
  }
}

/** The lines of a text, and where they begin. */
export function* linesIn(text: string): Generator<{ line: string; start: number }> {
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    yield { line: text.slice(start, end), start };
    start = end + 1;
  }
}

const mostReported = 1000;
/** JSON, or what is left of it: not the words of a log. */
const mayBeJson = /^[\s\ufeff\0]*(?:[[\]{}"'(,:]|-?\d[\d.eE+-]*\s*(?:,\s*)?$|(?:null|true|false)\b)/;
