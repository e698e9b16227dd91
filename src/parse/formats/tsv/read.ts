import type { ReadResult } from '../../entries/entry.js';
import type { Settings } from '../../options.js';
import type { Source } from '../../source/source.js';
import { readPageCells } from '../csv/page-cells.js';
import { readTable } from '../csv/table.js';

/** Reads TSV with a header, or the pages that its cells hold. */
export function readTsv(
  source: Source,
  settings: Settings,
  readText: (inner: Source) => ReadResult | null,
): ReadResult {
  return readPageCells(source, ['\t'], settings, readText) ?? readTable(source, 'tsv', ['\t'], settings);
}
