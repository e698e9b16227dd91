import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

it('a count below a date with a count of its own belongs to the next title', () => {
  // In Markdown, the `-` that stands for no upvotes is a bullet without text.
  const entry = (at: number) =>
    `${at > 3 ? '-' : 20 - at}\n\n### Kettle ${at}\n\nKettles boil water of all kinds, and number ${at} boils it twice.\n\n  * 5 authors\n\n· Aug ${at} ${at}\n`;
  const { papers } = parseListing(
    `# Daily Papers\n\n## byAK and the research community\n\nAug 14\n\n${[1, 2, 3, 4, 5, 6].map(entry).join('\n')}`,
    { referenceDate: '2025-08-14' },
  );
  expect(papers.map(({ upvotes, comments }) => [upvotes, comments])).toEqual([
    [19, 1],
    [18, 2],
    [17, 3],
    [null, 4],
    [null, 5],
    [null, 6],
  ]);
});
