import { expect, it } from 'vitest';
import { parseListing } from '../../../../src/index.js';

const lines = [
  'We row a boat across the river and back, and count how often it',
  'takes in water, on which days, and how many of the rowers get wet',
  'in the course of a year, which is a long time for any boat of wood',
  'that was not made for rivers.',
];
/** A page whose abstract is one link, over several lines. */
const page = (id: string, texts: readonly string[], ending = '') =>
  `# Daily Papers\n\n## by [AK](/akhaliq) and the research community\n\nNov 14, 2024\n\n### [A Boat ${id}](/papers/${id})\n\n[${texts.join(`${ending}\n`)}](/papers/${id})\n\n- 2 authors\n\n· Nov 3, 2024\n\n`;

const cases = ['', '\\'].flatMap((ending) => [0, 1, 2, 3].map((at) => [ending, at] as const));

it.each(cases)('a line that ends with %j stands twice in a link, and is reported: line %i', (ending, at) => {
  const twice = page('2411.00002', lines.toSpliced(at, 0, lines[at]!), ending);
  for (const text of [twice, `${page('2411.00001', lines)}${twice}`]) {
    const { papers, messages } = parseListing(text);
    expect(papers.at(-1)!.abstract).toBe(lines.toSpliced(at, 0, lines[at]!).join(' '));
    const repeated = messages.filter(({ ruleId }) => ruleId === 'repeated-line');
    const found = repeated.map(({ place }) => {
      const { start, end } = place as { start: { offset: number }; end: { offset: number } };
      return [start.offset, text.slice(start.offset, end.offset)];
    });
    const line = at < 3 ? `${lines[at]}${ending}` : lines[at]!;
    expect(found).toEqual([[text.lastIndexOf(lines[at]!), line]]);
  }
});

it('lines of a link that differ are not reported', () => {
  for (const ending of ['', '\\'])
    expect(parseListing(page('2411.00001', lines, ending)).messages).toEqual([]);
});
