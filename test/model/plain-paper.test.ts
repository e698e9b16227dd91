import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { linkSchema, organizationSchema, paperSchema } from '../../src/model/paper.js';
import { isPlainPaper } from '../../src/model/plain-paper.js';
import { isPlainWebUrl } from '../../src/model/url-shapes.js';
import { anyPaper } from '../helpers/any-papers.js';

const row = {
  title: 'A Boat',
  abstract: '',
  authorCount: 2,
  date: '2024-12-31',
  upvotes: null,
  repoLinks: ['github.com/a/b'],
  id: '2407.00001',
  url: 'https://huggingface.co/papers/2407.00001',
  comments: 0,
  authors: ['Ann Bell', 'Cy Dorn'],
  organization: { name: 'boats', fullname: 'Boats' },
  submittedBy: 'ann',
  githubStars: 7,
  projectPage: 'https://boats.example',
  listedOn: '2025-01-01',
  links: [{ url: 'github.com/a/b', kind: 'repository' }],
  aiSummary: 'It floats.',
  aiKeywords: ['boats'],
  thumbnail: 'https://cdn-thumbnails.example/a/b.png?w=1&h=2',
  mediaUrls: ['https://a.example/b.mp4'],
  discussionId: '1',
  modelCount: 1,
  datasetCount: 2,
  spaceCount: 3,
};
const { title, abstract, authorCount, date, upvotes, repoLinks } = row;
const core = { title, abstract, authorCount, date, upvotes, repoLinks };

it.each<[string, Record<string, unknown>]>([
  ['with every field', row],
  ['with those that each paper has', core],
  ['in any order', { upvotes, id: '1', title, repoLinks: [], date: null, abstract: 'A', authorCount: null }],
  ['of an organization with one name', { ...core, organization: { fullname: 'Boats' } }],
])('a row %s is plainly a paper', (_, each) => {
  expect(isPlainPaper(each)).toBe(true);
});

it.each<[string, Record<string, unknown>]>([
  ['with a title that shows nothing', { ...core, title: ' \u200b' }],
  ['without a field', { title, abstract, authorCount, date, upvotes }],
  ['with another key', { ...core, stars: 1 }],
  ['with a key of every object', { ...core, toString: 'x' }],
  ['with an absent field that is there', { ...core, id: undefined }],
  ['with an empty title', { ...core, title: '' }],
  ['with a count below 0', { ...core, upvotes: -1 }],
  ['with half an author', { ...core, authorCount: 1.5 }],
  ['with a date that does not exist', { ...core, date: '2023-02-29' }],
  ['with a date before 1900', { ...core, date: '1899-12-31' }],
  ['with a date and a time', { ...core, date: '2024-07-03T00:00:00Z' }],
  ['with a relative URL', { ...core, url: '/papers/2407.00001' }],
  ['with a hole among its authors', { ...core, authors: new Array(1) }],
  ['with a link of an unknown kind', { ...core, links: [{ url: 'https://a.example', kind: 'code' }] }],
  ['with keys of a link in another order', { ...core, links: [{ kind: 'other', url: 'https://a.example' }] }],
  ['with another key in a link', { ...core, links: [{ url: 'https://a.example', kind: 'other', at: 1 }] }],
  ['with an organization of no name', { ...core, organization: {} }],
])('a row %s is not', (_, each) => {
  expect(isPlainPaper(each)).toBe(false);
});

const strictSchema = z.strictObject({
  ...paperSchema.shape,
  organization: organizationSchema.strict().optional(),
  links: z.array(linkSchema.strict()).optional(),
});
const oddValue = fc.oneof(
  fc.anything({ maxDepth: 2 }),
  fc.webUrl(),
  fc.constantFrom(-0, '2024-02-29', '2024-02-30', '2100-02-29', '2024-04-31', '3000-01-01', '1900-01-01'),
  fc.constantFrom(
    'https://256.256.256.256/',
    'https://xn--a.example/',
    'HTTPS://A.EXAMPLE',
    ' https://a.example',
  ),
);
const field = fc.constantFrom(...Object.keys(paperSchema.shape), 'stars', '__proto__');

it('what is plainly a paper is one for the schema, which returns it as it is', () => {
  fc.assert(
    fc.property(anyPaper, fc.array(fc.tuple(field, oddValue), { maxLength: 2 }), (paper, changes) => {
      const each: Record<string, unknown> = { ...paper };
      for (const [key, value] of changes)
        Object.defineProperty(each, key, { value, enumerable: true, configurable: true, writable: true });
      if (!isPlainPaper(each)) return;
      const { data } = strictSchema.safeParse(each);
      expect(data).toStrictEqual(each);
      // The order of keys inside of a field, too.
      for (const key of Object.keys(each))
        expect(JSON.stringify(data?.[key as 'links'])).toBe(JSON.stringify(each[key]));
    }),
    { numRuns: 1000 },
  );
});

it('a plain URL is one for the schema, which returns it as it is', () => {
  const part = fc.stringMatching(/^[a-z\d.:@/?#%[\]\\_-]{0,8}$/);
  const anyUrl = fc.oneof(
    fc.webUrl(),
    fc.tuple(part, part).map((parts) => `https://${parts.join('.a')}`),
    fc.string(),
  );
  fc.assert(
    fc.property(anyUrl, (url) => {
      if (isPlainWebUrl(url)) expect(paperSchema.shape.url.safeParse(url).data).toBe(url);
    }),
    { numRuns: 1000 },
  );
});
