import { expect, it } from 'vitest';
import { parseListing } from '../../../../src/index.js';

/** Cards of the day, as a converter writes them that puts each list item and each link's begin on a line of its own. */
const page = (card: (at: number, link: string) => string) =>
  `# Daily Papers\n\n## by AK and the research community\n\n${[1, 2, 3]
    .map((at) => {
      const link = `/papers/2508.0000${at}`;
      return `Submitted by ann\n\n[${40 - at}](/login?next=%2Fpapers%2F2508.0000${at})\n\n### [Kettles at Sea ${at}](${link})\n\n${card(at, link)}\n\n`;
    })
    .join('')}`;

const read = (text: string) => {
  const { papers, messages } = parseListing(text, { referenceDate: '2025-08-30' });
  return {
    papers: papers.map(({ title, authorCount, upvotes, githubStars, comments, organization }) => [
      title,
      authorCount,
      upvotes,
      githubStars,
      comments,
      organization?.fullname,
    ]),
    messages: messages.map(({ reason }) => reason),
  };
};

it.each<[string, (at: number, link: string) => string, organization: string | undefined]>([
  [
    'below a title',
    (at, link) => `[\n- \n\n·\n ${at} authors \n](${link})\n\n[12](${link}) [3](${link}#community)`,
    undefined,
  ],
  [
    'right above counts',
    (at, link) => `[\n- \n\n·\n ${at} authors \n](${link})\n[12](${link})[3](${link}#community)`,
    undefined,
  ],
  [
    'behind an organization',
    (at, link) =>
      `[![logo](x.png) Tide Lab](/tide)[\n- \n\n·\n ${at} authors \n](${link})\n\n[12](${link})[3](${link}#community)`,
    'Tide Lab',
  ],
])('the dash of a list inside of a link makes no heading: %s', (_, card, organization) => {
  expect(read(page(card))).toEqual({
    papers: [
      ['Kettles at Sea 1', 1, 39, 12, 3, organization],
      ['Kettles at Sea 2', 2, 38, 12, 3, organization],
      ['Kettles at Sea 3', 3, 37, 12, 3, organization],
    ],
    messages: [],
  });
});

it('a dash for no upvotes below their label makes no heading', () => {
  const entry = (at: number, upvotes: string) =>
    `Submitted by ann\n\n### [Kettles at Sea ${at}](/papers/2508.0000${at})\n\nIt floats.\n\n[Tide Lab](/tide) · Aug ${at}, 2025\n\n[\n  Upvote \n${upvotes}\n\n](/login?next=%2Fpapers%2F2508.0000${at})\n\n`;
  const { papers } = parseListing(
    `# Trending Papers\n\n## by AK and the research community\n\n${entry(1, '12')}${entry(2, '-')}${entry(3, '5')}`,
  );
  expect(papers.map(({ title, upvotes }) => [title, upvotes])).toEqual([
    ['Kettles at Sea 1', 12],
    ['Kettles at Sea 2', 0],
    ['Kettles at Sea 3', 5],
  ]);
});

it('the marks that close a heading are no part of a title that goes on in a second line', () => {
  const text = page((at, link) => `[· ${at} authors](${link})\n\n[3](${link}#community)`);
  const wrapped = text.replace(/### \[Kettles at Sea (\d)\]\((.*)\)/g, '### [Kettles\nat Sea $1]($2) ###');
  expect(wrapped).toContain('### [Kettles\nat Sea 1](/papers/2508.00001) ###\n');
  expect(read(wrapped).papers.map(([title]) => title)).toEqual([
    'Kettles at Sea 1',
    'Kettles at Sea 2',
    'Kettles at Sea 3',
  ]);
});
