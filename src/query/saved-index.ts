import { wrongArgument } from '../model/check-argument.js';
import type { Paper } from '../model/paper.js';
import { readPapers } from './check-papers.js';
import { PaperIndex, type PaperIndexData } from './search-index.js';

/**
 * Loads an index that was saved with `JSON.stringify(index)`.
 *
 * @param saved The JSON text, or the value that it parses to.
 * @returns An index that returns the same results as the saved one.
 * @throws TypeError if it is not a saved index, is damaged, or was saved by another version.
 *
 * @example
 * ```ts
 * import { parsePapers } from 'daily-papers';
 * import { createPaperIndex, loadPaperIndex } from 'daily-papers/query';
 *
 * const papers = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * const saved = JSON.stringify(createPaperIndex(papers));
 * console.log(loadPaperIndex(saved).size); // 1
 * ```
 */
export function loadPaperIndex<P extends Paper = Paper>(saved: string | PaperIndexData<P>): PaperIndex<P> {
  try {
    const { version, papers, index } = (
      typeof saved === 'string' ? JSON.parse(saved) : saved
    ) as PaperIndexData<P>;
    if (version === 2) {
      readPapers(papers.map(([, paper]) => paper));
      const copy = copyIndex(index as SavedIndex);
      if (
        isIndexOf(
          papers.map(([number]) => number),
          copy,
        )
      )
        return new PaperIndex({ version, papers, index: copy });
    }
  } catch {
    // Some part of it is missing or of the wrong type.
  }
  throw wrongArgument('saved', 'an undamaged paper index of version 2', saved);
}

/** What is checked of what MiniSearch saves. */
interface SavedIndex {
  serializationVersion: number;
  documentCount: number;
  nextId: number;
  /** The number of each paper, by MiniSearch's own. */
  documentIds: Record<string, number>;
  fieldIds: Record<string, number>;
  /** How many different words the title and the abstract of each paper have. */
  fieldLength: Record<string, number[]>;
  averageFieldLength: number[];
  /** What is stored beside the index of each paper: nothing. */
  storedFields: Record<string, object>;
  /** The papers that hold each word, in which field, and how often. */
  index: [word: string, fields: Record<string, Record<string, number>>][];
}

/** MiniSearch changes this array of what it loads. */
function copyIndex(index: SavedIndex): SavedIndex {
  return { ...index, averageFieldLength: [...index.averageFieldLength] };
}

/** Whether an index holds these papers, with as many words of each as it says. */
function isIndexOf(numbers: readonly number[], saved: SavedIndex): boolean {
  const own = Object.keys(saved.documentIds);
  const held = new Set(Object.values(saved.documentIds));
  const isWhole =
    saved.serializationVersion === 2 &&
    saved.documentCount === numbers.length &&
    own.length === numbers.length &&
    numbers.every(
      (number, at) => Number.isSafeInteger(number) && number > (numbers[at - 1] ?? -1) && held.has(number),
    ) &&
    own.every((key) => Number(key) < saved.nextId) &&
    saved.fieldIds.title === 0 &&
    saved.fieldIds.abstract === 1 &&
    Object.values(saved.storedFields).every((stored) => Object.keys(stored).length === 0) &&
    (numbers.length === 0 ||
      (saved.averageFieldLength.length === 2 &&
        saved.averageFieldLength.every((length) => Number.isFinite(length) && length >= 0)));
  if (!isWhole || new Set(saved.index.map(([word]) => word)).size < saved.index.length) return false;
  // What is left of these lengths when the words of the index are taken away: plain objects with numbers for keys, in
  // which millions of steps take a fraction of the time that a map does.
  const left: Record<string, number>[] = [{}, {}];
  for (const key of own) {
    const lengths = saved.fieldLength[key]!;
    if (lengths.length !== 2 || !lengths.every((length) => Number.isSafeInteger(length))) return false;
    for (const field of [0, 1]) left[field]![key] = lengths[field]!;
  }
  for (const [word, fields] of saved.index) {
    if (typeof word !== 'string') return false;
    for (const field in fields) {
      const counts = fields[field]!;
      const rest = left[Number(field)]!;
      for (const key in counts) {
        if (!(Number.isInteger(counts[key]) && counts[key]! > 0 && rest[key]! > 0)) return false;
        rest[key]! -= 1;
      }
    }
  }
  return left.every((rest) => own.every((key) => rest[key] === 0));
}
