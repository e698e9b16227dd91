import { singleSpaced } from '../../../model/describe-value.js';
import type { Message } from '../../../model/messages.js';
import type { ReadResult } from '../../entries/entry.js';
import { mapSpans } from '../../entries/map-spans.js';
import { Source } from '../../source/source.js';
import type { FoundRows } from '../find-rows.js';
import type { Locate, Path } from '../row.js';
import { holdsListing, namesFormat } from './page-text.js';
import { type EscapeLength, offsetsIn } from './string-places.js';

/** A page whose text stands in a document. */
interface InnerPage {
  path: Path;
  result: ReadResult;
}

/**
 * Reads the pages whose texts stand in a document: one for each place, which may hold it in several formats, and each
 * text once, as a crawler may have fetched it twice. Beside rows, only the text of a whole listing is one. `failed` are
 * the paths of texts that are not listings, one for each element of an array that holds no page.
 */
export function readInnerPages(
  { pages, rows }: Pick<FoundRows, 'pages' | 'rows'>,
  document: string,
  escapeLength: EscapeLength,
  locate: Locate,
  readText: (inner: Source) => ReadResult | null,
): { pages: InnerPage[]; failed: Path[] } {
  const read: InnerPage[] = [];
  const atPlaces = new Map<string, InnerPage>();
  const failed = new Map<string, Path>();
  const texts = new Set<string>();
  for (const { text, path, starts } of pages) {
    if (rows.length > 1 && !holdsListing(text)) continue;
    const place = placeOf(path);
    const other = atPlaces.get(place);
    if ((other && isOf(other, text)) || texts.has(text)) continue;
    texts.add(text);
    const result = /\S/.test(text) ? readText(new Source(text)) : null;
    if (!result) {
      failed.set(elementOf(path), path);
      continue;
    }
    const parts = starts?.map((from, at) => ({ from, start: locate([...path, at]).start })) ?? [
      { from: 0, start: locate(path).start },
    ];
    const page = { path, result: mapSpans(result, offsetsIn(document, text.length, parts, escapeLength)) };
    read.push(page);
    atPlaces.set(place, page);
  }
  for (const { path } of read) failed.delete(elementOf(path));
  return { pages: read, failed: [...failed.values()] };
}

/** The array's element that a path leads into. */
const elementOf = (path: Path) =>
  JSON.stringify(path.slice(0, path.findLastIndex((key) => typeof key === 'number') + 1));

/** A path without the names of formats: those of one page in several formats differ in nothing else. */
const placeOf = (path: Path) =>
  JSON.stringify(path.filter((key) => typeof key === 'number' || !namesFormat(key)));

/** Whether a text is a page that has been read, in another format: that of another listing has other titles. */
function isOf({ result }: InnerPage, text: string): boolean {
  if (!holdsListing(text)) return true;
  const plain = singleSpaced(text);
  const titles = [...result.pages].flatMap(({ entries }) =>
    entries.map(({ title }) => singleSpaced(title.text)),
  );
  // A format may write some with marks of its own.
  return titles.filter((title) => plain.includes(title)).length * 2 >= titles.length;
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
