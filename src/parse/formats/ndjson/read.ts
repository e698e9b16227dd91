import type { Entry, ReadResult } from '../../entry.js';
import type { Settings } from '../../options.js';
import type { Source } from '../../source.js';
import { JsonLines } from './json-lines.js';

/** Reads NDJSON: on each line a row, or a document with rows. A line that cannot be read costs itself alone. */
export function readNdjson({ text, origin }: Source, settings: Settings): ReadResult | null {
  const lines = new JsonLines(settings);
  const entries: Entry[] = [];
  let start = 0;
  let number = origin.lines;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    for (const entry of lines.read(text.slice(start, end), start, ++number)) entries.push(entry);
    start = end + 1;
  }
  lines.end();
  if (lines.isEmpty) return null;
  return {
    format: 'ndjson',
    pages: [{ entries, reportedFields: new Set() }],
    messages: lines.takeMessages(),
  };
}
