import { readFileSync } from 'node:fs';
import { convert } from 'html-to-text';
import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';
import { root } from '../../helpers/project.js';

/** html-to-text prints the target of each link in brackets, wraps lines, and has headings in capitals. */
const options = { referenceDate: '2025-08-20' };
const read = (page: string) => {
  const html = readFileSync(`${root}/fixtures/html/${page}-page.html`, 'utf8');
  return { whole: parseListing(html, options), text: parseListing(convert(html), options) };
};

describe.each(['daily', 'search', 'trending'])('the %s page', (page) => {
  it('has its values, and a warning that titles are in capitals', () => {
    const { whole, text } = read(page);
    expect(text.papers.map(({ title }) => title)).toEqual(
      whole.papers.map(({ title }) => title.toUpperCase()),
    );
    expect(text.papers.map(({ authorCount, upvotes, date }) => [authorCount, upvotes, date])).toEqual(
      whole.papers.map(({ authorCount, upvotes, date }) => [
        authorCount,
        upvotes,
        page === 'daily' ? null : date,
      ]),
    );
    expect(text.papers.map(({ id, comments, repoLinks }) => [id, comments, repoLinks])).toEqual(
      whole.papers.map(({ id, comments, repoLinks }) => [id, comments, repoLinks]),
    );
    expect(text.papers.map(({ organization }) => organization?.fullname)).toEqual(
      whole.papers.map(({ organization }) => organization?.fullname),
    );
    if (page !== 'daily')
      expect(text.papers.map(({ abstract }) => abstract)).toEqual(
        whole.papers.map(({ abstract }) => abstract),
      );
    expect(
      text.messages
        .filter(({ fatal, ruleId }) => fatal === false && ruleId !== 'ambiguous-value')
        .map(String),
    ).toEqual([expect.stringContaining('All titles of this page are in capitals')]);
  });
});

describe.each(['search', 'trending'])('the %s page with absolute targets', (page) => {
  it('has its values', () => {
    const html = readFileSync(`${root}/fixtures/html/${page}-page.html`, 'utf8');
    const link = { selector: 'a', options: { baseUrl: 'https://huggingface.co' } };
    const heading = { selector: 'h3', options: { uppercase: false } };
    const text = parseListing(convert(html, { selectors: [link, heading] }), options);
    const whole = parseListing(html, options);
    expect(text.papers.map(({ title, abstract, date, upvotes }) => [title, abstract, date, upvotes])).toEqual(
      whole.papers.map(({ title, abstract, date, upvotes }) => [title, abstract, date, upvotes]),
    );
  });
});

it('a page of one paper has its target, and a warning that its title is in capitals', () => {
  const text = [
    'TRENDING PAPERS\n\n\nBY[/a.png]AK [/akhaliq]AND THE RESEARCH COMMUNITY\n',
    ...['Published on Aug 11, 2025', 'Aug 11, 2025'].map(
      (date) =>
        `Submitted by\n[/avatars/b.svg]\nboatman\n\n\nKETTLES AT SEA [/papers/2508.00001]\n\nKettles boil at sea.\n\n * 3 authors\n\n· ${date}\nUpvote\n71\n[/login?next=%2Fpapers%2F2508.00001] GitHub 5\n[https://github.com/kettle-works/sea] arXiv Page\n[https://arxiv.org/abs/2508.00001]\n`,
    ),
  ].join('\n');
  const { papers, messages } = parseListing(text, options);
  expect(papers.map(({ links, ...paper }) => paper)).toEqual([
    {
      title: 'KETTLES AT SEA',
      abstract: 'Kettles boil at sea.',
      authorCount: 3,
      date: '2025-08-11',
      upvotes: 71,
      repoLinks: ['https://github.com/kettle-works/sea'],
      id: '2508.00001',
      url: 'https://huggingface.co/papers/2508.00001',
      submittedBy: 'boatman',
      githubStars: 5,
    },
  ]);
  expect(messages.map(({ line, reason }) => [line, reason])).toEqual([
    [11, 'All titles of this page are in capitals: their original case is unknown'],
  ]);
});

it('lynx prints targets before the texts of their links with -list_inline', () => {
  const card = (at: number, counts: string) => {
    const paper = `https://huggingface.co/papers/2508.0000${at}`;
    return `   [${paper}]\n   Submitted by user-${at}\n   [https://huggingface.co/login?next=%2Fpapers%2F2508.0000${at}]\n   [ ]\n   4${at}\n\n[${paper}]Kettles at Sea, Part ${at}\n\n   [${paper}]\n     * ·\n       8 authors\n\n   ${counts.replaceAll('[', `[${paper}`)}\n`;
  };
  const { papers } = parseListing(
    `Daily Papers\n\nby[https://huggingface.co/akhaliq]AKand the research community\n\n   Aug 14\n\n${[
      card(1, '[#community]3'),
      card(2, '[]12 [#community]1'),
      card(3, '[]7'),
    ].join('')}`,
    options,
  );
  expect(papers.map(({ title, id, githubStars, comments }) => [title, id, githubStars, comments])).toEqual([
    ['Kettles at Sea, Part 1', '2508.00001', undefined, 3],
    ['Kettles at Sea, Part 2', '2508.00002', 12, 1],
    ['Kettles at Sea, Part 3', '2508.00003', 7, 0],
  ]);
});

it('a list of links without numbers in the text is noted', () => {
  const entry = (at: number) =>
    `   4${at}\n\nKettles at Sea, Part ${at}\n\n   Kettles boil at sea.\n\n   8 authors\n   · Aug 1${at} 3\n\n`;
  const links = [1, 2].map((at) => `   https://huggingface.co/papers/2508.0000${at}\n`).join('');
  const { papers, messages } = parseListing(
    `Daily Papers\n\nbyAKand the research community\n\n   Aug 14\n\n${entry(1)}${entry(2)}References\n\n   Visible links:\n${links}`,
    options,
  );
  expect(papers.map(({ title, id }) => [title, id])).toEqual([
    ['Kettles at Sea, Part 1', undefined],
    ['Kettles at Sea, Part 2', undefined],
  ]);
  expect(messages.map(({ fatal, line, reason }) => [fatal, line, reason])).toEqual([
    [
      undefined,
      25,
      'Not read: the list of links, as nothing says which text has which link, “References Visible links: https://huggingface.co/papers/250…”',
    ],
  ]);
});

/** Mail programs print targets so. */
describe.each([
  ['<', '>'],
  ['(', ')'],
] as const)('targets between %s and %s', (open, close) => {
  it.each(['daily', 'search', 'trending'])('the %s page has its values', (page) => {
    const html = readFileSync(`${root}/fixtures/html/${page}-page.html`, 'utf8');
    const selectors = [
      {
        selector: 'a',
        options: { baseUrl: 'https://huggingface.co', linkBrackets: [open, close] as [string, string] },
      },
      { selector: 'h3', options: { uppercase: false } },
      { selector: 'img', format: 'skip' },
    ];
    const text = convert(html, { selectors, wordwrap: false });
    expect(text).toContain(`${open}https://huggingface.co/papers/`);
    const { papers } = parseListing(text, options);
    const whole = parseListing(html, options).papers;
    const facts = ({
      id,
      title,
      abstract,
      upvotes,
      comments,
      authorCount,
      organization,
    }: (typeof papers)[0]) => [
      id,
      title,
      page === 'daily' ? '' : abstract,
      upvotes,
      comments,
      authorCount,
      organization?.fullname,
    ];
    expect(papers.map(facts)).toEqual(whole.map(facts));
  });
});

it.each(['https://huggingface.co', 'file://', 'file://localhost'])(
  'lynx prints numbers before the texts of links, and where they lead below: %s',
  (site) => {
    let last = 0;
    const links: string[] = [];
    const link = (path: string) => {
      links.push(`   ${++last}. ${site}${path}\n`);
      return `[${last}]`;
    };
    const entry = (at: number, more: () => string) => {
      const paper = `/papers/2508.0000${at}`;
      return `   ${link(paper)}\n   Submitted by user-${at}\n   ${link(`/login?next=%2Fpapers%2F2508.0000${at}`)}\n   [ ]\n   4${at}\n\n${link(paper)}Kettles at Sea, Part ${at}\n\n   ${link(paper)}\n     * ·\n       8 authors\n\n   ${more()}\n`;
    };
    const top = `Daily Papers\n\nby ${link('/akhaliq')}AK and the research community\n\n   Aug 14\n\n`;
    const page = [
      top,
      entry(1, () => `${link('/papers/2508.00001')}12 ${link('/papers/2508.00001#community')}3`),
      entry(2, () => `${link('/papers/2508.00002#community')}5`),
      entry(3, () => `${link('/papers/2508.00003')}7`),
    ].join('');
    const { papers, messages } = parseListing(`${page}References\n\n${links.join('')}`, options);
    expect(
      papers.map(({ title, id, upvotes, githubStars, comments }) => [
        ...[title, id],
        ...[upvotes, githubStars, comments],
      ]),
    ).toEqual([
      ['Kettles at Sea, Part 1', '2508.00001', 41, 12, 3],
      ['Kettles at Sea, Part 2', '2508.00002', 42, undefined, 5],
      ['Kettles at Sea, Part 3', '2508.00003', 43, 7, 0],
    ]);
    expect(messages.map(String)).toEqual([]);
  },
);

describe('a numbered link to an organization on the line of a title', () => {
  type Title = (link: (path: string) => string) => string;
  const read = (...titles: Title[]) => {
    const links: string[] = [];
    const link = (path: string) =>
      `[${links.push(`   ${links.length + 1}. https://huggingface.co${path}\n`)}]`;
    const cards = titles.map((title, at) => {
      const paper = `/papers/2508.0000${at}`;
      return `   ${link(paper)}\n   Submitted by user-${at}\n   [ ]\n   4${at}\n\n${link(paper)}${title(link)}\n\n   ${link(paper)}\n     * ·\n       8 authors\n\n   ${link(`${paper}#community`)}3\n`;
    });
    const { papers, messages } = parseListing(
      `Daily Papers\n\nby ${link('/akhaliq')}AK and the research community\n\n   Aug 14\n\n${cards.join('')}References\n\n${links.join('')}`,
      options,
    );
    return [papers.map(({ title }) => title), messages.map(({ ruleId, reason }) => `${ruleId} ${reason}`)];
  };
  const plain =
    (title: string): Title =>
    () =>
      title;
  const beside = (title: string) =>
    `odd-title Words next to the link in the title may not belong to it: “${title}”`;

  it.each([0, 1, 2])('is reported, in card %i', (at) => {
    const titles = ['Kettles at Sea', 'Boats at Sea', 'Cats at Sea'];
    const cards = titles.map(plain);
    cards[at] = (link) => `${titles[at]} ${link('/tea-lab')}Tea Lab`;
    expect(read(...cards)).toEqual([
      titles.with(at, `${titles[at]} Tea Lab`),
      [beside(`${titles[at]} Tea Lab`)],
    ]);
  });

  it('is one to an organization, and stands inside of the line', () => {
    const toPaper: Title = (link) => `Boats at Sea ${link('/papers/2401.00001')}again`;
    expect(read(plain('Kettles at Sea'), toPaper, plain('Cats at Sea'))).toEqual([
      ['Kettles at Sea', 'Boats at Sea again', 'Cats at Sea'],
      [],
    ]);
    const apart: Title = (link) => `Boats at Sea\n\n   ${link('/tea-lab')}Tea Lab`;
    expect(read(plain('Kettles at Sea'), apart, plain('Cats at Sea'))[0]).toEqual([
      'Kettles at Sea',
      'Boats at Sea',
      'Cats at Sea',
    ]);
  });
});
