import type { Message } from '../../../model/messages.js';
import type { ReadResult } from '../../entries/entry.js';
import { mapSpans } from '../../entries/map-spans.js';
import { Source } from '../../source/source.js';
import type { FoundRows } from '../find-rows.js';
import type { Locate, Path } from '../row.js';
import { holdsListing } from './page-text.js';
import { type EscapeLength, offsetsIn } from './string-places.js';

/** A page whose text stands in a document. */
interface InnerPage {
  path: Path;
  result: ReadResult;
}

/**
 * Reads the pages whose texts stand in a document: one for each element of an array, which may hold it in several
 * formats, and each text once, as a crawler may have fetched it twice. Beside rows, only the text of a whole listing is
 * one. `failed` are the paths of texts that are not listings.
 */
export function readInnerPages(
  { pages, rows }: Pick<FoundRows, 'pages' | 'rows'>,
  document: string,
  escapeLength: EscapeLength,
  locate: Locate,
  readText: (inner: Source) => ReadResult | null,
): { pages: InnerPage[]; failed: Path[] } {
  const read = new Map<string, InnerPage>();
  const failed = new Map<string, Path>();
  const texts = new Set<string>();
  for (const { text, path, starts } of pages) {
    if (rows.length > 1 && !holdsListing(text)) continue;
    const element = JSON.stringify(path.slice(0, path.findLastIndex((key) => typeof key === 'number') + 1));
    if (read.has(element) || texts.has(text)) continue;
    texts.add(text);
    const result = /\S/.test(text) ? readText(new Source(text)) : null;
    if (!result) {
      failed.set(element, path);
      continue;
    }
    const parts = starts?.map((from, at) => ({ from, start: locate([...path, at]).start })) ?? [
      { from: 0, start: locate(path).start },
    ];
    read.set(element, {
      path,
      result: mapSpans(result, offsetsIn(document, text.length, parts, escapeLength)),
    });
  }
  for (const element of read.keys()) failed.delete(element);
  return { pages: [...read.values()], failed: [...failed.values()] };
}

/** The results of several readings as one, with notes about what stands around them. */
export function joinResults(
  all: readonly { result: ReadResult }[],
  notes: readonly Message[] = [],
): ReadResult {
  return {
    format: all[0]!.result.format,
    pages: all.flatMap(({ result }) => [...result.pages]),
    messages: [...all.flatMap(({ result }) => result.messages), ...notes],
  };
}
