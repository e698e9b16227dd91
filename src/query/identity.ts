import type { Paper } from '../model/paper.js';
import { words } from './words.js';

/**
 * Values by paper. Two papers are the same where their arXiv ids are (a version `v2` aside) or, where one or both
 * have none, where their titles are, in words: case, accents, spaces and punctuation aside.
 */
export class PaperMap<V> {
  readonly #byId = new Map<string, Slot<V>>();
  readonly #byTitle = new Map<string, Slot<V>[]>();
  /** Papers with an id, whose titles are looked at only once some paper has none. */
  #untitled: Slot<V>[] = [];
  #withoutId = 0;
  #last = { title: '', key: '' };

  /** The value of the same paper. A paper that was known by its title alone is known by this one's id from now on. */
  find(paper: Paper): V | undefined {
    const id = idOf(paper);
    if (id === null) return this.#withTitle(paper)[0]?.value;
    const known = this.#byId.get(id);
    if (known || this.#withoutId === 0) return known?.value;
    const same = this.#withTitle(paper).find((slot) => slot.id === null);
    if (!same) return undefined;
    same.id = id;
    this.#withoutId--;
    this.#byId.set(id, same);
    return same.value;
  }

  /** Adds a paper that `find` does not know. */
  add(paper: Paper, value: V): void {
    const slot: Slot<V> = { id: idOf(paper), title: paper.title, value };
    if (slot.id === null) this.#withoutId++;
    else this.#byId.set(slot.id, slot);
    this.#untitled.push(slot);
  }

  #withTitle(paper: Paper): Slot<V>[] {
    for (const slot of this.#untitled) {
      const key = this.#titleKey(slot.title);
      const others = this.#byTitle.get(key);
      if (others) others.push(slot);
      else this.#byTitle.set(key, [slot]);
    }
    this.#untitled = [];
    return this.#byTitle.get(this.#titleKey(paper.title)) ?? [];
  }

  /** A paper is looked for and then added: its key is made once. */
  #titleKey(title: string): string {
    if (this.#last.title !== title) this.#last = { title, key: words(title).join(' ') || title.trim() };
    return this.#last.key;
  }
}

interface Slot<V> {
  id: string | null;
  title: string;
  value: V;
}

function idOf({ id }: Paper): string | null {
  return id ? id.replace(/v\d+$/, '') : null;
}
