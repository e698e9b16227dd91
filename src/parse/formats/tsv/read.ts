import type { ReadResult } from '../../entry.js';
import type { Settings } from '../../options.js';
import type { Source } from '../../source.js';
import { readTable } from '../csv/table.js';

/** Reads TSV with a header. */
export function readTsv(source: Source, settings: Settings): ReadResult {
  return readTable(source, 'tsv', ['\t'], settings);
}
