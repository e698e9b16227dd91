import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const page = (lines: (kind: string) => string[]) =>
  `Daily Papers\nbyAK and the research community\nNov 13, 2025\n${['大型', '小型', '中型', '巨型']
    .map((kind, at) => [...lines(kind), `  • ${at + 2} authors`, '·', `Jul ${at + 3}, 2024 7`].join('\n'))
    .join('\n')}\n`;
const read = (text: string) => {
  const { papers, messages } = parseListing(text, { unlabeledCount: 'upvotes' });
  return [papers.map(({ title, abstract }) => [title, abstract]), messages.map(({ reason }) => reason)];
};

it('lines of Chinese are not full because the next one begins without a space', () => {
  const text = page((kind) => [
    `${kind}模型的训练方法与 NLP`,
    '我们提出了一种新的训练方法。',
    '该方法使用 GPU 集群进行训练。',
    '所有代码以及模型权重都已经公开供研究人员使用。',
  ]);
  const abstract =
    '我们提出了一种新的训练方法。\n\n该方法使用 GPU 集群进行训练。\n\n所有代码以及模型权重都已经公开供研究人员使用。';
  expect(read(text)).toEqual([
    ['大型', '小型', '中型', '巨型'].map((kind) => [`${kind}模型的训练方法与 NLP`, abstract]),
    [],
  ]);
});
