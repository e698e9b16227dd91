import { describe, expect, it } from 'vitest';
import { type Paper, parseListing, parsePapers, toJson } from '../../../src/index.js';
import {
  hubRows,
  renderHtmlCards,
  renderHtmlData,
  renderNotebook,
  renderNumbered,
  renderReader,
} from '../../helpers/render-formats.js';
import { renderText } from '../../helpers/render-text.js';

const hostile =
  'We quote a\\"b, 4.2\\%, [Simonyan et al., 2013], [0, 1), {A,B}, S_{a_b} and *stars*, `code`, a < b > c & d &amp; e, $x^2$, "quotes", (1) one; 2) two -- see https://github.com/example_lab/tea_spoon.';
const base: Paper[] = [
  paper(0, 'Teaspoon Attention: Measuring What a Model Stirs', `${hostile} It ends here.`),
  paper(
    1,
    'Snake_Case *Titles* [and] Other <Things>, Which Are Long Enough To Be Wrapped Over Lines',
    `${hostile}\n\nThe second paragraph says a little more, and ends.`,
  ),
  {
    ...paper(2, 'Organizations at Sea', 'A short abstract of one sentence.'),
    authorCount: null,
    organization: { name: 'allen-ai', fullname: 'Allen Institute for AI' },
  },
  paper(
    3,
    'When Do Clocks Agree?',
    'Two clocks agree when nobody looks. ### [A title](https://huggingface.co/papers/2401.00009) is quoted, with “• 5 authors · Jul 3, 2024 3” and <div data-target="DailyPapers">, [9](https://huggingface.co/login?next=%2Fpapers%2F2401.00009) and {"paper": {"title": "x"}}.',
  ),
  paper(4, 'A Last One', 'It ends the list. Nothing comes after it.'),
];
function paper(at: number, title: string, abstract: string): Paper {
  return {
    title,
    abstract,
    authorCount: at + 1,
    date: `${2021 + at}-0${at + 1}-1${at}`,
    upvotes: at * 11,
    repoLinks: abstract.includes('example_lab') ? ['https://github.com/example_lab/tea_spoon'] : [],
    id: `${21 + at}0${at + 1}.0000${at}`,
    comments: (at * 3) % 4,
  };
}
const fields = (papers: readonly Paper[], names: (keyof Paper)[]) =>
  papers.map((each) => Object.fromEntries(names.map((name) => [name, each[name] ?? null])));
const six: (keyof Paper)[] = ['title', 'abstract', 'authorCount', 'date', 'upvotes', 'repoLinks'];
const all: (keyof Paper)[] = [...six, 'id', 'comments', 'organization'];
const withoutId: (keyof Paper)[] = [...six, 'comments', 'organization'];

const forms: [name: string, text: string, format: string, fields: (keyof Paper)[]][] = [
  ['a page reader’s Markdown', renderReader(base, 2026), 'markdown', all],
  ['numbered links', renderNumbered(base, 2026, true), 'markdown', all],
  ['numbered links without definitions', renderNumbered(base, 2026, false), 'markdown', withoutId],
  ['bare URLs', renderNotebook(base, 2026), 'text', all],
  ['HTML with its data', renderHtmlData(base), 'html', all],
  ['HTML cards', renderHtmlCards(base, 2026), 'html', all],
];

describe('one set of papers in every format', () => {
  it.each(forms)('%s', (_, text, format, names) => {
    const listing = parseListing(text);
    expect(fields(listing.papers, names)).toEqual(fields(base, names));
    expect([listing.format, listing.title, listing.curator, listing.date]).toEqual([
      format,
      'Daily Papers',
      'AK',
      '2026-11-13'.replace('2026', format === 'html' && text.includes('dateString') ? '2025' : '2026'),
    ]);
    const warnings = listing.messages.filter(({ fatal }) => fatal === false).map(({ ruleId }) => ruleId);
    // The data has `&amp;` in two abstracts, as the traces of a tool are written.
    if (names === all && text === renderHtmlData(base))
      expect(warnings).toEqual(['ambiguous-value', 'ambiguous-value']);
    else
      expect(warnings).toEqual(
        listing.messages.some(({ ruleId }) => ruleId === 'guessed-year') ? ['guessed-year'] : [],
      );
  });

  it('plain text', () => {
    const papers = parsePapers(
      renderText(base, 2026, { above: true, organization: (at) => base[at]!.organization?.fullname ?? null }),
    );
    expect(fields(papers, [...six, 'comments'])).toEqual(fields(base, [...six, 'comments']));
  });

  it('CRLF changes nothing', () => {
    for (const [, text, , names] of forms) {
      expect(fields(parsePapers(text.replaceAll('\n', '\r\n')), names)).toEqual(fields(base, names));
    }
  });
});

describe('the hub’s JSON', () => {
  const rows = hubRows(base);
  const names: (keyof Paper)[] = [
    'title',
    'abstract',
    'authorCount',
    'date',
    'upvotes',
    'id',
    'comments',
    'organization',
  ];
  const known = fields(base, names);
  it.each([
    ['an array of entries', JSON.stringify(rows)],
    ['indented', JSON.stringify(rows, null, 2)],
    ['one object a line', rows.map((row) => JSON.stringify(row)).join('\n')],
    ['an object around them', JSON.stringify({ dailyPapers: rows, total: 5 })],
    ['search results', JSON.stringify({ results: rows })],
    [
      'inside a code fence',
      `# Notes\n\nFetched today.\n\n\`\`\`json\n${JSON.stringify(rows, null, 2)}\n\`\`\`\n`,
    ],
  ])('%s', (_, text) => {
    const listing = parseListing(text);
    expect(listing.format).toBe(text.startsWith('{"paper"') ? 'ndjson' : 'json');
    expect(fields(listing.papers, names)).toEqual(known);
    expect(listing.papers[0]).toMatchObject({
      submittedBy: 'someone',
      listedOn: '2025-11-13',
      authors: ['Author 0'],
    });
  });

  it('arrays of paper objects alone', () => {
    const papers = parsePapers(JSON.stringify(rows.map((row) => row.paper)));
    expect(fields(papers, six)).toEqual(fields(base, six));
    expect(papers[0]).not.toHaveProperty('comments');
  });

  it('joins the repository named by the page with those in the abstract', () => {
    const row = {
      ...(rows[0]!.paper as object),
      githubRepo: 'https://github.com/Example_Lab/tea_spoon',
      githubStars: 12,
      projectPage: 'https://tea.example',
      ai_summary: 'x',
    };
    const [got] = parsePapers(
      JSON.stringify([
        row,
        {
          ...row,
          id: '2401.00077',
          githubRepo: 'https://github.com/other/cup',
          upvotes: '7',
          projectPage: 'nowhere',
        },
      ]),
    );
    expect(got).toMatchObject({
      repoLinks: ['https://github.com/Example_Lab/tea_spoon'],
      githubStars: 12,
      projectPage: 'https://tea.example',
    });
    expect(got!.links).toEqual([
      { url: 'https://github.com/Example_Lab/tea_spoon', kind: 'repository' },
      { url: 'https://tea.example', kind: 'project' },
    ]);
  });

  it('names the rows that are no papers', () => {
    const listing = parseListing(JSON.stringify([...rows.slice(3, 4), { nothing: 1 }, 7, null]));
    expect(listing.papers).toHaveLength(1);
    const warnings = listing.messages.filter(({ fatal }) => fatal === false);
    expect(warnings.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
      ['unread-row', 'Row 2: not a paper: expected a title, found none'],
      ['unread-row', 'Row 3: not a paper: expected an object with a title, found the number 7'],
      ['unread-row', 'Row 4: not a paper: expected an object with a title, found null'],
    ]);
  });

  it('reads back what this library writes', () => {
    const papers = parsePapers(renderReader(base, 2026));
    const again = parsePapers(toJson(papers));
    expect(fields(again, [...all, 'url', 'links'])).toEqual(fields(papers, [...all, 'url', 'links']));
  });

  it('an empty list is a listing', () => {
    expect(parsePapers('[]')).toEqual([]);
    expect(parsePapers('{"dailyPapers": []}')).toEqual([]);
  });
});

describe('a listing inside of something else', () => {
  const text = renderText(base.slice(0, 2), 2026, { day: 'Nov 13' });
  it.each([
    ['front matter', `---\ntitle: "Daily Papers"\nurl: https://huggingface.co/papers\n---\n\n${text}`],
    [
      'a reader’s lines',
      `Title: Daily Papers\n\nURL Source: https://huggingface.co/papers\n\nMarkdown Content:\n${text}`,
    ],
    ['a code fence', `# Saved\n\n- on Monday\n\n\`\`\`text\n${text}\n\`\`\`\n`],
    ['an open code fence', `Notes.\n\n~~~\n${text}`],
  ])('%s', (_, wrapped) => {
    const listing = parseListing(wrapped);
    expect(listing.format).toBe('text');
    expect(fields(listing.papers, six)).toEqual(fields(base.slice(0, 2), six));
    expect(
      listing.messages.filter(({ fatal, ruleId }) => fatal === false && ruleId !== 'guessed-year'),
    ).toEqual([]);
  });

  it('an HTML page saved as text, below a note', () => {
    expect(parseListing(`Saved on Monday.\n\n${renderHtmlData(base)}`)).toMatchObject({
      format: 'html',
      date: '2025-11-13',
    });
  });
});

describe('a cut-off end', () => {
  it.each([
    ['numbered links', renderNumbered(base, 2026, false), 'It ends the list.'],
    ['Markdown', renderReader(base, 2026), 'It ends the list.'],
    ['bare URLs', renderNotebook(base, 2026), 'It ends the list.'],
  ])('%s: costs the entry that it cuts, and says so', (_, text, at) => {
    const cut = text.slice(0, text.indexOf(at) + 9);
    for (const end of ['', '\n\n[Content truncated]\n']) {
      const listing = parseListing(cut + end);
      expect(fields(listing.papers, six)).toEqual(fields(base.slice(0, 4), six));
      expect(listing.messages.map(({ ruleId }) => ruleId)).toContain('truncated');
    }
  });
});

describe('an abstract that quotes another format at the start of its lines', () => {
  const quotes = [
    '### [A title](https://huggingface.co/papers/2401.00009)',
    '[9](https://huggingface.co/login?next=%2Fpapers%2F2401.00009)',
    '<div data-target="DailyPapers" data-props="{&quot;dailyPapers&quot;:[]}"></div>',
    '{"paper": {"title": "x", "summary": "y"}}',
    '<article><h3><a href="/papers/2401.00009">x</a></h3></article>',
    'https://huggingface.co/papers/2401.00009',
    '• 5 authors · Jul 3, 2024 3 is what they print.',
  ];
  it.each(quotes)('%s', (quote) => {
    const quoting = base.map((each, at) =>
      at === 1
        ? {
            ...each,
            repoLinks: [],
            abstract: `We read pages and quote one of their lines here, in full.\n\n${quote}`,
          }
        : each,
    );
    const inText = parseListing(
      renderText(quoting, 2026, {
        above: true,
        organization: (at) => quoting[at]!.organization?.fullname ?? null,
      }),
    );
    expect(inText.format).toBe('text');
    expect(fields(inText.papers, ['title', 'abstract'])).toEqual(fields(quoting, ['title', 'abstract']));
    for (const [text, format] of [
      [renderReader(quoting, 2026), 'markdown'],
      [renderNumbered(quoting, 2026, false), 'markdown'],
      [renderHtmlData(quoting), 'html'],
      [renderHtmlCards(quoting, 2026), 'html'],
      [JSON.stringify(hubRows(quoting)), 'json'],
    ] as const) {
      const listing = parseListing(text);
      expect([format, listing.format]).toEqual([format, format]);
      expect(fields(listing.papers, ['title', 'abstract'])).toEqual(fields(quoting, ['title', 'abstract']));
    }
  });
});

describe('positions', () => {
  it.each([
    ...forms.map(([name, text]) => [name, text] as const),
    ['JSON', JSON.stringify(hubRows(base), null, 1)] as const,
  ])('%s: the input has each title at its place', (name, text) => {
    const papers = parsePapers(text, { positions: true });
    expect(papers).toHaveLength(base.length);
    for (const { title, positions } of papers) {
      if (name === 'HTML with its data' && !positions!.title) continue;
      const slice = text.slice(positions!.title!.start.offset, positions!.title!.end.offset);
      expect(slice.replace(/[^A-Za-z]|&[lg]t;|\\n/g, '')).toContain(
        title.split(' ')[0]!.replace(/[^A-Za-z]/g, ''),
      );
      expect(text.split('\n')[positions!.title!.start.line - 1]).toContain(title.split(/[ _]/)[0]!);
    }
  });
});

it('format overrides the guess', () => {
  expect(() => parsePapers(renderReader(base, 2026), { format: 'json' })).toThrow(
    'Not a Daily Papers listing: expected JSON, as `format` says, found text that begins “',
  );
  expect(parseListing(JSON.stringify(hubRows(base)), { format: 'json' }).papers).toHaveLength(5);
});
