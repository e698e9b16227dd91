import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../../src/index.js';

const sentences = [
  'Kettles boil water of all kinds and sizes, which we',
  'measure on eight stoves. Lids help.',
];

const read = (page: string) => {
  const { papers, messages } = parseListing(page, { referenceDate: '2025-08-14' });
  return [papers[2]!.abstract, messages.map(({ line, ruleId }) => `${line} ${ruleId}`)];
};

describe('a blank line inside of a link', () => {
  const inline = (third: string) =>
    [1, 2, 3, 4, 5]
      .map((at) => {
        const link = `](/papers/2508.0000${at})`;
        return `[${20 - at}](/login?next=%2Fpapers%2F2508.0000${at})\n\n### [Kettle ${at}${link}\n\n[${at === 3 ? third : sentences.join('\n')}${link}\n\n[* 5 authors${link}· Aug ${at}\n`;
      })
      .join('\n');
  const markdown = (third: string) =>
    `# Daily Papers\n\n## by[AK](/akhaliq)and the research community\n\n${inline(third)}`;

  it('is no part of a sentence that goes on below it', () => {
    expect(read(markdown(sentences.join('\n\n')))).toEqual([sentences.join(' '), []]);
  });

  it('parts paragraphs, which is noted where others have one', () => {
    expect(read(markdown(sentences.join('\n').replace(' Lids', '\n\nLids')))).toEqual([
      `${sentences.join(' ').replace(' Lids', '\n\nLids')}`,
      ['27 extra-paragraph'],
    ]);
  });
});

describe('a blank line inside of numbered links', () => {
  const entry = (abstract: string, at: number) =>
    `[\n${20 - at}\n][${at * 4 + 1}]\n\n### [Kettle ${at}][${at * 4 + 2}]\n\n[\n\n${abstract}\n\n][${at * 4 + 3}]\n[\n* 5 authors\n][${at * 4 + 4}]\n·\nAug ${at}\n`;

  it('is no part of a sentence that goes on below it', () => {
    const entries = [1, 2, 3, 4, 5].map((at) => entry(sentences.join(at === 3 ? '\n\n' : '\n'), at));
    expect(
      read(`# Daily Papers\n\n## by AK and the research community\n\nAug 14\n${entries.join('\n')}`),
    ).toEqual([sentences.join(' '), []]);
  });
});

it('a blank line inside of the link of a title parts no paragraphs', () => {
  const page = `# Daily Papers\n\n## by AK and the research community\n\n[5](/login?next=%2Fpapers%2F2508.00001)\n\n### [Kinetics:\n\nRethinking Laws of\n\nMotion](/papers/2508.00001)\n\n[We rethink.](/papers/2508.00001)\n\n[5 authors](/papers/2508.00001)\n\n· Aug 3, 2025\n`;
  const { papers, messages } = parseListing(page, { referenceDate: '2025-08-14' });
  expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual([
    ['Kinetics: Rethinking Laws of Motion', 'We rethink.'],
  ]);
  expect(messages).toEqual([]);
});
