import { expect, it } from 'vitest';
import { parsePapers, streamPapers } from '../../src/index.js';
import { corpus } from '../bench/corpus.js';
import { chunksOf } from '../helpers/chunks.js';
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

async function workOf(run: () => unknown): Promise<Work> {
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
    await run();
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
const options = { referenceDate: '2026-01-01', unlabeledCount: 'upvotes' } as const;
const read = (text: string) => parsePapers(text, options).length;
const stream = async (text: string) => {
  let count = 0;
  for await (const _ of streamPapers(chunksOf(text, 16_384), options)) count++;
  return count;
};
const work = async (count: number, way: (text: string) => number | Promise<number> = read) => {
  const text = renderText(papers.slice(0, count), 2026);
  let papersRead = 0;
  const found = await workOf(async () => {
    papersRead = await way(text);
  });
  expect(papersRead).toBe(count);
  return found;
};

/** A little over what a paper of plain text costs now. Raise it with a reason alone. */
const most: Work = {
  'characters looked at': 65,
  'strings cut out': 11,
  searches: 11,
  'regular expressions': 7,
};

it.each([
  ['read', read],
  ['streamed', stream],
])('a paper of plain text, %s, costs no more work than it did', async (_, way) => {
  const found = await work(400, way);
  for (const kind of Object.keys(most) as (keyof Work)[]) {
    expect(found[kind] / 400, kind).toBeLessThan(most[kind]);
    expect(found[kind], kind).toBeGreaterThan(0);
  }
});

it('work grows with the papers and no faster', async () => {
  const [half, whole] = [await work(200), await work(400)];
  for (const kind of Object.keys(half) as (keyof Work)[]) expect(whole[kind] / half[kind]).toBeLessThan(2.1);
});
