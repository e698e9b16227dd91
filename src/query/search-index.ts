import type { Paper } from '../model/paper.js';
import { checkPapers, QueryError } from './error.js';
import { PaperMap } from './identity.js';
import { type RankedText, rank } from './rank.js';
import { type SavedWord, WordIndex, type WordMatch } from './word-index.js';
import { words } from './words.js';

/** How a search is done. */
export interface SearchOptions {
  /** How much a match in each field counts; 2 for the title and 1 for the abstract by default. */
  weights?: { title?: number | undefined; abstract?: number | undefined } | undefined;
  /** Whether a word of the query (of 3 letters or more) also finds words that begin with it; true by default. */
  prefix?: boolean | undefined;
  /**
   * Whether a query that finds nothing also finds words spelt nearly so, where they have 5 letters or more: true (the
   * default) allows a fifth of the letters to differ, a number between 0 and 1 another share.
   */
  fuzzy?: boolean | number | undefined;
  /** Whether a paper must hold every word of the query (`and`, the default) or any (`or`). */
  combineWith?: 'and' | 'or' | undefined;
  /** At most so many hits; all by default. */
  limit?: number | undefined;
}

/** A paper that a search found. */
export interface SearchHit<P extends Paper = Paper> {
  paper: P;
  /** How well it matches; comparable within one search. */
  score: number;
  /** The words of the paper that matched, in lower case and without accents. */
  terms: string[];
}

/** A saved index: plain data, for `JSON.stringify` and `loadPaperIndex`. */
export interface PaperIndexData<P extends Paper = Paper> {
  version: 1;
  papers: [number, P][];
  words: SavedWord[];
}

/**
 * A full-text index over titles and abstracts, for many searches over one corpus. `createPaperIndex` makes one.
 */
export class PaperIndex<P extends Paper = Paper> {
  readonly #index: WordIndex;
  readonly #papers: Map<number, P>;
  #next: number;

  /** Use `createPaperIndex` or `loadPaperIndex`. */
  constructor(saved?: PaperIndexData<P>) {
    this.#index = new WordIndex(saved ? saved.words : []);
    this.#papers = new Map(saved?.papers);
    this.#next = saved ? (saved.papers.at(-1)?.[0] ?? -1) + 1 : 0;
  }

  /** How many papers it holds. */
  get size(): number {
    return this.#papers.size;
  }

  /** The papers it holds, in the order in which they came. */
  papers(): P[] {
    return [...this.#papers.values()];
  }

  /** Adds papers, without looking whether they are there. */
  add(...papers: P[]): void {
    for (const paper of papers) {
      const number = this.#next++;
      this.#index.add(number, paper.title, paper.abstract);
      this.#papers.set(number, paper);
    }
  }

  /**
   * Removes papers: those that are the same by id, else by title, as in `dedupePapers`.
   *
   * @returns How many were removed.
   */
  remove(...papers: P[]): number {
    const unwanted = new PaperMap<true>();
    for (const paper of papers) unwanted.add(paper, true);
    const numbers = new Set<number>();
    for (const [number, paper] of this.#papers) if (unwanted.find(paper)) numbers.add(number);
    this.#index.remove(numbers);
    for (const number of numbers) this.#papers.delete(number);
    return numbers.size;
  }

  /**
   * Finds papers, best first. A paper in which the words of the query stand side by side counts double; that is
   * looked for in the hundred best.
   *
   * @param query Words; case and accents make no difference. No words find nothing.
   * @throws QueryError where the query is no string or an option is none that it takes.
   */
  search(query: string, options: SearchOptions = {}): SearchHit<P>[] {
    if (typeof query !== 'string') throw new QueryError('query', 'words to search for', query);
    const { limit } = options;
    if (limit !== undefined && !(Number.isInteger(limit) && limit >= 0)) {
      throw new QueryError('limit', 'a whole number', limit);
    }
    const weights = readWeights(options.weights);
    const every = readCombination(options.combineWith) === 'and';
    const fuzzy = readFuzzy(options.fuzzy);
    const prefix = options.prefix !== false;
    const asked = words(query);
    if (asked.length === 0) return [];
    const find = (share: number) => {
      const matches = asked.map((word) =>
        this.#index.find(word, {
          prefix: prefix && word.length >= 3,
          distance: word.length >= 5 ? Math.min(6, Math.round(word.length * share)) : 0,
        }),
      );
      const depth = limit === undefined ? this.size : Math.max(limit, phraseDepth);
      return { matches, ranked: rank(this.#index, matches, { every, size: this.size, weights, depth }) };
    };
    let { matches, ranked } = find(0);
    if (ranked.length === 0 && fuzzy > 0) ({ matches, ranked } = find(fuzzy));
    return phraseFirst(this.#hits(ranked, matches), asked).slice(0, limit);
  }

  /** The index as plain data: `JSON.stringify(index)` saves it, `loadPaperIndex` takes it back. */
  toJSON(): PaperIndexData<P> {
    return { version: 1, papers: [...this.#papers], words: this.#index.toJSON() };
  }

  #hits(ranked: readonly RankedText[], matches: readonly WordMatch[][]): SearchHit<P>[] {
    const byText = new Array<SearchHit<P> | undefined>(this.#next);
    const hits = ranked.map(({ text, score }) => {
      const hit: SearchHit<P> = { paper: this.#papers.get(text)!, score, terms: [] };
      byText[text] = hit;
      return hit;
    });
    for (const { word, postings } of matches.flat()) {
      for (const text of postings.texts) {
        const terms = byText[text]?.terms;
        if (terms && !terms.includes(word)) terms.push(word);
      }
    }
    return hits;
  }
}

/**
 * Makes a full-text index over titles and abstracts, for many searches over one corpus.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @returns An index with `search`, `add`, `remove`, `size`, and `toJSON` for saving.
 * @throws QueryError where `papers` cannot be iterated.
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
  checkPapers(papers);
  const index = new PaperIndex<P>();
  for (const paper of papers) index.add(paper);
  return index;
}

/**
 * Takes back an index that was saved with `JSON.stringify(index)`.
 *
 * @param saved The JSON text, or what it parses to. It is trusted: load what you saved.
 * @returns The index as it was.
 * @throws QueryError where it is no saved index.
 */
export function loadPaperIndex<P extends Paper = Paper>(saved: string | PaperIndexData<P>): PaperIndex<P> {
  const data = typeof saved === 'string' ? parseJson(saved) : saved;
  if ((data as PaperIndexData<P> | null)?.version !== 1) {
    throw new QueryError('index', 'what JSON.stringify makes of a paper index, version 1', saved);
  }
  try {
    return new PaperIndex(data as PaperIndexData<P>);
  } catch {
    throw new QueryError('index', 'what JSON.stringify makes of a paper index, whole', saved);
  }
}

/** How many of the best hits are looked at for the query as a phrase. */
const phraseDepth = 100;

function phraseFirst<P extends Paper>(hits: SearchHit<P>[], asked: readonly string[]): SearchHit<P>[] {
  if (asked.length < 2) return hits;
  const phrase = ` ${asked.join(' ')} `;
  const holdsPhrase = ({ title, abstract }: P) =>
    [title, abstract].some((text) => ` ${words(text).join(' ')} `.includes(phrase));
  const best = hits.slice(0, phraseDepth);
  for (const hit of best) if (holdsPhrase(hit.paper)) hit.score *= 2;
  return [...best.sort((a, b) => b.score - a.score), ...hits.slice(phraseDepth)];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function readWeights(weights: SearchOptions['weights'] = {}): { title: number; abstract: number } {
  const { title = 2, abstract = 1 } = weights;
  for (const [field, weight] of Object.entries({ title, abstract })) {
    if (!(typeof weight === 'number' && weight >= 0)) {
      throw new QueryError(`weight of ${field}`, 'a number, 0 or more', weight);
    }
  }
  return { title, abstract };
}

function readFuzzy(fuzzy: SearchOptions['fuzzy'] = true): number {
  if (typeof fuzzy === 'boolean') return fuzzy ? 0.2 : 0;
  if (fuzzy >= 0 && fuzzy <= 1) return fuzzy;
  throw new QueryError('fuzzy', 'true, false or a number from 0 to 1', fuzzy);
}

function readCombination(combination: SearchOptions['combineWith'] = 'and'): 'and' | 'or' {
  if (combination === 'and' || combination === 'or') return combination;
  throw new QueryError('combineWith', 'and or or', combination);
}
