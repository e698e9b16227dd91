import MiniSearch, { type AsPlainObject, type Options, type SearchResult } from 'minisearch';
import { checkOneOf, checkOptions, checkType, wrongArgument } from '../model/check-argument.js';
import { IdentityIndex } from '../model/identity.js';
import type { Paper } from '../model/paper.js';
import { words } from '../model/words.js';
import { readPapers } from './check-papers.js';

/** Options of a search. */
export interface SearchOptions {
  /**
   * How much a match in each field counts. A field whose weight is 0 is not searched.
   *
   * @default { title: 2, abstract: 1 }
   */
  weights?: { title?: number | undefined; abstract?: number | undefined } | undefined;
  /**
   * Whether a word of the query (of 3 letters or more) also finds words that begin with it.
   *
   * @default true
   */
  prefix?: boolean | undefined;
  /**
   * Whether a query that finds nothing is tried again with similar spellings of its words (of 5 letters or more):
   * `true` lets a fifth of the letters differ, a number between 0 and 1 another share. At most 6 letters may differ.
   *
   * @default true
   */
  fuzzy?: boolean | number | undefined;
  /**
   * Whether a paper must contain every word of the query (`and`) or any of them (`or`).
   *
   * @default 'and'
   */
  combineWith?: 'and' | 'or' | undefined;
  /**
   * The maximum number of hits.
   *
   * @default Infinity
   */
  limit?: number | undefined;
}

/** A paper that a search found. */
export interface SearchHit<P extends Paper = Paper> {
  paper: P;
  /** How well it matches; comparable within one search. */
  score: number;
  /** The words of the paper that matched, in lower case, without accents and in no particular order. */
  terms: string[];
}

/** A saved index: plain data for `JSON.stringify` and `loadPaperIndex`. */
export interface PaperIndexData<P extends Paper = Paper> {
  version: 2;
  /** The papers by their numbers in the index. */
  papers: [number, P][];
  /** What MiniSearch saves. */
  index: object;
}

/** A full-text index of titles and abstracts. `createPaperIndex` creates one, `loadPaperIndex` loads one. */
export class PaperIndex<P extends Paper = Paper> {
  readonly #index: MiniSearch<Entry<P>>;
  readonly #entries = new Map<number, Entry<P>>();
  /** Made when papers are first removed. */
  #numbers: IdentityIndex | undefined;
  #next = 0;

  /**
   * @param saved Checked data.
   * @param mayFind Which words are indexed; by default, all.
   */
  constructor(saved?: PaperIndexData<P>, mayFind: (word: string) => boolean = () => true) {
    const options = { ...indexOptions, processTerm: (word: string) => (mayFind(word) ? word : null) };
    this.#index = saved ? MiniSearch.loadJS(saved.index as AsPlainObject, options) : new MiniSearch(options);
    for (const [number, paper] of saved?.papers ?? []) this.#register(number, paper);
  }

  /** The number of papers in the index. */
  get size(): number {
    return this.#entries.size;
  }

  /** The papers in the index, in the order in which they were added. */
  papers(): P[] {
    return Array.from(this.#entries.values(), ({ paper }) => paper);
  }

  /**
   * Adds papers, even if the index already contains them.
   *
   * @throws TypeError if one is not a paper; then none is added.
   */
  add(...papers: P[]): void {
    for (const paper of readPapers(papers)) this.#index.add(this.#register(this.#next, paper));
  }

  /**
   * Removes papers, with all entries that have the same arXiv id or, if one has no id, the same title.
   *
   * @returns How many entries were removed.
   * @throws TypeError if one is not a paper; then none is removed.
   */
  remove(...papers: Paper[]): number {
    const before = this.size;
    const gone = readPapers(papers);
    this.#numbers ??= this.#numbersOfAll();
    for (const paper of gone) {
      for (const number of this.#numbers.remove(paper)) {
        this.#index.remove(this.#entries.get(number)!);
        this.#entries.delete(number);
      }
    }
    return before - this.size;
  }

  /**
   * Finds papers, best first; papers with the same score are in the order in which they were added. Among the hundred
   * best, the score of a paper is doubled if it has the words of the query next to each other.
   *
   * @param query Words; case and accents are ignored, and so are all different words after the first 100. A query without
   * words finds nothing.
   * @param options Weights of the fields, prefix and fuzzy matching, `combineWith`, `limit`: see `SearchOptions`.
   * @returns The papers found, each with its `score` and the words of it that matched (`terms`).
   * @throws TypeError if an argument is wrong.
   */
  search(query: string, options?: SearchOptions): SearchHit<P>[] {
    const { asked, terms, boost, prefix, fuzzy, combineWith, limit } = readSearch(query, options);
    const find = (share: number) =>
      this.#index.search(query, {
        tokenize: () => terms,
        processTerm: (term) => term,
        fields: Object.keys(boost),
        boost,
        combineWith,
        prefix: (term) => prefix && term.length >= fewestOfPrefix,
        fuzzy: (term) => term.length >= fewestOfFuzzy && share,
        maxFuzzy: mostDiffering,
      });
    let found = find(0);
    if (found.length === 0 && fuzzy > 0) found = find(fuzzy);
    const byScore = (a: SearchResult, b: SearchResult) => b.score - a.score || a.id - b.id;
    found.sort(byScore);
    const best = found.slice(0, phraseDepth);
    for (const hit of best) if (holdsPhrase(this.#entries.get(hit.id)!, asked)) hit.score *= 2;
    return [...best.sort(byScore), ...found.slice(phraseDepth)]
      .slice(0, limit)
      .map(({ id, score, terms }) => {
        return { paper: this.#entries.get(id)!.paper, score, terms: terms.map(toWord) };
      });
  }

  /** The index as plain data: `JSON.stringify(index)` saves it, `loadPaperIndex` loads it. */
  toJSON(): PaperIndexData<P> {
    const papers = Array.from(this.#entries.values(), ({ id, paper }): [number, P] => [id, paper]);
    const index = this.#index.toJSON();
    // A copy: MiniSearch goes on changing its own.
    return { version: 2, papers, index: { ...index, averageFieldLength: [...index.averageFieldLength] } };
  }

  #numbersOfAll(): IdentityIndex {
    const numbers = new IdentityIndex();
    for (const { id, arxivId, title } of this.#entries.values()) numbers.add({ id: arxivId, title }, id);
    return numbers;
  }

  #register(id: number, paper: P): Entry<P> {
    // Its own texts: a caller may change the paper, and the index must still find what to remove.
    const entry = { id, arxivId: paper.id, title: paper.title, abstract: paper.abstract, paper };
    this.#entries.set(id, entry);
    this.#numbers?.add(paper, id);
    this.#next = Math.max(this.#next, id + 1);
    return entry;
  }
}

/**
 * Creates a full-text index of titles and abstracts, to search the same papers several times.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @returns An index with `search`, `add`, `remove`, `size`, `papers`, and `toJSON` for saving.
 * @throws TypeError if `papers` is not an iterable of papers.
 *
 * @example
 * ```ts
 * import { parsePapers } from 'daily-papers';
 * import { createPaperIndex, loadPaperIndex } from 'daily-papers/query';
 *
 * const papers = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * const saved = JSON.stringify(createPaperIndex(papers));
 * const index = loadPaperIndex(saved);
 * console.log(index.search('modell')[0]?.terms); // [ 'model' ]
 * ```
 */
export function createPaperIndex<P extends Paper>(papers: Iterable<P>): PaperIndex<P> {
  const all = readPapers(papers);
  const index = new PaperIndex<P>();
  for (const paper of all) index.add(paper);
  return index;
}

/** How many letters a word has that finds those which begin with it, or other spellings. */
export const fewestOfPrefix = 3;
export const fewestOfFuzzy = 5;
/** How many letters of other spellings may differ. */
export const mostDiffering = 6;

/** What MiniSearch indexes. */
interface Entry<P extends Paper> {
  id: number;
  arxivId: string | undefined;
  title: string;
  abstract: string;
  paper: P;
}

const indexOptions: Options = {
  fields: ['title', 'abstract'],
  tokenize: (text) => words(text).map(toTerm),
};

/** How many different words of a query count: each costs time and memory in every paper that has it. */
const mostWords = 100;
/** How many hits are searched for the query as a phrase. */
const phraseDepth = 100;
/** How many letters of a word count: comparing spellings takes the square of it. */
const mostLetters = 64;

/**
 * Makes a term of a word. MiniSearch looks through the first letters of all terms one by one, and of Chinese
 * characters, each of which is a word, there are tens of thousands: a letter that stands for 256 of them goes before.
 */
function toTerm(word: string): string {
  if (word.length > 1 || word < '\u2e80') return word.slice(0, mostLetters);
  return String.fromCharCode(0xe000 + (word.charCodeAt(0) >> 8)) + word;
}

function toWord(term: string): string {
  return term.replace(/^[\ue000-\ue0ff]/, '');
}

function holdsPhrase({ title, abstract }: Entry<Paper>, asked: readonly string[]): boolean {
  if (asked.length < 2) return false;
  const phrase = ` ${asked.join(' ')} `;
  return [title, abstract].some((text) => ` ${words(text).join(' ')} `.includes(phrase));
}

/** @throws TypeError if an argument is wrong. */
export function readSearch(query: string, given: SearchOptions | undefined) {
  if (typeof query !== 'string') throw wrongArgument('query', 'a string', query);
  const asked = words(query);
  return { asked, terms: [...new Set(asked.map(toTerm))].slice(0, mostWords), ...readOptions(given) };
}

function readOptions(given: SearchOptions | undefined) {
  const options = checkOptions(given, ['weights', 'prefix', 'fuzzy', 'combineWith', 'limit']);
  const { prefix = true, fuzzy = true, limit = Number.POSITIVE_INFINITY } = options;
  const { title = 2, abstract = 1 } = checkOptions(
    options.weights,
    ['title', 'abstract'],
    'weights',
    'weight',
  );
  for (const [field, weight] of Object.entries({ title, abstract })) {
    if (!(Number.isFinite(weight) && weight >= 0)) {
      throw wrongArgument(`weights.${field}`, 'a number of 0 or more', weight);
    }
  }
  checkType('prefix', prefix, 'boolean');
  if (typeof fuzzy !== 'boolean' && !(typeof fuzzy === 'number' && fuzzy >= 0 && fuzzy <= 1)) {
    throw wrongArgument('fuzzy', 'true, false or a number from 0 to 1', fuzzy);
  }
  if (limit !== Number.POSITIVE_INFINITY && !(Number.isInteger(limit) && limit >= 0)) {
    throw wrongArgument('limit', 'an integer of 0 or more', limit);
  }
  const combineWith = checkOneOf('combineWith', options.combineWith, ['and', 'or']) === 'or' ? 'OR' : 'AND';
  // To MiniSearch, a weight of 0 is none and a share of 1 is one letter.
  const boost = Object.fromEntries(Object.entries({ title, abstract }).filter(([, weight]) => weight > 0));
  return {
    boost,
    prefix,
    fuzzy: Math.min(fuzzy === true ? 0.2 : Number(fuzzy), 0.99),
    combineWith,
    limit,
  } as const;
}
