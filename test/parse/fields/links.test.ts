import { describe, expect, it } from 'vitest';
import { distinctLinks, findLinks, linkKind } from '../../../src/parse/fields/links.js';

const urls = (text: string) => findLinks(text).map(({ url }) => url);

describe('findLinks', () => {
  it.each([
    ['Code: https://github.com/a/b.', ['https://github.com/a/b']],
    ['(https://github.com/a/b), and more', ['https://github.com/a/b']],
    ['see https://en.wikipedia.org/wiki/Kettle_(tea).', ['https://en.wikipedia.org/wiki/Kettle_(tea)']],
    ['\\url{https://github.com/a/b}.', ['https://github.com/a/b']],
    ['\\href{https://github.com/a/b}{here}', ['https://github.com/a/b']],
    ['$\\href{https://github.com/a/b}{\\text{code}}$', ['https://github.com/a/b']],
    ['at $https://github.com/a/b$.', ['https://github.com/a/b']],
    ['[code](https://github.com/a/b)', ['https://github.com/a/b']],
    [
      '[https://github.com/a/b](https://github.com/a/b)',
      ['https://github.com/a/b', 'https://github.com/a/b'],
    ],
    ['<https://github.com/a/b>; “https://c.org/d”', ['https://github.com/a/b', 'https://c.org/d']],
    ['github.com/night-farm/sheep.', ['github.com/night-farm/sheep']],
    ['www.github.com/a/b', ['www.github.com/a/b']],
    ['mygithub.com/a/b and a@github.com/x', []],
    ['https://github.com/a/b\\_c', ['https://github.com/a/b\\_c']],
    ['代码：https://github.com/a/b。', ['https://github.com/a/b']],
    ['http:// and https://. are none', []],
    [`https://a.b/${'c'.repeat(1987)} and https://d.e`, [`https://a.b/${'c'.repeat(1987)}`, 'https://d.e']],
    [`https://a.b/${'c'.repeat(2500)} and https://d.e`, ['https://d.e']],
  ])('%s', (text, found) => {
    expect(urls(text)).toEqual(found);
  });
});

it.each([
  ['https://github.com/a/b', 'repository'],
  ['https://gitlab.com/a/b/c', 'repository'],
  ['https://bitbucket.org/a/b', 'repository'],
  ['https://codeberg.org/a/b', 'repository'],
  ['https://github.com/a', 'other'],
  ['https://github.com/topics/llm', 'other'],
  ['https://huggingface.co/a/b', 'model'],
  ['https://huggingface.co/datasets/a/b', 'dataset'],
  ['https://huggingface.co/spaces/a/b', 'project'],
  ['https://huggingface.co/papers/2409.02326', 'paper'],
  ['https://arxiv.org/abs/2409.02326', 'paper'],
  ['https://a.github.io/b', 'project'],
  ['https://example.org', 'other'],
])('%s is a %s', (url, kind) => {
  expect(linkKind(url)).toBe(kind);
});

it('removes links to the same place, and keeps the first as printed', () => {
  const links = findLinks(
    'http://www.github.com/A/b, https://github.com/a/B.git https://github.com/a/b/tree/main https://github.com/a/b/tree/main/sub https://github.com/a/c',
  );
  expect(distinctLinks(links).map(({ url }) => url)).toEqual([
    'http://www.github.com/A/b',
    'https://github.com/a/b/tree/main/sub',
    'https://github.com/a/c',
  ]);
});
