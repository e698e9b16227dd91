import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const titles = ['Kettles at Sea', 'Boats That Float', 'Lamps by Night'];

/** A daily page in Markdown whose second card has lost its title. */
const page = (who: (count: number, link: string) => string) => {
  const cards = titles.map((title, at) => {
    const link = `/papers/2401.0000${at}`;
    const heading = at === 1 ? '' : `### [${title}](${link})\n\n`;
    return `Submitted by ![](u.png)user-${at}\n\n[${9 - at}](/login?next=%2Fpapers%2F2401.0000${at})\n\n${heading}${who(at + 3, link)}\n\n[${at + 1}](${link}#community)`;
  });
  return `# Daily Papers\n\nby [AK](/akhaliq) and the research community\n\nAug 14\n\n${cards.join('\n\n')}\n`;
};

describe('a card without its title', () => {
  it.each<[string, (count: number, link: string) => string]>([
    ['node-html-markdown', (count, link) => `[ ·${count} authors ](${link})`],
    ['turndown', (count, link) => `[\n\n*   ·\n    \n    ${count} authors\n    \n\n](${link})`],
  ])('does not take the link of its authors for one: %s', (_, who) => {
    const { papers, messages } = parseListing(page(who), { referenceDate: '2025-08-14' });
    expect(papers.map(({ title, authorCount, comments }) => [title, authorCount, comments])).toEqual([
      ['Kettles at Sea', 3, 1],
      ['Lamps by Night', 5, 3],
    ]);
    expect(messages.filter(({ fatal }) => fatal === false).map(({ reason }) => reason)).toEqual([
      'An entry without a title is left out: “Submitted by user-1”',
    ]);
  });
});
