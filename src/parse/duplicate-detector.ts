/**
 * Tells names that came before. Titles are long and nearly all different: they are told apart by a number made of some
 * of their characters, and read to their end only where that is the same.
 */
export class DuplicateDetector {
  readonly #names = new Map<number, string | Set<string>>();

  /** @param most So many names are kept, give or take those whose sketches are the same. */
  constructor(readonly most = Number.POSITIVE_INFINITY) {}

  /** Adds a name. Returns whether it was there. */
  add(name: string): boolean {
    const key = sketch(name);
    const known = this.#names.get(key);
    if (known === undefined) {
      if (this.#names.size < this.most) this.#names.set(key, name);
      return false;
    }
    const names = typeof known === 'string' ? new Set([known]) : known;
    if (names.has(name)) return true;
    this.#names.set(key, names.add(name));
    return false;
  }
}

/** A small integer of the length and eight characters. */
function sketch(name: string): number {
  const { length } = name;
  let key = length;
  for (let part = 0; part < 8; part++) key = (Math.imul(key, 31) + name.charCodeAt((part * length) >> 3)) | 0;
  return key >> 1;
}
