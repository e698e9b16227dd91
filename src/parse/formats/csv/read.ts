import type { ReadResult } from '../../entries/entry.js';
import type { Settings } from '../../options.js';
import type { Source } from '../../source/source.js';
import { csvDelimiters } from './detect.js';
import { readPageCells } from './page-cells.js';
import { readTable } from './table.js';

/** Reads CSV with a header: cells between commas, semicolons or vertical lines; or the pages that its cells hold. */
export function readCsv(
  source: Source,
  settings: Settings,
  readText: (inner: Source) => ReadResult | null,
): ReadResult {
  return (
    readPageCells(source, csvDelimiters, settings, readText) ??
    readTable(source, 'csv', csvDelimiters, settings)
  );
}
