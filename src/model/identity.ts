import type { Paper } from './paper.js';
import { words } from './words.js';

/** What says which paper it is. */
export type Identified = Pick<Paper, 'id' | 'title'>;

/**
 * Values by paper. Two papers are the same when their arXiv ids are (a version `v2` aside) or, where one or both
 * have none, when their titles are, word by word: case, accents, spaces and punctuation aside, but for the
 * signs of names such as `C++` and `C#`. Ids such as `7` number the
 * rows of a list, as others do: papers with one are the same when their titles are, too.
 */
export class PaperMap<V> {
  readonly #byId = new Map<string, Slot<V>>();
  /** The first paper of each title. */
  readonly #byTitle = new Map<string, Slot<V>>();
  /** Papers whose titles are looked at only once some paper has no id: taking titles apart is most of the work. */
  #pending: Slot<V>[] = [];
  #withoutId = 0;
  #last = { title: '', key: '' };

  /** The value of the same paper. A paper that was known by its title alone is known by this one's id from now on. */
  find(paper: Identified): V | undefined {
    const { title } = paper;
    const id = plainId(paper);
    if (id === null) return this.#withTitle(title)?.value;
    const known = this.#byId.get(id);
    if (known || this.#withoutId === 0) return known?.value;
    const same = this.#withTitle(title);
    if (same?.id !== null) return undefined;
    same.id = id;
    this.#withoutId--;
    this.#byId.set(id, same);
    return same.value;
  }

  /** Adds a paper that `find` does not know. */
  add(paper: Identified, value: V): void {
    const slot: Slot<V> = { id: plainId(paper), title: paper.title, value };
    if (slot.id === null) this.#withoutId++;
    else this.#byId.set(slot.id, slot);
    this.#pending.push(slot);
  }

  #withTitle(title: string): Slot<V> | undefined {
    for (const slot of this.#pending) {
      const key = this.#titleKey(slot.title);
      if (!this.#byTitle.has(key)) this.#byTitle.set(key, slot);
    }
    this.#pending = [];
    return this.#byTitle.get(this.#titleKey(title));
  }

  /** A paper is looked up and then added: its key is made once. */
  #titleKey(title: string): string {
    if (this.#last.title !== title) this.#last = { title, key: titleKey(title) };
    return this.#last.key;
  }
}

interface Slot<V> {
  id: string | null;
  title: string;
  value: V;
}

/** What a paper is known by: an id without its version, a number with its title; null where there is none. */
function plainId({ id, title }: Identified): string | null {
  if (!id) return null;
  return isRowNumber(id) ? `${id} ${titleKey(title)}` : withoutVersion(id);
}

/** An arXiv id without its version, or another id. */
export const withoutVersion = (id: string): string => id.replace(/(?<=\d)v\d+$/, '');

/** Whether an id most likely numbers the rows of a list. */
export const isRowNumber = (id: string): boolean => /^\d+$/.test(id);

/** What titles are compared by. `C`, `C++` and `C#` are different words. */
function titleKey(title: string): string {
  // Few titles have these signs, which is seen sooner.
  const spelled = /[+#]/.test(title)
    ? title.replace(
        /(?<=\w)[+#]+(?!\w)/g,
        (signs) => ` ${signs.replace(/\+/g, ' plus').replace(/#/g, ' sharp')}`,
      )
    : title;
  return words(spelled).join(' ') || title.trim();
}

/** Numbers by paper, of which one paper may have many. */
export class IdentityIndex {
  readonly #numbers = new Map<string, Set<number>>();
  readonly #keys = new Map<number, readonly string[]>();

  add(paper: Identified, number: number): void {
    const id = plainId(paper);
    const key = titleKey(paper.title);
    const keys = [`title ${key}`, id === null ? `title alone ${key}` : `id ${id}`];
    this.#keys.set(number, keys);
    for (const each of keys) {
      const numbers = this.#numbers.get(each);
      if (numbers) numbers.add(number);
      else this.#numbers.set(each, new Set([number]));
    }
  }

  /** Removes a paper and returns its numbers. */
  remove(paper: Identified): number[] {
    const id = plainId(paper);
    const key = titleKey(paper.title);
    const sameAs = id === null ? [`title ${key}`] : [`id ${id}`, `title alone ${key}`];
    const removed = sameAs.flatMap((each) => [...(this.#numbers.get(each) ?? [])]);
    for (const number of removed) {
      for (const each of this.#keys.get(number)!) {
        const numbers = this.#numbers.get(each)!;
        numbers.delete(number);
        if (numbers.size === 0) this.#numbers.delete(each);
      }
      this.#keys.delete(number);
    }
    return removed;
  }
}
