import type { ReadResult } from '../../entry.js';
import type { Settings } from '../../options.js';
import type { Source } from '../../source.js';
import { csvDelimiters } from './detect.js';
import { readTable } from './table.js';

/** Reads CSV with a header: cells between commas, semicolons or vertical lines. */
export function readCsv(source: Source, settings: Settings): ReadResult {
  return readTable(source, 'csv', csvDelimiters, settings);
}
