import { expect, it } from 'vitest';
import { parsePapers } from '../../src/index.js';
import { corpus } from '../bench/corpus.js';
import { renderText } from '../helpers/render-text.js';

/** What reading costs, as calls of the language's own methods: the same on every machine. */
const counted = {
  'characters looked at': [String.prototype, ['charCodeAt', 'at', 'charAt']],
  'strings cut out': [
    String.prototype,
    ['slice', 'substring', 'trim', 'split', 'replace', 'replaceAll', 'toLowerCase'],
  ],
  searches: [String.prototype, ['indexOf', 'lastIndexOf', 'includes', 'search', 'match', 'matchAll']],
  'regular expressions': [RegExp.prototype, ['exec', 'test']],
} as const;
type Work = Record<keyof typeof counted, number>;

function workOf(run: () => void): Work {
  const work = { 'characters looked at': 0, 'strings cut out': 0, searches: 0, 'regular expressions': 0 };
  const undo: (() => void)[] = [];
  for (const [kind, [prototype, names]] of Object.entries(counted)) {
    for (const name of names) {
      const methods = prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
      const method = methods[name]!;
      methods[name] = function (this: unknown, ...args: unknown[]) {
        work[kind as keyof Work]++;
        return method.apply(this, args);
      };
      undo.push(() => {
        methods[name] = method;
      });
    }
  }
  try {
    run();
  } finally {
    for (const restore of undo) restore();
  }
  return work;
}

const papers = corpus(400).map((paper) => ({
  ...paper,
  date: paper.date ?? '2024-07-03',
  organization: null,
}));
const options = { referenceDate: '2026-01-01', bareCount: 'upvotes' } as const;
const work = (count: number) => {
  const text = renderText(papers.slice(0, count), 2026);
  let read = 0;
  const found = workOf(() => {
    read = parsePapers(text, options).length;
  });
  expect(read).toBe(count);
  return found;
};

/** A little over what a paper of plain text costs now. Raise it with a reason alone. */
const most: Work = {
  'characters looked at': 75,
  'strings cut out': 12,
  searches: 12,
  'regular expressions': 9,
};

it('a paper of plain text costs no more work than it did', () => {
  const found = work(400);
  for (const kind of Object.keys(most) as (keyof Work)[]) {
    expect(found[kind] / 400, kind).toBeLessThan(most[kind]);
    expect(found[kind], kind).toBeGreaterThan(0);
  }
});

it('work grows with the papers and no faster', () => {
  const [half, whole] = [work(200), work(400)];
  for (const kind of Object.keys(half) as (keyof Work)[]) expect(whole[kind] / half[kind]).toBeLessThan(2.1);
});
