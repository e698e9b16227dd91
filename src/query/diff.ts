import { paperFields } from '../model/field-names.js';
import { PaperMap } from '../model/identity.js';
import type { Link, Paper } from '../model/paper.js';
import { placeKey } from '../parse/fields/links.js';
import { readPapers } from './check-papers.js';
import { dedupePapers } from './dedupe.js';

/** A field of a paper that can change; `positions` belong to the input and not to the paper. */
export type ChangeField = Exclude<keyof Paper, 'positions'>;

/** One field that changed, with its old and new value; null if the paper did not, or does not, have it. */
export type FieldChange = {
  [F in ChangeField]: {
    field: F;
    from: NonNullable<Paper[F]> | null;
    to: NonNullable<Paper[F]> | null;
  };
}[ChangeField];

/** A paper of both lists, some of whose fields differ. */
export interface PaperChange<P extends Paper = Paper> {
  before: P;
  after: P;
  changes: FieldChange[];
}

/** The differences between two lists. */
export interface PaperDiff<P extends Paper = Paper> {
  /** Papers that only the second list has, in its order. */
  added: P[];
  /** Papers that only the first list has, in its order. */
  removed: P[];
  /** Papers of both whose fields changed, in the second's order. */
  changed: PaperChange<P>[];
}

/**
 * Compares two lists, such as yesterday's page and today's. Two papers are the same if their arXiv ids are equal or, if
 * one has no id, if their titles are equal. A paper that appears twice in a list counts once, with its first entry.
 *
 * @param before Any iterable of papers; it is not changed.
 * @param after Any iterable of papers of a later time; it is not changed.
 * @returns The papers added and removed, and for each paper of both lists the fields that changed. Another spelling of a
 * link, such as `github.com/a/b` for `https://github.com/a/b`, is no change.
 * @throws TypeError if an argument is not an iterable of papers.
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
  const old = new PaperMap<P>();
  const gone = new Set(dedupePapers(readPapers(before, 'before')));
  const kept = dedupePapers(readPapers(after, 'after'));
  for (const paper of gone) old.add(paper, paper);
  const diff: PaperDiff<P> = { added: [], removed: [], changed: [] };
  for (const paper of kept) {
    const match = old.find(paper);
    if (match === undefined || !gone.delete(match)) {
      diff.added.push(paper);
      continue;
    }
    const changes = changesOf(match, paper);
    if (changes.length > 0) diff.changed.push({ before: match, after: paper, changes });
  }
  for (const paper of gone) diff.removed.push(paper);
  return diff;
}

function changesOf(before: Paper, after: Paper): FieldChange[] {
  return paperFields.flatMap((field) => {
    const from = before[field] ?? null;
    const to = after[field] ?? null;
    return isSame(comparable(field, from), comparable(field, to)) ? [] : [{ field, from, to } as FieldChange];
  });
}

/** A value in which links that lead to the same place are equal. */
function comparable(field: ChangeField, value: unknown): unknown {
  if (value === null) return null;
  if (field === 'repoLinks') return [...new Set((value as Paper['repoLinks']).map(placeKey))];
  if (field !== 'links') return value;
  return (value as Link[]).map((link) => ({ ...link, url: placeKey(link.url) }));
}

/** Compares fields of papers, whose arrays and objects are at most so deep. */
function isSame(a: unknown, b: unknown, depth = 3): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || depth === 0) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, at) => isSame(item, b[at], depth - 1))
    );
  }
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(Reflect.get(a, key), Reflect.get(b, key), depth - 1))
  );
}
