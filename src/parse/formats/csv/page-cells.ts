import { quote } from '../../../model/describe-value.js';
import type { ReadResult } from '../../entries/entry.js';
import { messageAt } from '../../entries/message-at.js';
import type { Settings } from '../../options.js';
import { KeyResolver } from '../../rows/key-resolver.js';
import { joinResults, readInnerPages } from '../../rows/pages/inner-pages.js';
import { holdsListing, isPageKey } from '../../rows/pages/page-text.js';
import type { EscapeLength } from '../../rows/pages/string-places.js';
import type { Locate } from '../../rows/row.js';
import type { Source } from '../../source/source.js';
import { cellRange } from './cells.js';
import { nameIn } from './columns.js';
import { findHeader, findPageHeader } from './detect.js';
import { parseLines } from './lines.js';

/**
 * Reads the pages whose texts stand in the cells of a table, as crawlers export them: `url,markdown`. A row that holds
 * none has a message.
 *
 * @returns Null where no cell holds a listing.
 */
export function readPageCells(
  { text }: Source,
  delimiters: readonly string[],
  { fieldMap }: Settings,
  readText: (inner: Source) => ReadResult | null,
): ReadResult | null {
  const header = findPageHeader(text, delimiters);
  if (!header) return null;
  // Where the columns are those of papers, a cell may hold an abstract.
  const isOfPapers = findHeader(text, delimiters, new KeyResolver(fieldMap)) !== null;
  const { start, delimiter } = header;
  const [first, ...all] = parseLines(text, start, delimiter);
  // A cell that is never closed holds what follows it.
  const cut = all.findIndex(({ isOpen }) => isOpen);
  const lines = cut < 0 ? all : all.slice(0, cut + 1);
  const columns = first!.cells.map(nameIn);
  const locate: Locate = ([row, name]) =>
    cellRange(text, lines[Number(row)]!, delimiter, columns.indexOf(String(name)));
  const pages = lines.flatMap(({ cells, isOpen }, row) =>
    cells.flatMap((cell, column) => {
      const name = columns[column] ?? '';
      if (!isPageKey(name) || !/\n|^\s*</.test(cell) || (isOfPapers && !holdsListing(cell))) return [];
      return [{ text: isOpen ? cell.replaceAll('""', '"') : cell, path: [row, name] }];
    }),
  );
  const read = readInnerPages({ pages, rows: [] }, text, doubledMark, locate, readText).pages;
  if (read.length === 0) return null;
  const readRows = new Set(read.map(({ path }) => path[0]));
  const notes = lines
    .filter((_, row) => !readRows.has(row))
    .map(({ start, end }) => {
      const row = text.slice(start, end);
      const reason = `Not read: a row without a page, ${quote(row)}`;
      const expected = 'rows that hold the text of a page';
      return messageAt({ text: row, start, end }, 'unread-line', reason, expected, { isNote: !isOfPapers });
    });
  return joinResults(read, notes);
}

/** Two quotation marks in a quoted cell stand for one. */
const doubledMark: EscapeLength = (text, at) => (text[at] === '"' ? 2 : 1);
