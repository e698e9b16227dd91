import { expect, it } from 'vitest';
import { fromRows, type Paper, parseListing } from '../../../src/index.js';

function read(row: Record<string, unknown>): { paper: Paper; warnings: string[] } {
  const warnings: string[] = [];
  const [paper] = fromRows([{ title: 'A Boat', ...row }], {
    onMessage: ({ fatal, reason }) => fatal === false && warnings.push(reason),
  });
  return { paper: paper!, warnings };
}

const boat = { title: 'A Boat', abstract: '', authorCount: null, date: null, upvotes: null, repoLinks: [] };
const ofBoat = { ...boat, id: '2508.08401', url: 'https://huggingface.co/papers/2508.08401' };

it.each<[Record<string, unknown>, Paper, string]>([
  [
    { url: 'https://huggingface.cohttps://huggingface.co/papers/2508.08401' },
    ofBoat,
    'url: expected one URL, found “https://huggingface.cohttps://huggingface.co/papers/2508.08…”',
  ],
  [
    { url: 'https://huggingface.copapers/2508.08401' },
    ofBoat,
    'url: expected a URL with a slash after its host, found “https://huggingface.copapers/2508.08401”',
  ],
  [
    { url: 'https://huggingface.co/papers/2508.08401)' },
    ofBoat,
    'url: expected a URL without the punctuation around it, found “https://huggingface.co/papers/2508.08401)”',
  ],
  [
    { url: 'https://huggingface.co/papers/2508.084' },
    boat,
    'url: expected a URL with a whole arXiv id, found “https://huggingface.co/papers/2508.084”',
  ],
  [
    { url: 'https://arxiv.org/abs/2508.084', id: 2508.084 },
    { ...boat, id: '2508.08400', url: 'https://huggingface.co/papers/2508.08400' },
    'url: expected a URL with a whole arXiv id, found “https://arxiv.org/abs/2508.084”',
  ],
  [{ url: '/papers/None' }, boat, 'url: expected a URL without None or undefined, found “/papers/None”'],
  [
    { pdf_url: 'https://arxiv.org/pdf/None' },
    boat,
    'id from “pdf_url”: expected a URL without None or undefined, found “https://arxiv.org/pdf/None”',
  ],
  [
    { thumbnail: 'https://cdn.example/papers/None.png' },
    boat,
    'thumbnail: expected a URL without None or undefined, found “https://cdn.example/papers/None.png”',
  ],
  [
    { projectPage: 'https://huggingface.cohttps://boat.github.io' },
    boat,
    'projectPage: expected one URL, found “https://huggingface.cohttps://boat.github.io”',
  ],
  [
    { github: 'https://huggingface.cohttps://github.com/kettle/boats' },
    boat,
    'repoLinks from “github”: expected the URL of a repository, found “https://huggingface.cohttps://github.com/kettle/boats”',
  ],
  [
    { github: 'None/None' },
    boat,
    'repoLinks from “github”: expected the URL of a repository, found “None/None”',
  ],
  [
    { link: 'https://github.com/undefined/undefined' },
    boat,
    'repoLinks from “link”: expected the URL of a repository, found “https://github.com/undefined/undefined”',
  ],
  [
    { links: ['https://huggingface.co/None'] },
    boat,
    'links from “links[]”: expected a URL without None or undefined, found “https://huggingface.co/None”',
  ],
])('%j is left out', (row, paper, problem) => {
  expect(read(row)).toEqual({ paper, warnings: [`Row 1: cannot parse ${problem}`] });
});

it('of a row that is already a paper are kept, with a warning', () => {
  const paper = {
    ...boat,
    projectPage: 'https://huggingface.co/None',
    mediaUrls: ['https://cdn.example/papers/nan.png'],
  };
  const { papers, messages } = parseListing(JSON.stringify([paper]));
  expect(papers).toEqual([paper]);
  expect(messages.map(({ ruleId, fatal, reason }) => [ruleId, fatal, reason])).toEqual(
    [
      ['projectPage', 'https://huggingface.co/None'],
      ['mediaUrls', 'https://cdn.example/papers/nan.png'],
    ].map(([field, url]) => [
      'ambiguous-value',
      false,
      `Row 1: ${field} seems to be broken: expected a URL without None or undefined; it was kept as it is: “${url}”`,
    ]),
  );
});

it('one in the path of an archive or a page reader is whole', () => {
  const projectPage = 'https://web.archive.org/web/2025/https://boat.github.io';
  expect(read({ projectPage })).toEqual({
    paper: { ...boat, projectPage, links: [{ url: projectPage, kind: 'project' }] },
    warnings: [],
  });
});
