import type { ReadResult } from '../../entries/entry.js';
import type { Settings } from '../../options.js';
import type { Source } from '../../source/source.js';
import { delimitersOf } from './detect.js';
import { readPageCells } from './page-cells.js';
import { readTable } from './table.js';

/** Returns what reads CSV or TSV with a header, or the pages that its cells hold. */
export const tableReader =
  (format: 'csv' | 'tsv') =>
  (source: Source, settings: Settings, readText: (inner: Source) => ReadResult | null): ReadResult =>
    readPageCells(source, delimitersOf[format], settings, readText) ??
    readTable(source, format, delimitersOf[format], settings);
