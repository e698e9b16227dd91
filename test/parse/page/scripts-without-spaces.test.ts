import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const kinds = ['大型', '小型', '中型', '巨型'];
const read = (...abstract: string[]) => {
  const entries = kinds.map((kind, at) =>
    [`${kind}模型与 NLP 任务`, ...abstract, `  • ${at + 2} authors`, '·', `Jul ${at + 3}, 2024 7`].join('\n'),
  );
  const { papers, messages } = parseListing(
    `Daily Papers\nbyAK and the research community\nNov 13, 2025\n${entries.join('\n')}\n`,
    { unlabeledCount: 'upvotes' },
  );
  return [papers.map(({ title, abstract }) => [title, abstract]), messages.map(({ reason }) => reason)];
};

it('short lines of Chinese are paragraphs, although the words of the next one had no room', () => {
  expect(read('我们用 GPU 训练它。', '它在 NLP 上很好用。', '它的代码 也已公开。')).toEqual([
    kinds.map((kind) => [
      `${kind}模型与 NLP 任务`,
      '我们用 GPU 训练它。\n\n它在 NLP 上很好用。\n\n它的代码 也已公开。',
    ]),
    [],
  ]);
});

it('titles of Chinese are not joined to the short lines below them', () => {
  // Nothing says where these sentences end, so the next titles are guessed, and reported.
  const [papers, reasons] = read('我们用 GPU 训练它', '它在 NLP 上很好用', '它的代码 也已公开');
  expect(papers).toEqual(
    kinds.flatMap((kind) => [
      [`${kind}模型与 NLP 任务`, '我们用 GPU 训练它'],
      ['它在 NLP 上很好用', '它的代码 也已公开'],
    ]),
  );
  expect(reasons).toEqual([
    'No authors, organization or date for “大型模型与 NLP 任务”',
    ...kinds
      .slice(1)
      .flatMap((kind) => [
        `No authors, organization or date for “${kind}模型与 NLP 任务”`,
        '“它在 NLP 上很好用” is in the listing more than once',
      ]),
  ]);
});

it('lines of Chinese that a text browser has broken between two characters are joined without a space', () => {
  const abstract = [
    '我们研究水壶在季节变化时的行为。现有方法需要大量标注数',
    '据。我们提出了一种简单的方法，将冻结的编码器与小型规划器',
    '结合起来。代码见 GitHub 和 Hugging Face，并与 NLP 基准',
    'GLUE 比较。',
  ];
  const entries = kinds.map(
    (kind, at) =>
      ` [ ]\n${at + 7}\n\n${kind}水壶的数学\n\n${abstract.join('\n')}\n\n  • ${at + 2} authors\n\n· Aug ${at + 3}\n`,
  );
  const { papers, messages } = parseListing(
    `Daily Papers\n\nby[papers-by]AKand the research community\n\nTrending Papers\n${entries.join('')}`,
    { referenceDate: '2025-08-14' },
  );
  expect(papers.map(({ title, abstract: text, upvotes }) => [title, text, upvotes])).toEqual(
    kinds.map((kind, at) => [
      `${kind}水壶的数学`,
      '我们研究水壶在季节变化时的行为。现有方法需要大量标注数据。我们提出了一种简单的方法，将冻结的编码器与小型规划器结合起来。代码见 GitHub 和 Hugging Face，并与 NLP 基准 GLUE 比较。',
      at + 7,
    ]),
  );
  expect(messages.map(String)).toEqual([]);
});
