import { abstractMask, titleShift, type WordIndex, type WordMatch } from './word-index.js';

/**
 * Scores the texts that hold the words of a query, by BM25+ with MiniSearch's constants, and orders them best first
 * (those of one score in the order of their numbers).
 *
 * @param matches For each word of the query, the words that answer it.
 */
export function rank(
  index: WordIndex,
  matches: readonly WordMatch[][],
  { every, size, weights, depth }: Ranking,
): RankedText[] {
  const { titleLengths, abstractLengths } = index;
  const scores = new Float64Array(titleLengths.length);
  const answered = new Uint32Array(titleLengths.length);
  const titleNorm = lengthNorm(titleLengths, size);
  const abstractNorm = lengthNorm(abstractLengths, size);
  for (const [at, answers] of matches.entries()) {
    for (const { postings, likeness } of answers) {
      const { texts, counts } = postings;
      const rarity = likeness * Math.log(1 + (size - texts.length + 0.5) / (texts.length + 0.5));
      for (let place = 0; place < texts.length; place++) {
        const text = texts[place]!;
        if (every && answered[text]! < at) continue;
        answered[text] = at + 1;
        const ofTitle = counts[place]! >> titleShift;
        const inAbstract = counts[place]! & abstractMask;
        let score = 0;
        if (ofTitle > 0) score += weights.title * saturated(ofTitle, titleNorm(titleLengths[text]!));
        if (inAbstract > 0)
          score += weights.abstract * saturated(inAbstract, abstractNorm(abstractLengths[text]!));
        scores[text]! += rarity * score;
      }
    }
  }
  const least = every ? matches.length : 1;
  const found: number[] = [];
  for (let text = 0; text < answered.length; text++) if (answered[text]! >= least) found.push(text);
  return bestFirst(scores, found, depth);
}

/** How texts are ranked. */
export interface Ranking {
  /** Whether a text must answer every word of the query. */
  every: boolean;
  /** How many texts the index holds. */
  size: number;
  weights: { title: number; abstract: number };
  /** How many of the best are wanted. */
  depth: number;
}

/** A text and its score. */
export interface RankedText {
  text: number;
  score: number;
}

const saturation = 1.2;
const lengthWeight = 0.7;
const atLeast = 0.5;

function saturated(count: number, norm: number): number {
  return atLeast + (count * (saturation + 1)) / (count + norm);
}

function lengthNorm(lengths: readonly number[], size: number): (length: number) => number {
  let total = 0;
  for (const length of lengths) total += length;
  const mean = total / size;
  return (length) => saturation * (1 - lengthWeight + (lengthWeight * length) / mean);
}

/**
 * One number holds score and place, for numbers sort natively: a comparison in JavaScript costs ten times as much.
 * Where few are wanted, what is behind the last of them is dropped before it is sorted.
 */
function bestFirst(scores: Float64Array, found: readonly number[], depth: number): RankedText[] {
  const size = scores.length;
  const steps = Math.floor(Number.MAX_SAFE_INTEGER / size) - 1;
  let best = Number.MIN_VALUE;
  for (const text of found) if (scores[text]! > best) best = scores[text]!;
  let keys: number[] = [];
  let last = Number.POSITIVE_INFINITY;
  const cut = () => {
    keys = Array.from(Float64Array.from(keys).sort()).slice(0, depth);
    if (keys.length === depth) last = keys[depth - 1]!;
  };
  for (const text of found) {
    const key = Math.round((1 - scores[text]! / best) * steps) * size + text;
    if (key > last) continue;
    keys.push(key);
    if (keys.length >= 4 * depth) cut();
  }
  cut();
  return keys.map((key) => ({ text: key % size, score: scores[key % size]! }));
}
