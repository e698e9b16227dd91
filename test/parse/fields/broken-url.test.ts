import { expect, it } from 'vitest';
import { expectedUrl } from '../../../src/parse/fields/broken-url.js';

const [one, slash, values, whole, bare] = [
  'one URL',
  'a URL with a slash behind its host',
  'a URL whose parts all have values',
  'a URL with a whole arXiv id',
  'a URL without the punctuation around it',
];

it.each([
  ['https://huggingface.cohttps://huggingface.co/papers/2508.08401', one],
  ['https://https://github.com/a/b', one],
  ['https://https//github.com/a/b', one],
  ['https://huggingface.co/https://huggingface.co/papers/2508.08401', one],
  ['https://huggingface.co/papers/https://arxiv.org/abs/2508.08401', one],
  ['https://github.com/https://github.com/a/b', one],
  ['https://kettle.example/https://kettle.example/tea', one],
  ['https://huggingface.copapers/2508.08401', slash],
  ['http://github.comkettle/boats', slash],
  ['https://arxiv.orgabs/2508.08401', slash],
  ['https://huggingface.co/papers/None', values],
  ['https://huggingface.co/papers/undefined?tab=1', values],
  ['https://arxiv.org/pdf/nan.pdf', values],
  ['https://openreview.net/forum?id=null', values],
  ['https://cdn.huggingface.co/papers/None.png', values],
  ['https://undefined', values],
  ['https://github.com/undefined/undefined', values],
  ['https://huggingface.co/papers/2508.0840', whole],
  ['https://arxiv.org/pdf/2508.0841v2', whole],
  ['https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/2508.084.png', whole],
  ['https://huggingface.co/papers/2508.08401)', bare],
  ['https://huggingface.co/papers/2508.08401],', bare],
  ['https://kettle.example/tea;', bare],
])('%s is no whole URL', (url, expected) => {
  expect(expectedUrl(url)).toBe(expected);
});

it.each([
  'https://web.archive.org/web/2025/https://huggingface.co/papers/2508.08401',
  'https://r.jina.ai/https://huggingface.co/papers/2508.08401',
  'https://huggingface.co/login?next=https://huggingface.co/papers',
  'https://huggingface.com/papers/2508.08401',
  'https://arxiv.org/abs/1401.0840v1',
  'https://arxiv.org/abs/2508.08401v1',
  'https://arxiv.org/list/2508.0840',
  'https://kettle.example/papers/2012.1234',
  'https://github.community/boats',
  'https://huggingface.co.example/papers',
  'https://huggingface.co:443/papers',
  'https://huggingface.co',
  'https://github.com/null-boats/none',
  'https://kettle.example/Nonesuch/undefined-behavior.html',
  'https://kettle.example/wiki/Tea_(drink)',
  'https://[::1]/boats',
  'github.com/kettle/boats',
])('%s is one', (url) => {
  expect(expectedUrl(url)).toBeUndefined();
});

it.each([
  'https://huggingface.co/https',
  'https://a/',
  '/None',
  'papers/',
  'http://',
  '(',
  'https://huggingface.co',
])('30,000 characters of %j take no time', (part) => {
  const begin = performance.now();
  for (const head of ['', 'https://', 'https://huggingface.co/'])
    expectedUrl(head + part.repeat(30_000 / part.length));
  expect(performance.now() - begin).toBeLessThan(100);
});
