import { expect, it } from 'vitest';
import { expectedUrl } from '../../src/model/broken-url.js';

const [one, slash, values, bare, whole] = [
  'one URL',
  'a URL with a slash after its host',
  'a URL without None or undefined',
  'a URL without the punctuation around it',
  'a URL with a whole arXiv id',
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
  ['https://arxiv.org/pdf/nan.pdf', values],
  ['https://cdn.huggingface.co/papers/None.png', values],
  ['https://github.com/None/', values],
  ['https://github.com/undefined/undefined', values],
  ['https://huggingface.co/papers/2508.084', whole],
  ['https://hf.co/papers/2508.', whole],
  ['https://arxiv.org/abs/2508.084v2', whole],
  ['https://arxiv.org/pdf/2508.1.pdf', whole],
  ['https://huggingface.co/papers/2508.084#community', whole],
  ['https://huggingface.co/papers/2508.08401)', bare],
  ['https://huggingface.co/papers/2508.08401],', bare],
  ['https://huggingface.co/papers/2508.08401.', bare],
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
  'https://huggingface.co/papers/2508.0840',
  'https://arxiv.org/list/2508.0840',
  'https://kettle.example/papers/2012.1234',
  'https://github.community/boats',
  'https://huggingface.co.example/papers',
  'https://huggingface.co:443/papers',
  'https://huggingface.co',
  'https://github.com/null-boats/none',
  'https://kettle.example/Nonesuch/undefined-behavior.html',
  'https://kettle.example/wiki/Tea_(drink)',
  'https://github.com/nan/boats',
  'https://kettle.example/wiki/null',
  'https://kettle.example/?utm_source=undefined',
  'https://[::1]/boats',
  'github.com/kettle/boats',
])('%s is one', (url) => {
  expect(expectedUrl(url)).toBeUndefined();
});
