import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../../src/index.js';

type Lines = Record<string, string>;

/** What is read of the second of three entries in Markdown whose lines are given, and what is said of the page. */
function read(entry: (at: number) => Lines, changed: Lines = {}) {
  const entries = [0, 1, 2].map((at) =>
    Object.values(at === 1 ? { ...entry(at), ...changed } : entry(at))
      .filter((line) => line !== '')
      .join('\n\n'),
  );
  const { papers, messages } = parseListing(
    `# Daily Papers\n\n## by AK and the research community\n\nAug 14\n\n${entries.join('\n\n')}\n`,
    { referenceDate: '2025-08-14' },
  );
  expect(papers).toHaveLength(3);
  const { title, id, abstract, authorCount, date, upvotes, comments, organization } = papers[1]!;
  const { githubStars, repoLinks, links, submittedBy } = papers[1]!;
  return {
    paper: [title, id, abstract, authorCount, date, upvotes, comments],
    organization,
    repository: [githubStars, repoLinks, links],
    submittedBy,
    said: messages.map(({ name, reason }) => `${name}: ${reason}`),
  };
}

const paperUrl = (at: number) => `/papers/2508.0000${at}`;
const loginUrl = (at: number) => `/login?next=%2Fpapers%2F2508.0000${at}`;

const card = (at: number): Lines => ({
  submitter: `Submitted by user-${at}`,
  upvotes: `[${90 - at}](${loginUrl(at)})`,
  title: `### [Kettles at Sea, Part ${at}](${paperUrl(at)})`,
  organization: '',
  authors: `[· 5 authors](${paperUrl(at)})`,
  comments: `[3](${paperUrl(at)}#community)`,
});
const cardPaper = ['Kettles at Sea, Part 1', '2508.00001', '', 5, null, 89, 3];

describe('a card of a day', () => {
  it.each<[what: string, changed: Lines]>([
    ['as the site has it', {}],
    ['whose upvotes are two links', { upvotes: `[Upvote](${loginUrl(1)})\n\n[89](${loginUrl(1)})` }],
    ['whose upvotes are a checkbox', { upvotes: '\\[ \\] 89' }],
    ['whose upvotes are a checkbox without a space', { upvotes: '[-] 89' }],
    ['whose upvotes are a checked item of a list', { upvotes: '- [x] 89' }],
    ['whose upvotes are a button', { upvotes: '<button class="upvote">89</button>' }],
    ['with an anchor below it', { anchor: '<a id="top"></a>' }],
    ['with an image and a line end below it', { anchor: '<img src="x.png"> <br>' }],
    ['with a comment and a rule below it', { anchor: '<!-- next --><hr>' }],
    ['with an image below its title', { organization: '![A boat](boat.png)' }],
    ['with words of an image below its title', { organization: '\\[A boat\\]' }],
    ['with the image of a user above its title', { upvotes: `[89](${loginUrl(1)})\n\n[![](ann.png)](/ann)` }],
    [
      'with 80 characters in brackets below its title',
      { organization: `\\[${'A boat, '.repeat(9)}in a bay\\]` },
    ],
    ['with a mark below it', { anchor: '»' }],
    ['with many marks below it', { anchor: '» '.repeat(20) }],
    ['with a mark below it that is a link', { anchor: '[»](/docs)' }],
  ])('is read %s', (_, changed) => {
    expect(read(card, changed)).toEqual({
      paper: cardPaper,
      organization: undefined,
      repository: [undefined, [], undefined],
      submittedBy: 'user-1',
      said: [],
    });
  });

  it.each([
    ['[Untitled]', '## [\\[Untitled\\]](/papers/2508.00001)'],
    ['Truncated', '### [Truncated](/papers/2508.00001)'],
    ['March 7', '### [March 7](/papers/2508.00001)'],
    ['March 7', '[March 7](/papers/2508.00001)'],
    ['42', '[42](/papers/2508.00001)'],
    ['5 authors', '[5 authors](/papers/2508.00001)'],
  ])('may have the title %s: %s', (title, heading) => {
    expect(read(card, { title: heading }).paper).toEqual(cardPaper.with(0, title));
  });

  it.each([
    ['-', `[-](${loginUrl(1)})`],
    ['an escaped -', `[\\-](${loginUrl(1)})`],
    ['- that is escaped twice', `[\\\\-](${loginUrl(1)})`],
    ['- on the line of the user', `Submitted by user-1 [-](${loginUrl(1)})`],
  ])('has no upvotes where it shows %s', (_, upvotes) => {
    const { paper, submittedBy, said } = read(card, {
      upvotes,
      ...(upvotes.startsWith('Sub') && { submitter: '' }),
    });
    expect([paper, submittedBy, said]).toEqual([cardPaper.with(5, 0), 'user-1', []]);
  });

  it('shows one number of upvotes: another one is reported', () => {
    const { said } = read(card, { upvotes: `[89](${loginUrl(1)})\n\n[88](${loginUrl(1)})` });
    expect(said).toEqual(['19:2-19:4: Not read: “89”']);
  });

  it.each([
    ['\\[89\\]', 'Cannot parse upvotes: “[89]”'],
    ['\\[ 89 \\]', 'Not read: “[ 89 ]”'],
  ])('whose upvotes stand in brackets has a message: %s', (upvotes, reason) => {
    const { paper, said } = read(card, { upvotes });
    expect(paper).toEqual(cardPaper.with(5, null));
    expect(said.map((line) => line.replace(/^\S+ /, ''))).toContain(reason);
  });

  it('shows one number in the link to its upvotes: another one is reported', () => {
    const { paper, said } = read(card, { upvotes: `[89 3](${loginUrl(1)})` });
    expect(paper).toEqual(cardPaper.with(5, 3));
    expect(said.map((line) => line.replace(/^\S+ /, ''))).toEqual(['Not read: “89”']);
  });

  it('may show a dash between its links', () => {
    const { paper, said } = read(card, {
      authors: `[· 5 authors](${paperUrl(1)}) - [3](${paperUrl(1)}#community)`,
      comments: '',
    });
    expect([paper, said]).toEqual([cardPaper, []]);
  });

  it('shows comments at its end: a link to them above its title is reported', () => {
    const { paper, said } = read(card, {
      upvotes: `[89](${loginUrl(1)})\n\n[3](${paperUrl(1)}#community)`,
      comments: '',
    });
    expect(paper).toEqual(cardPaper.with(6, 0));
    expect(said).toContain('21:2-21:3: Not read: “3”');
  });

  it.each<[string, string, string | undefined, string, string[]]>([
    ['a link', '[Boat Works](/boat-works)', 'boat-works', 'Boat Works', []],
    ['a link with a logo', '[![boat-works](x.png) Boat Works](/boat-works)', 'boat-works', 'Boat Works', []],
    ['a link with another image', '[![Logo](x.png) Boat Works](/boat-works)', 'boat-works', 'Boat Works', []],
    [
      'a link with the text of a logo in brackets',
      '[[Boat-Works] Boat Works](/boat-works)',
      'boat-works',
      'Boat Works',
      [],
    ],
    [
      'a link with other words in brackets',
      '[[Re] Boat Works](/boat-works)',
      'boat-works',
      '[Re] Boat Works',
      ['The organization “[Re] Boat Works” contains markup or an address'],
    ],
    [
      'the text of a logo in brackets and a name',
      '\\[boat.wo-rks\\] Boat Works',
      'boat.wo-rks',
      'Boat Works',
      [],
    ],
    [
      'a link with words of a logo in brackets',
      '[[Logo of boat-works] Boat Works](/boat-works)',
      'boat-works',
      'Boat Works',
      [],
    ],
    ...['[Re: Boats] Harbor Lab', '[the boats] Harbor Lab', '[boats, and] Harbor Lab'].map(
      (words): [string, string, undefined, string, string[]] => [
        'other words in brackets and a name',
        words.replace('[', '\\[').replace(']', '\\]'),
        undefined,
        words,
        [
          `“${words}” was read as an organization, although it does not link to one`,
          `The organization “${words}” contains markup or an address`,
        ],
      ],
    ),
    ['a link that is a number', '[42](/boat-works)', 'boat-works', '42', []],
    [
      'the address of an organization',
      '[Boat Works](/organizations/boat-works/)',
      'boat-works',
      'Boat Works',
      [],
    ],
    [
      'a link that is a number of authors',
      '[12 Authors](/boat-works)',
      'boat-works',
      '12 Authors',
      ['The organization “12 Authors” may be a number of authors'],
    ],
  ])('names its organization by %s', (_, organization, name, fullname, reasons) => {
    const result = read(card, { organization });
    expect(result.paper).toEqual(cardPaper);
    expect(result.organization).toEqual({ name, fullname });
    expect(result.repository).toEqual([undefined, [], undefined]);
    expect(result.said.map((line) => line.replace(/^\S+ /, ''))).toEqual(reasons);
  });

  it('has an organization with a name: one that is an image alone is reported', () => {
    const { organization, said } = read(card, { organization: '[![Boats](boats.png)](/boats)' });
    expect(organization).toBeUndefined();
    expect(said.map((line) => line.replace(/^\S+ /, ''))).toEqual(['Not read: “boats”']);
  });

  it('may have more characters than those in brackets below its title: they are no image', () => {
    const words = `[${'A boat, '.repeat(9)}in a lake]`;
    const { organization, said } = read(card, {
      organization: words.replace('[', '\\[').replace(']', '\\]'),
    });
    expect(organization).toEqual({ fullname: words });
    expect(said.map((line) => line.replace(/^\S+ /, '').replace(/“.*”/, '“…”'))).toEqual([
      '“…” was read as an organization, although it does not link to one',
      'The organization “…” stands in brackets',
    ]);
  });

  it('has no heading for its organization: one is reported', () => {
    const { paper, organization, said } = read(card, { organization: '### [Boat Works](/boat-works)' });
    expect([paper, organization]).toEqual([cardPaper, undefined]);
    expect(said).toEqual(['23:5-23:30: Not read: “Boat Works”']);
  });
});

const entry = (at: number): Lines => ({
  title: `[Kettles at Sea, Part ${at}](${paperUrl(at)})`,
  abstract: `[We boil water, Part ${at}.](${paperUrl(at)})`,
  authors: `[5 authors](${paperUrl(at)})`,
  dot: '·',
  date: 'Aug 3',
});
const noUpvotes = (name: string) => `${name}: No entry of this page shows its upvotes`;
const entryPaper = [
  ...['Kettles at Sea, Part 1', '2508.00001', 'We boil water, Part 1.', 5, '2025-08-03', null, undefined],
];

describe('an entry of a list', () => {
  it.each<[what: string, lines: (at: number) => Lines, heading: string]>([
    ['whose title is a link', () => ({}), '7:2-7:24'],
    ['whose title is a heading', (at) => ({ title: `### Kettles at Sea, Part ${at}` }), '7:5-7:27'],
    [
      'whose title is a link in a heading of the second level',
      (at) => ({ title: `## [Kettles at Sea, Part ${at}](${paperUrl(at)})` }),
      '7:4-7:48',
    ],
    [
      'whose title is a heading above an abstract with a link to the paper',
      (at) => ({
        title: `### Kettles at Sea, Part ${at}`,
        abstract: `We boil [water](${paperUrl(at)}), Part ${at}.`,
      }),
      '7:5-7:27',
    ],
    [
      'whose authors and date stand on one line',
      () => ({ authors: '5 authors · Aug 3', dot: '', date: '' }),
      '7:2-7:24',
    ],
    [
      'whose date is an element',
      () => ({ authors: '5 authors · <time datetime="2025-08-03">Aug 3</time>', dot: '', date: '' }),
      '7:2-7:24',
    ],
    [
      'whose abstract links to the paper by another address',
      (at) => ({ abstract: `[We boil water, Part ${at}.](http://www.huggingface.co${paperUrl(at)})` }),
      '7:2-7:24',
    ],
    [
      'whose authors have the end of a link',
      (at) => ({ authors: `5 authors](${paperUrl(at)}) · Aug 3`, dot: '', date: '' }),
      '7:2-7:24',
    ],
  ])('is read %s', (_, lines, heading) => {
    const { paper, repository, said } = read((at) => ({ ...entry(at), ...lines(at) }));
    expect([paper, repository, said]).toEqual([entryPaper, [undefined, [], undefined], [noUpvotes(heading)]]);
  });

  it('may have a date as its title', () => {
    const { paper, said } = read(entry, { title: '[March 7](/papers/2508.00001)' });
    expect([paper, said]).toEqual([entryPaper.with(0, 'March 7'), [noUpvotes('7:2-7:24')]]);
  });

  it('keeps marks of headings in the text of a web page', () => {
    const html = [0, 1].map(
      (at) =>
        `<article><h3><a href="${paperUrl(at)}">Kettles ${at}</a></h3><p>We boil.</p><p>### Background</p><p>It is hot.</p><div>5 authors</div><span>·</span> <time>Aug 3</time></article>`,
    );
    const { papers } = parseListing(
      `<main><h1>Daily Papers</h1><h2>by <a href="/ak">AK</a> and the research community</h2>${html.join('')}</main>`,
      { referenceDate: '2025-08-14' },
    );
    expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual([
      ['Kettles 0', 'We boil.\n\n### Background\n\nIt is hot.'],
      ['Kettles 1', 'We boil.\n\n### Background\n\nIt is hot.'],
    ]);
  });

  it('may show its comments beside the date', () => {
    const { paper } = read(entry, { date: `Aug 3 [3](${paperUrl(1)}#community)` });
    expect(paper).toEqual(entryPaper.with(6, 3));
  });

  it.each([
    ['to another site', 'https://boats.example'],
    ['to its paper', paperUrl(1)],
  ])('has a message at a number beside the date that links %s', (_, url) => {
    const { paper, said } = read(entry, { dot: '', date: `· Aug 3 [3](${url})` });
    expect(paper).toEqual(entryPaper);
    expect(said.map((line) => line.replace(/^\S+ /, ''))).toEqual([
      'No entry of this page shows its upvotes',
      'Not read: “3”',
    ]);
  });

  it('may have a title without the marks of a heading that the entry above has', () => {
    const lines = (first: string, abstract: string) =>
      `# Daily Papers\n\n## by AK and the research community\n\nAug 14\n\n${first}\n\n${abstract}\n\n5 authors\n\n·\n\nAug 3\n\n[Boats](/papers/2508.00002)\n\nWe row.\n\n5 authors\n\n·\n\nAug 3\n`;
    for (const text of [
      lines('### [Kettles](/papers/2508.00001)', 'We boil.'),
      lines('### Kettles', '[We boil.](/papers/2508.00001)'),
    ]) {
      const { papers } = parseListing(text, { referenceDate: '2025-08-14' });
      expect(papers.map(({ title, id, abstract }) => [title, id, abstract])).toEqual([
        ['Kettles', '2508.00001', 'We boil.'],
        ['Boats', '2508.00002', 'We row.'],
      ]);
    }
  });

  it.each([
    ['0 authors · Feb 31, 2025', '13-21:25'],
    // Spaces at the end do not move it.
    ['0 authors · Feb 31, 2025   ', '13-21:25'],
    ['0 authors&nbsp;· Feb 31, 2025', '18-21:30'],
    ['0 authors     · Feb 31, 2025', '17-21:29'],
  ])('has messages at each of several values on one line: %j', (authors, place) => {
    expect(read(entry, { authors, dot: '', date: '' }).said).toEqual([
      noUpvotes('7:2-7:24'),
      '21:1-21:10: The author count is 0',
      `21:${place}: “Feb 31, 2025” is not a valid date`,
    ]);
  });

  it.each([
    ['behind a dot', '· Feb 31, 2025', '23:3-23:15'],
    ['in an element', '<time datetime="2025-02-31">Feb 31, 2025</time>', '25:1-25:48'],
  ])('has a message at a value %s', (_, date, place) => {
    expect(read(entry, { dot: date.startsWith('·') ? '' : '·', date }).said).toEqual([
      noUpvotes('7:2-7:24'),
      `${place}: “Feb 31, 2025” is not a valid date`,
    ]);
  });

  it.each(['…', '[…](/papers/2508.00002)'])('was cut off above %s, as the last one', (mark) => {
    const entries = [0, 1].map((at) => Object.values(entry(at)).join('\n\n'));
    const { papers, messages } = parseListing(
      `# Daily Papers\n\n## by AK and the research community\n\nAug 14\n\n${entries.join('\n\n')}\n\n${entry(2).title}\n\n${mark}\n`,
      { referenceDate: '2025-08-14' },
    );
    expect(papers.map(({ title }) => title)).toEqual(['Kettles at Sea, Part 0', 'Kettles at Sea, Part 1']);
    expect(messages.map(({ line, reason, actual }) => [line, reason, actual])).toEqual([
      [27, 'The text ends inside the entry “Kettles at Sea, Part 2”, which is left out', '“…”'],
    ]);
  });
});

const trending = (at: number): Lines => ({
  submitter: `Submitted by user-${at}`,
  title: `### [Kettles at Sea, Part ${at}](${paperUrl(at)})`,
  abstract: `[We boil water, Part ${at}.](${paperUrl(at)})`,
  authors: `[5 authors](${paperUrl(at)})`,
  date: '· Published on Aug 3, 2025',
  upvotes: `[Upvote ${50 - at}](${loginUrl(at)})`,
  stars: `[GitHub ${10 + at}](https://github.com/kettles/part-${at})`,
  link: `[arXiv Page](https://arxiv.org/abs/2508.0000${at})`,
});
const github = { url: 'https://github.com/kettles/part-1', kind: 'repository' };
const arxiv = { url: 'https://arxiv.org/abs/2508.00001', kind: 'paper' };

describe('a trending card', () => {
  it.each<[what: string, lines: (at: number) => Lines]>([
    ['as the site has it', () => ({})],
    [
      'whose stars stand below their label',
      (at) => ({ stars: `[GitHub](https://github.com/kettles/part-${at})\n\n${10 + at}` }),
    ],
    [
      'whose stars are a link beside their label',
      (at) => ({
        stars: `[GitHub](https://github.com/kettles/part-${at}) [${10 + at}](https://github.com/kettles/part-${at})`,
      }),
    ],
    [
      'whose link to the repository has a label',
      (at) => ({ stars: `[LINK:GitHub ${10 + at}](https://github.com/kettles/part-${at})` }),
    ],
    [
      'whose upvotes are a link below their label',
      (at) => ({ upvotes: `[Upvote](${loginUrl(at)})\n\n[${50 - at}](${loginUrl(at)})` }),
    ],
    ['whose upvotes stand behind a line end', (at) => ({ upvotes: `Upvote<br>${50 - at}` })],
    ['whose upvotes stand behind another line end', (at) => ({ upvotes: `Upvote <br /> ${50 - at}` })],
    ['whose upvotes are a button', (at) => ({ upvotes: `<button type="button">Upvote ${50 - at}</button>` })],
    ['whose date is an element', () => ({ date: '· Published on <time>Aug 3, 2025</time>' })],
  ])('is read %s', (_, lines) => {
    expect(read((at) => ({ ...trending(at), ...lines(at) }))).toEqual({
      paper: [
        'Kettles at Sea, Part 1',
        '2508.00001',
        'We boil water, Part 1.',
        5,
        '2025-08-03',
        49,
        undefined,
      ],
      organization: undefined,
      repository: [11, [github.url], [github, arxiv]],
      submittedBy: 'user-1',
      said: [],
    });
  });

  it.each<[what: string, changed: Lines, links: unknown[], said: string[]]>([
    ['the words `GitHub 11` alone', { stars: 'GitHub 11' }, [11, [], [arxiv]], []],
    [
      'a repository on GitHub with http',
      { stars: '[GitHub 11](http://www.github.com/kettles/part-1)' },
      [
        11,
        ['http://www.github.com/kettles/part-1'],
        [{ url: 'http://www.github.com/kettles/part-1', kind: 'repository' }, arxiv],
      ],
      [],
    ],
    [
      'stars that link elsewhere',
      { stars: '[GitHub 11](https://boats.example/kettles)' },
      [undefined, [], [arxiv]],
      ['35:2-35:11: Not read: “GitHub 11”'],
    ],
    [
      'a label that is no number of stars',
      { stars: '[GitHub arXiv](https://github.com/kettles/part-1)' },
      [undefined, [], [arxiv]],
      ['35:2-35:14: Not read: “GitHub arXiv”'],
    ],
    [
      'stars beside another label',
      { stars: '[GitHub 11 arXiv](https://github.com/kettles/part-1)' },
      [undefined, [], [arxiv]],
      ['35:2-35:17: Not read: “GitHub 11 arXiv”'],
    ],
    [
      'a link that is called `arXiv`',
      { link: '[arXiv](https://arxiv.org/abs/2508.00001)' },
      [11, [github.url], [github, arxiv]],
      [],
    ],
    [
      'the word `arXiv` alone',
      { link: 'arXiv' },
      [11, [github.url], [github]],
      ['37:1-37:6: Not read: “arXiv”'],
    ],
    ['the words `arXiv Page` alone', { link: 'arXiv Page' }, [11, [github.url], [github]], []],
    [
      'the word `Project` alone',
      { link: 'Project' },
      [11, [github.url], [github]],
      ['37:1-37:8: Not read: “Project”'],
    ],
    [
      'a link to the page of a project',
      { link: '[Project page](https://boats.example/x)' },
      [11, [github.url], [github, { url: 'https://boats.example/x', kind: 'other' }]],
      [],
    ],
  ])('may have %s', (_, changed, links, said) => {
    const result = read(trending, changed);
    expect([result.repository, result.said]).toEqual([links, said]);
  });

  it.each(['Log in', '5 authors'])('shows no upvotes by a link to the login that says %s', (words) => {
    const { paper, said } = read(trending, { upvotes: `[${words}](${loginUrl(1)})` });
    expect(paper[5]).toBeNull();
    expect(said.map((line) => line.replace(/^\S+ /, ''))).toEqual([
      'No upvotes for “Kettles at Sea, Part 1”',
      `Not read: “${words}”`,
    ]);
  });
});
