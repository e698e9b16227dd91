import SearchableMap from 'minisearch/SearchableMap';
import { words } from './words.js';

/**
 * Which texts hold which words, and how often. Texts are numbered by who adds them. The library's radix tree finds
 * words by prefix and by near spelling; the texts of a word are plain arrays, for a common word stands in many
 * thousands of texts and each is scored.
 */
export class WordIndex {
  /** Words in the title and in the abstract of each text. */
  readonly titleLengths: number[] = [];
  readonly abstractLengths: number[] = [];
  readonly #postings = new Map<string, Postings>();
  readonly #spellings = new SearchableMap<Postings>();

  /** @param saved What `toJSON` gave. */
  constructor(saved: Iterable<SavedWord>) {
    for (const [word, texts, counts] of saved) {
      const postings = this.#of(word);
      for (const [at, text] of texts.entries()) {
        const count = counts[at]!;
        postings.texts.push(text);
        postings.counts.push(count);
        this.#lengthen(text, count >> titleShift, count & abstractMask);
      }
    }
  }

  /** Adds a text. Its number must be greater than all before. */
  add(text: number, title: string, abstract: string): void {
    const titleWords = words(title);
    const abstractWords = words(abstract);
    this.#lengthen(text, titleWords.length, abstractWords.length);
    for (const word of titleWords) count(this.#of(word), text, 1 << titleShift);
    for (const word of abstractWords) count(this.#of(word), text, 1);
  }

  /** Forgets texts. */
  remove(texts: ReadonlySet<number>): void {
    for (const [word, postings] of this.#postings) {
      if (!postings.texts.some((text) => texts.has(text))) continue;
      const kept = postings.texts.flatMap((text, at) => (texts.has(text) ? [] : [at]));
      postings.counts = kept.map((at) => postings.counts[at]!);
      postings.texts = kept.map((at) => postings.texts[at]!);
      if (kept.length > 0) continue;
      this.#postings.delete(word);
      this.#spellings.delete(word);
    }
    for (const text of texts) this.titleLengths[text] = this.abstractLengths[text] = 0;
  }

  /** The word itself and, where asked, words that begin with it and words that differ in a few letters: the likest first. */
  find(word: string, { prefix, distance }: { prefix: boolean; distance: number }): WordMatch[] {
    const matches = new Map<string, WordMatch>();
    const match = (found: string, postings: Postings, likeness: number) => {
      if (!matches.has(found)) matches.set(found, { word: found, postings, likeness });
    };
    const same = this.#postings.get(word);
    if (same) match(word, same, 1);
    // Likeness as MiniSearch has it: less than half of an exact match, and less the longer or farther a word is.
    if (prefix) {
      for (const [longer, postings] of this.#spellings.atPrefix(word)) {
        match(
          longer,
          postings,
          (0.375 * longer.length) / (longer.length + 0.3 * (longer.length - word.length)),
        );
      }
    }
    if (distance > 0) {
      for (const [near, [postings, edits]] of this.#spellings.fuzzyGet(word, distance)) {
        match(near, postings, (0.45 * near.length) / (near.length + edits));
      }
    }
    return [...matches.values()].sort((a, b) => b.likeness - a.likeness || (a.word < b.word ? -1 : 1));
  }

  toJSON(): SavedWord[] {
    return Array.from(this.#postings, ([word, { texts, counts }]) => [word, texts, counts]);
  }

  #of(word: string): Postings {
    let postings = this.#postings.get(word);
    if (!postings) {
      postings = { texts: [], counts: [] };
      this.#postings.set(word, postings);
      this.#spellings.set(word, postings);
    }
    return postings;
  }

  #lengthen(text: number, title: number, abstract: number): void {
    while (this.titleLengths.length <= text) {
      this.titleLengths.push(0);
      this.abstractLengths.push(0);
    }
    this.titleLengths[text]! += title;
    this.abstractLengths[text]! += abstract;
  }
}

/** The texts that hold a word, in the order of their numbers, and how often each does: in the title above `titleShift`. */
export interface Postings {
  texts: number[];
  counts: number[];
}

/** A word of the index that answers a word of a query. */
export interface WordMatch {
  word: string;
  postings: Postings;
  /** 1 where it is the same word, less where it is only like it. */
  likeness: number;
}

/** A word, the texts that hold it, and how often. */
export type SavedWord = [word: string, texts: number[], counts: number[]];

/** A count of the title and one of the abstract in one small integer: no abstract holds a word a million times. */
export const titleShift = 20;
export const abstractMask = (1 << titleShift) - 1;

function count({ texts, counts }: Postings, text: number, much: number): void {
  const last = texts.length - 1;
  if (texts[last] === text) counts[last]! += much;
  else {
    texts.push(text);
    counts.push(much);
  }
}
