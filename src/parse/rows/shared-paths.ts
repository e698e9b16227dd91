import type { Path } from './row.js';

/** The way to the value of each field of a row. */
export type FieldPaths = ReadonlyMap<string, Path>;

/** Rows of one shape have their values at the same paths: these are held once for all that follow each other. */
export class SharedPaths {
  #last: FieldPaths = new Map();
  #find = () => this.#last;

  /** Returns what finds the paths: the same function for the same paths. */
  of(paths: FieldPaths): () => FieldPaths {
    if (!isSame(paths, this.#last)) {
      this.#last = paths;
      this.#find = () => paths;
    }
    return this.#find;
  }
}

function isSame(paths: FieldPaths, others: FieldPaths): boolean {
  if (paths.size !== others.size) return false;
  for (const [field, path] of paths) if (others.get(field) !== path) return false;
  return true;
}
