import Papa from 'papaparse';
import { quote } from '../../../model/describe-value.js';
import type { PaperField } from '../../../model/field-names.js';
import { unescapeFormulas } from '../../../model/formulas.js';
import { ListingError } from '../../../model/listing-error.js';
import type { Message } from '../../../model/messages.js';
import type { Entry, ReadResult } from '../../entry.js';
import type { Settings } from '../../options.js';
import { RowsReader } from '../../rows/read-rows.js';
import type { Locate, Range, Row } from '../../rows/row.js';
import { lazyRange } from '../../rows/row-messages.js';
import type { Source } from '../../source.js';
import { cellRange, hasOwnColumns, ownValue } from './cells.js';
import { findHeader } from './detect.js';

/** A row of a table as it is written. */
interface Line extends Range {
  cells: string[];
  /** Whether a quotation mark in it is never closed. */
  isOpen: boolean;
  /** Whether a quotation mark stands where none can. */
  isMalformed: boolean;
}

/**
 * Reads a table with a header.
 *
 * @throws ListingError `not-a-listing` where the header does not name a title and another field.
 */
export function readTable(
  { text }: Source,
  format: 'csv' | 'tsv',
  delimiters: readonly string[],
  settings: Settings,
): ReadResult {
  const reader = new RowsReader(settings);
  const header = findHeader(text, delimiters, reader.resolver);
  const begin = Math.max(0, text.search(/[^\s\ufeff]/));
  if (!header) {
    throw new ListingError('not-a-listing', {
      expected: `a ${format.toUpperCase()} header that names a title and other fields of papers`,
      found: quote(text.slice(begin, begin + 200).split('\n')[0]!),
    });
  }
  const { start, delimiter } = header;
  const [head, ...lines] = parseLines(text, start, delimiter);
  const { names, messages } = toNames(head!, text, delimiter);
  const above = text.slice(begin, start).trimEnd();
  if (above !== '' && !/^sep=.$/i.test(above)) messages.unshift(noteAbove(above, begin));
  const hasOwn = hasOwnColumns(names);
  // Quotation marks around the first name alone: the library has put a `'` before what looks like a formula.
  const isEscaped = hasOwn && text.startsWith(`"title"${delimiter}abstract`, start);
  // Made here, so that it holds the place of a row and not its cells: an input may have a million rows.
  const locatorOf =
    (place: Range): Locate =>
    ([name], part) => {
      const column = names.indexOf(String(name));
      if (part === 'key') return cellRange(text, head!, delimiter, column);
      return column < 0 ? place : cellRange(text, place, delimiter, column);
    };
  const entries: Entry[] = [];
  lines.reverse();
  for (let number = 1; lines.length > 0; number++) {
    const line = lines.pop()!;
    const { start, end } = line;
    const row: Row = { value: undefined, number, locate: locatorOf({ start, end }) };
    if (line.isOpen || line.isMalformed) {
      reader.reportLoss(row, 'invalid-syntax', { ...quoteProblem(line), isLost: true });
      reader.rows++;
      continue;
    }
    // Files with the same columns were put together.
    if (names.every((_, column) => line.cells[column] === head!.cells[column])) continue;
    const cells = isEscaped ? line.cells.map(unescapeFormulas) : line.cells;
    const values = names
      .map((name, column) => [name, cells[column] ?? ''] as const)
      .filter(([, cell], column) => cell.trim() !== '' || head!.cells[column]!.trim() !== '');
    row.value = Object.fromEntries(
      hasOwn
        ? values
            .map(([name, cell]) => [name, ownValue(name as PaperField, cell)] as const)
            .filter(([, value]) => value !== undefined)
        : values,
    );
    const entry = reader.readCells(row, line.cells, names.length);
    if (entry) entries.push(entry);
  }
  reader.messages.finish();
  reader.checkAny();
  return {
    format,
    pages: [{ entries, reportedFields: new Set() }],
    messages: [...messages, ...reader.messages.take()],
  };
}

function noteAbove(lines: string, start: number): Message {
  return {
    rule: 'unread-line',
    reason: `Not read: the text above the header, ${quote(lines)}`,
    expected: 'the header',
    found: quote(lines),
    start,
    end: start + lines.length,
    info: true,
  };
}

const quoteProblem = ({ isMalformed }: Line) =>
  isMalformed
    ? { found: 'a misplaced quotation mark', expected: 'doubled quotation marks inside a cell' }
    : { found: 'a quotation mark that is never closed', expected: 'a closing quotation mark' };

function toNames(head: Line, text: string, delimiter: string): { names: string[]; messages: Message[] } {
  const seen = new Set<string>();
  const messages: Message[] = [];
  const names = head.cells.map((cell, column) => {
    const name = cell.trim();
    const own =
      name === '' ? `column ${column + 1}` : seen.has(name) ? `${name} (column ${column + 1})` : name;
    if (name !== '' && seen.has(name)) {
      const range = lazyRange(() => cellRange(text, head, delimiter, column));
      const reason = `The column ${quote(name)} appears twice; its first values were read`;
      messages.push({ rule: 'duplicate-key', reason, expected: 'each column once', found: name, ...range });
    }
    seen.add(name);
    return own;
  });
  return { names, messages };
}

/** A text with more quotation marks that are never closed is read no further. */
const mostRestarts = 20;

/** The rows of a table. Blank ones are left out: spreadsheets write them below the last row, delimiters and all. */
function parseLines(text: string, begin: number, delimiter: string): Line[] {
  const lines = parseQuoted(text, begin, delimiter);
  if (delimiter !== '\t' || !lines.some(({ isOpen, isMalformed }) => isOpen || isMalformed)) return lines;
  // Many tools write TSV without any quoting: a cell may begin with a quotation mark.
  const plain = parseFrom(text, begin, delimiter, null);
  const columns = plain[0]!.cells.length;
  return plain.every(({ cells }) => cells.length === columns) ? plain : lines;
}

function parseQuoted(text: string, begin: number, delimiter: string): Line[] {
  const lines = parseFrom(text, begin, delimiter, '"');
  for (let restart = 0; restart < mostRestarts; restart++) {
    const last = lines.at(-1);
    if (!last?.isOpen) break;
    // The quotation mark that is not closed costs its own line, and not all that follow.
    const end = text.indexOf('\n', last.start);
    if (end < 0 || end + 1 >= last.end) break;
    last.end = end;
    for (const line of parseFrom(text, end + 1, delimiter, '"')) lines.push(line);
  }
  return lines;
}

function parseFrom(text: string, begin: number, delimiter: string, quoteChar: string | null): Line[] {
  const lines: Line[] = [];
  const head = text.slice(begin, begin + 20_000);
  let start = begin;
  Papa.parse<string[]>(text.slice(begin), {
    delimiter,
    newline: /\r\n/.test(head) ? '\r\n' : head.includes('\n') ? '\n' : '\r',
    ...(quoteChar === null && { quoteChar: '\0' }),
    step: ({ data, errors, meta }) => {
      const end = begin + meta.cursor;
      if (data.some((cell) => cell.trim() !== '')) {
        const codes = errors.map(({ code }) => code);
        const isOpen = codes.includes('MissingQuotes');
        lines.push({
          cells: data,
          start,
          end: lineEnd(text, start, end),
          isOpen,
          isMalformed: codes.includes('InvalidQuotes'),
        });
      }
      start = end;
    },
  });
  return lines;
}

/** The end of a row before its line end. */
function lineEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (text[at - 1] === '\n' || text[at - 1] === '\r')) at--;
  return at;
}
