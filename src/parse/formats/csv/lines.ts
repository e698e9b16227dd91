import Papa from 'papaparse';
import type { Range } from '../../rows/row.js';

/** A row of a table as it is written. */
export interface Line extends Range {
  cells: string[];
  /** Whether a quotation mark in it is never closed. */
  isOpen: boolean;
  /** Whether a quotation mark stands where none can. */
  isMalformed: boolean;
}

/** A text with more quotation marks that are never closed is read no further. */
const mostRestarts = 20;

/** The rows of a table. Blank ones are left out: spreadsheets write them below the last row, delimiters and all. */
export function parseLines(text: string, begin: number, delimiter: string): Line[] {
  const lines = withAnyLineEnds(text, begin, delimiter, parseQuoted(text, begin, delimiter));
  if (delimiter !== '\t' || !lines.some(({ isOpen, isMalformed }) => isOpen || isMalformed)) return lines;
  // Many tools write TSV without any quoting: a cell may begin with a quotation mark.
  const plain = parseFrom(text, begin, delimiter, null);
  const columns = plain[0]!.cells.length;
  return plain.every(({ cells }) => cells.length === columns) ? plain : lines;
}

/**
 * The rows of a table to which a tool has added rows that end in another way, such as LF below CRLF: where some do not fit
 * the header, both ends are taken for one, if more rows fit it then.
 */
function withAnyLineEnds(text: string, begin: number, delimiter: string, lines: Line[]): Line[] {
  if (misfits(lines) === 0 || !text.includes('\r\n') || !/(?:^|[^\r])\n/.test(text)) return lines;
  const others = parseQuoted(text.replaceAll('\r\n', ' \n'), begin, delimiter);
  if (misfits(others) >= misfits(lines)) return lines;
  for (const { cells, end } of others) {
    const last = cells.length - 1;
    if (text[end - 1] === '\r') cells[last] = cells[last]!.replace(/ $/, '');
  }
  return others;
}

const misfits = (lines: readonly Line[]) =>
  lines.filter((line) => line.isOpen || line.isMalformed || line.cells.length !== lines[0]!.cells.length)
    .length;

function parseQuoted(text: string, begin: number, delimiter: string): Line[] {
  const lines = parseFrom(text, begin, delimiter, '"');
  for (let restart = 0; restart < mostRestarts; restart++) {
    const last = lines.at(-1);
    if (!last?.isOpen) break;
    // A quotation mark that is not closed spoils its own line, not all that follow.
    const end = text.indexOf('\n', last.start);
    if (end < 0 || end + 1 >= last.end) break;
    last.end = end;
    for (const line of parseFrom(text, end + 1, delimiter, '"')) lines.push(line);
  }
  return lines;
}

function parseFrom(text: string, begin: number, delimiter: string, quoteChar: string | null): Line[] {
  const lines: Line[] = [];
  let start = begin;
  Papa.parse<string[]>(text.slice(begin), {
    delimiter,
    newline: newlineFrom(text, begin),
    ...(quoteChar === null && { quoteChar: '\0' }),
    step: ({ data, errors, meta }) => {
      const end = begin + meta.cursor;
      if (data.some((cell) => cell.trim() !== '') && !isEndOfCopy(data)) {
        const codes = errors.map(({ code }) => code);
        const isOpen = codes.includes('MissingQuotes');
        lines.push({
          // A copy has no room to grow, which a million rows need.
          cells: data.slice(),
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

/** What PostgreSQL writes below the last row. */
const isEndOfCopy = (cells: readonly string[]) => cells.length === 1 && cells[0] === '\\.';

/** How the first line from a place on ends, as the others do. Some tools write CR CR LF. */
function newlineFrom(text: string, begin: number): '\r\n' | '\n' | '\r' {
  const [found] = /\r*\n|\r/.exec(text.slice(begin, begin + 20_000)) ?? ['\n'];
  return found === '\n' || found === '\r' ? found : '\r\n';
}

/** The end of a row before its line end. */
function lineEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (text[at - 1] === '\n' || text[at - 1] === '\r')) at--;
  return at;
}
