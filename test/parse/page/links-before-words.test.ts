import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

/** The cards of a search page, each with a title and an organization. */
const page = (cards: [title: string, organization: string][]) => {
  const articles = cards.map(([title, organization], at) => {
    const link = `/papers/2401.0000${at}`;
    return `<article><a href="/login?next=%2Fpapers%2F2401.0000${at}"><div>${9 - at}</div></a>
<h3><a href="${link}">${title}</a></h3><a href="${link}"><p>Kettle ${at} boils when it is hot, and whistles when it boils.</p></a>
<div><a href="/kettle-${at}"><img alt="kettle-${at}" src="k.png"> <span>${organization}</span></a><span>·</span> <span>Aug ${at + 1}</span></div></article>`;
  });
  return `<section><h1>Daily Papers</h1><h2>by <a href="/akhaliq">AK</a> and the research community</h2><time>Aug 14</time>${articles.join('\n')}</section>`;
};

/** The same in Markdown. */
const markdown = (cards: [title: string, organization: string][]) => {
  const entries = cards.map(([title, organization], at) => {
    const link = `/papers/2401.0000${at}`;
    return `[${9 - at}](/login?next=%2Fpapers%2F2401.0000${at})\n\n### [${title.replace(/[[\]]/g, '\\$&')}](${link})\n\n[Kettle ${at} boils when it is hot, and whistles when it boils.](${link})\n\n[![kettle-${at}](k.png) ${organization}](/kettle-${at})· Aug ${at + 1}`;
  });
  return `# Daily Papers\n\n## by [AK](/akhaliq) and the research community\n\nAug 14\n\n${entries.join('\n\n')}\n`;
};

describe.each([
  ['HTML', page],
  ['Markdown', markdown],
])('in %s, what links where', (_, render) => {
  const read = (cards: [title: string, organization: string][]) => {
    const { title, date, papers, messages } = parseListing(render(cards), { referenceDate: '2025-08-14' });
    return {
      title,
      date,
      cards: papers.map((paper) => [paper.title, paper.organization?.fullname]),
      abstracts: papers.map(({ abstract }) => abstract.slice(0, 14)),
      authors: papers.map(({ authorCount }) => authorCount),
      upvotes: papers.map(({ upvotes }) => upvotes),
      warnings: messages.filter(({ fatal }) => fatal === false).map(String),
    };
  };

  it.each([
    ['Daily Papers'],
    ['Trending Papers'],
    ['byAK and the research community'],
    ['[Untitled]'],
    ['...'],
    ['Content truncated'],
    ['1984'],
    ['12 authors'],
    ['Jul 3, 2024'],
  ])('a title is one: %s', (title) => {
    const cards: [string, string][] = [
      ['Kettles', 'Kettle Works'],
      [title, 'Boats Ltd.'],
      ['Lamps', 'Google'],
    ];
    expect(read(cards)).toEqual({
      title: 'Daily Papers',
      date: '2025-08-14',
      cards,
      abstracts: ['Kettle 0 boils', 'Kettle 1 boils', 'Kettle 2 boils'],
      authors: [null, null, null],
      upvotes: [9, 8, 7],
      warnings: [],
    });
  });

  it.each([['42'], ['2025'], ['1.2k'], ['5 auteurs'], ['Jul 3'], ['GitHub'], ['Upvote']])(
    'an organization is one: %s',
    (organization) => {
      const cards: [string, string][] = [
        ['Kettles', 'Kettle Works'],
        ['Boats', organization],
        ['Lamps', 'Google'],
      ];
      expect(read(cards)).toMatchObject({
        cards,
        authors: [null, null, null],
        upvotes: [9, 8, 7],
        warnings: [],
      });
    },
  );
});

/** A page on which every link became a line of its own. */
const notebook = (titles: string[]) => {
  const site = 'https://huggingface.co';
  const entries = titles.map((title, at) => {
    const link = `${site}/papers/2401.0000${at}`;
    return ` [-] ${9 - at}\n\n${site}/login?next=%2Fpapers%2F2401.0000${at}\n\n${title}\n\n${link}\n\nKettle ${at} boils when it is hot, and whistles when it boils.\n\n${link}\n\n[\n\n${at + 2} authors](${link})\n\n·\n\nAug ${at + 1} \n\n`;
  });
  return `Daily Papers\n\nby \n\nAK\n\n${site}/akhaliq\n\n and the research community\n\nDaily\n\nWeekly\n\nMonthly \n\n${site}/papers/trending\n\nAug 14\n\n${entries.join('')}`;
};

describe('the link right below upvotes', () => {
  it.each([['1984'], ['1.58'], ['5 authors'], ['May 5'], ['?'], ['[Untitled]'], ['...']])(
    'is a title: %s',
    (title) => {
      const { papers, messages } = parseListing(notebook(['Kettles', title, 'Lamps']), {
        referenceDate: '2025-08-14',
      });
      expect(
        papers.map((paper) => [paper.title, paper.abstract.slice(0, 14), paper.authorCount, paper.upvotes]),
      ).toEqual([
        ['Kettles', 'Kettle 0 boils', 2, 9],
        [title, 'Kettle 1 boils', 3, 8],
        ['Lamps', 'Kettle 2 boils', 4, 7],
      ]);
      expect(messages.filter(({ fatal }) => fatal === false).map(String)).toEqual([]);
    },
  );
});

it('a paragraph that is one labeled link, `LINK: GitHub 11.3k`, gives the stars and the repository', () => {
  const entry = (title: string, authors: number, stars: string, repository: string) =>
    `### ${title}\n\nIt boils water faster than others.\n\n- ${authors} authors\n\n[LINK: GitHub ${stars}](https://github.com/${repository})\n`;
  const page = `${entry('A Kettle', 8, '11.3k', 'kettle-works/boil')}\n${entry('A Boat', 3, '476', 'boats/float')}`;
  const { papers } = parseListing(`## Trending Papers\n\n${page}`);
  expect(papers.map(({ title, githubStars, repoLinks }) => [title, githubStars, repoLinks])).toEqual([
    ['A Kettle', 11_300, ['https://github.com/kettle-works/boil']],
    ['A Boat', 476, ['https://github.com/boats/float']],
  ]);
});
