import type { Entry, ReadResult } from '../../entries/entry.js';
import type { Settings } from '../../options.js';
import type { Source } from '../../source/source.js';
import { JsonLines, linesIn } from './json-lines.js';

/** Reads NDJSON: on each line a row, or a document with rows. A line that cannot be read does not affect the others. */
export function readNdjson({ text, origin }: Source, settings: Settings): ReadResult | null {
  const lines = new JsonLines(settings);
  const entries: Entry[] = [];
  let number = origin.lines;
  for (const { line, start } of linesIn(text))
    for (const entry of lines.read(line, start, ++number)) entries.push(entry);
  lines.end();
  if (lines.isEmpty) return null;
  return {
    format: 'ndjson',
    pages: [{ entries }],
    messages: lines.takeMessages(),
  };
}
