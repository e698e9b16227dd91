import { describe, expect, it } from 'vitest';
import { fromRows, type Paper } from '../../../../src/index.js';

function read(row: Record<string, unknown>): { paper: Paper; messages: string[] } {
  const messages: string[] = [];
  const [paper] = fromRows([{ title: 'A Boat Model', id: '2407.00001', ...row }], {
    onMessage: ({ ruleId, fatal, reason }) =>
      messages.push(`${fatal === false ? ruleId : 'note'}: ${reason}`),
  });
  return { paper: paper!, messages };
}

/** A message about words that a scraper took with a value, which is kept. */
const kept = (field: string, words: string, text: string) =>
  `ambiguous-value: Row 1: ${field} contains ${words}; it was kept as it is: “${text}”`;
const pageWords = (field: string, words: string, text: string) =>
  kept(field, `words of the page, “${words}”`, text);

describe('an abstract with what stands around it on the page', () => {
  it.each<[abstract: string, words: string, text: string]>([
    ['Abstract\nWe train one.', 'Abstract', 'Abstract We train one.'],
    ['\n  Abstract \r\n  Boats float.', 'Abstract', 'Abstract Boats float.'],
    ['Abstract\r3D boats float.', 'Abstract', 'Abstract 3D boats float.'],
    ['Abstract We train one.', 'Abstract', 'Abstract We train one.'],
    ['AbstractWe train one.', 'Abstract', 'AbstractWe train one.'],
    ['AbstractRecent boats float.', 'Abstract', 'AbstractRecent boats float.'],
    ['ABSTRACT\nWe train one.', 'ABSTRACT', 'ABSTRACT We train one.'],
    ['Summary In this work, we train one.', 'Summary', 'Summary In this work, we train one.'],
    [
      'AI-generated summary\nIt floats.\nWe train one.',
      'AI-generated summary',
      'AI-generated summary It floats. We train one.',
    ],
    ['AI-generated summaryIt floats.', 'AI-generated summary', 'AI-generated summaryIt floats.'],
    [
      'It floats.\nAI-generated summary\nWe train.',
      'AI-generated summary',
      'It floats. AI-generated summary We train.',
    ],
    ['We train one.\nView PDF', 'View PDF', 'We train one. View PDF'],
    ['We train one.View arXiv pageView PDF', 'View arXiv page', 'We train one.View arXiv pageView PDF'],
    ['We train one. Add to collection 3', 'Add to collection', 'We train one. Add to collection 3'],
    [
      'We train one.\nCommunity\nann Paper submitter',
      'Paper submitter',
      'We train one. Community ann Paper submitter',
    ],
    ['Models citing this paper 0', 'Models citing this paper', 'Models citing this paper 0'],
    [
      'Join the discussion on this paper page',
      'Join the discussion on this paper page',
      'Join the discussion on this paper page',
    ],
    ['9 authors\n·\nAug 11', '9 authors', '9 authors · Aug 11'],
    ['9 authors · Aug 11', '9 authors · Aug 11', '9 authors · Aug 11'],
    ['Published on Aug 11\nWe train one.', 'Published on Aug 11', 'Published on Aug 11 We train one.'],
    ['We train one.\nUpvote\n9', 'Upvote', 'We train one. Upvote 9'],
    ['We train one.\nGitHub 553', 'GitHub 553', 'We train one. GitHub 553'],
    ['9\nWe train one.', '9', '9 We train one.'],
    ['We train one.\n9', '9', 'We train one. 9'],
    ['We train one. · 1.2k authors', '1.2k authors', 'We train one. · 1.2k authors'],
  ])('%j', (abstract, words, text) => {
    const { paper, messages } = read({ abstract });
    expect(paper.abstract).toBe(text);
    expect(messages).toEqual([pageWords('abstract', words, text)]);
  });

  it.each(['A Boat Model\nWe train one.', 'A Boat Model We train one.', 'A Boat ModelThis one floats.'])(
    '%j begins with the title',
    (abstract) => {
      const text = abstract.replace('\n', ' ');
      expect(read({ abstract })).toMatchObject({
        paper: { abstract: text },
        messages: [kept('abstract', 'the title of the paper', text)],
      });
    },
  );

  it.each([
    'Abstract reasoning is hard.',
    'Abstract\nreasoning is hard.',
    'Abstract Reasoning Corpora are hard.',
    'AbstractBoat is a boat. AbstractBoat floats.',
    'Abstractions In boats are hard.',
    'Summary evaluation is hard.',
    'AI-generated summary evaluation is hard.',
    'AI-generated summaries are hard.',
    'Users View PDF files.',
    'A Boat Model is a model.',
    'A Boat Model\nis a model.',
    'A Boat Models Benchmark is one.',
    'A Boat ModelA is a boat.',
    'We train one,\nGitHub\nhas it.',
    'We find\n2024\nboats.',
    'We train a · b, with 9 authors.',
    'We train boats for all of\n9 authors of it.',
    '3\nd boats float.',
    'We have trained all the boats on the lake by\n2024',
    'We train boats. '.repeat(20),
  ])('%j has none of it', (abstract) => {
    expect(read({ abstract }).messages).toEqual([]);
  });

  it('a name that the title has is no label', () => {
    const abstract = 'AbstractBoat is a boat.';
    expect(read({ title: 'AbstractBoat: A Boat', abstract }).messages).toEqual([]);
    expect(read({ abstract }).messages).toEqual([pageWords('abstract', 'Abstract', abstract)]);
  });
});

describe('a summary', () => {
  it('with its label', () => {
    const aiSummary = 'AI-generated summary\nA short one.';
    expect(read({ ai_summary: aiSummary })).toMatchObject({
      paper: { aiSummary },
      messages: [pageWords('aiSummary', 'AI-generated summary', 'AI-generated summary A short one.')],
    });
  });

  it('without it', () => {
    expect(read({ ai_summary: 'A short one.' }).messages).toEqual([]);
  });
});

describe('a title with what stands around it on the page', () => {
  it.each<[title: string, words: string, text: string]>([
    [
      'Submitted by\nann\n9\nA Boat\n·\n9 authors\n1',
      'Submitted by',
      'Submitted by ann 9 A Boat · 9 authors 1',
    ],
    ['Submitted byann9A Boat', 'Submitted by', 'Submitted byann9A Boat'],
    ['A Boat\n·\n9 authors', '9 authors', 'A Boat · 9 authors'],
    ['A Boat · 9 authors · Aug 11', '9 authors', 'A Boat · 9 authors · Aug 11'],
    ['A Boat·9 authors', '9 authors', 'A Boat·9 authors'],
    ['A Boat\n·', '·', 'A Boat ·'],
    ['A Boat\nAug 11, 2025', 'Aug 11, 2025', 'A Boat Aug 11, 2025'],
    ['9\nA Boat', '9', '9 A Boat'],
    ['9\n4D Boats', '9', '9 4D Boats'],
    ['A Boat\n\n9', '9', 'A Boat 9'],
    ['9 authors', '9 authors', '9 authors'],
    ['A Boat View PDF', 'View PDF', 'A Boat View PDF'],
  ])('%j', (title, words, text) => {
    const { paper, messages } = read({ title });
    expect(paper.title).toBe(text);
    expect(messages).toEqual([pageWords('title', words, text)]);
  });

  it.each([
    'Abstract Art Generation',
    '1.58-bit',
    'View Synthesis',
    '9 Ways',
    '9 Ways\nto Boat',
    '9\nways to boat',
    '1984',
    'A · B',
    'GitHub 2.0',
    'Kettles, Boats and Trains for Diffusion\n  Models',
    'Technical Report on All Boats in the Harbour,\n  2024',
    'Who Has 100 authors?',
  ])('%j has none of it', (title) => {
    expect(read({ title }).messages).toEqual([]);
  });
});

describe('a submitter', () => {
  it.each([
    'Submitted byann',
    'Submitted by ann',
    'Submitted by:\n ann',
    'submitted by: ann',
    'Submitted by\n@ann',
  ])('%j is named without the label', (submitted_by) => {
    expect(read({ submitted_by })).toMatchObject({ paper: { submittedBy: 'ann' }, messages: [] });
  });

  it('may be lost below its label', () => {
    const { paper, messages } = read({ submitted_by: ' Submitted by\n' });
    expect(paper).not.toHaveProperty('submittedBy');
    expect(messages).toEqual([
      'unreadable-value: Row 1: cannot parse submittedBy: expected a name or an object with a name, found “Submitted by”',
    ]);
  });

  it.each<[string, string]>([
    ['ann on Aug 12', 'a date'],
    ['Ann Bell on Aug 12, 2025', 'a date'],
    ['9 authors', 'words of the page, “9 authors”'],
  ])('%j is kept', (submittedBy, words) => {
    expect(read({ submitted_by: submittedBy })).toMatchObject({
      paper: { submittedBy },
      messages: [kept('submittedBy', words, submittedBy)],
    });
  });

  it.each(['may1', 'Ann on Boats', 'ann-2024', 'bytheway'])('%j is one', (submittedBy) => {
    expect(read({ submitted_by: submittedBy })).toMatchObject({ paper: { submittedBy }, messages: [] });
  });
});

describe('an organization', () => {
  it.each<[organization: string, words: string, text: string]>([
    ['google Google', 'the same words twice', 'google Google'],
    ['\n google\n Google\n', 'the same words twice', 'google Google'],
    ['tea-labTea Lab', 'the same words twice', 'tea-labTea Lab'],
    ['tea\nKettle Works', 'several lines', 'tea Kettle Works'],
    ['9 authors', 'words of the page, “9 authors”', '9 authors'],
  ])('%j is kept', (organization, words, text) => {
    expect(read({ organization })).toMatchObject({
      paper: { organization: { fullname: text } },
      messages: [kept('organization', words, text)],
    });
  });

  it.each(['Google Google Research', 'TikTik', 'GitHub', '\n Tea Lab\n', '01.AI', '12 Authors Lab'])(
    '%j is one',
    (organization) => {
      expect(read({ organization })).toMatchObject({
        paper: { organization: { fullname: organization.trim() } },
        messages: [],
      });
    },
  );

  it('may be an object on several lines', () => {
    const organization = '{\n "name": "tea",\n "fullname": "Tea Lab"\n}';
    expect(read({ organization })).toMatchObject({
      paper: { organization: { name: 'tea', fullname: 'Tea Lab' } },
      messages: [],
    });
  });
});
