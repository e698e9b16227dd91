import type { Paper } from '../model/paper.js';
import { dedupePapers } from './dedupe.js';
import { checkPapers } from './error.js';
import { PaperMap } from './identity.js';

/** A field of a paper that can change; `positions` belong to the input and not to the paper. */
export type ChangeField = Exclude<keyof Paper, 'positions'>;

/** One field that changed, from what to what; null where the listing does not tell it. */
export type FieldChange = {
  [F in ChangeField]: {
    field: F;
    from: Exclude<Paper[F], undefined> | null;
    to: Exclude<Paper[F], undefined> | null;
  };
}[ChangeField];

/** A paper of both lists whose fields are not the same. */
export interface PaperChange<P extends Paper = Paper> {
  before: P;
  after: P;
  changes: FieldChange[];
}

/** What is different between two lists. */
export interface PaperDiff<P extends Paper = Paper> {
  /** Papers of the second list that the first has not, in the second's order. */
  added: P[];
  /** Papers of the first list that the second has not, in the first's order. */
  removed: P[];
  /** Papers of both whose fields changed, in the second's order. */
  changed: PaperChange<P>[];
}

/**
 * Tells what changed between two lists, such as yesterday's page and today's. Papers are matched as in
 * `dedupePapers`: by id, else by title. A field that is null and one that is not there are the same.
 *
 * @param before Any iterable of papers; it is not changed.
 * @param after The same, later.
 * @returns The papers added and removed, and for each paper of both the fields that changed, from what to what.
 * @throws QueryError where a list cannot be iterated.
 *
 * @example
 * ```ts
 * import { parsePapers } from 'daily-papers';
 * import { diffPapers } from 'daily-papers/query';
 *
 * const monday = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * const tuesday = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 19\n');
 * console.log(diffPapers(monday, tuesday).changed[0]?.changes); // [ { field: 'upvotes', from: 7, to: 19 } ]
 * ```
 */
export function diffPapers<P extends Paper>(before: Iterable<P>, after: Iterable<P>): PaperDiff<P> {
  checkPapers(before, 'before');
  checkPapers(after, 'after');
  const old = new PaperMap<P>();
  const gone = new Set<P>();
  for (const paper of dedupePapers(before)) {
    old.add(paper, paper);
    gone.add(paper);
  }
  const diff: PaperDiff<P> = { added: [], removed: [], changed: [] };
  for (const paper of dedupePapers(after)) {
    const match = old.find(paper);
    if (match === undefined || !gone.delete(match)) {
      diff.added.push(paper);
      continue;
    }
    const changes = changesOf(match, paper);
    if (changes.length > 0) diff.changed.push({ before: match, after: paper, changes });
  }
  diff.removed.push(...gone);
  return diff;
}

function changesOf(before: Paper, after: Paper): FieldChange[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Paper>;
  const changes: FieldChange[] = [];
  for (const field of fields) {
    const from = before[field] ?? null;
    const to = after[field] ?? null;
    if (field !== 'positions' && !isSame(from, to)) changes.push({ field, from, to } as FieldChange);
  }
  return changes;
}

/** Compares values of plain data. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(Reflect.get(a, key), Reflect.get(b, key)))
  );
}
