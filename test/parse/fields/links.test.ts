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
    ['a/b, then www.codeberg.org/a/b', ['www.codeberg.org/a/b']],
    ['HTTPS://kettle.example/A and HF.co/a', ['HTTPS://kettle.example/A', 'HF.co/a']],
    ['either/or: a // b', []],
    ['to/from github.company/a', []],
    ['[see https://kettle.example/a]', ['https://kettle.example/a']],
    [
      'https://kettle.example/a[1] and https://kettle.example/b[2]].',
      ['https://kettle.example/a[1]', 'https://kettle.example/b[2]'],
    ],
    ['(https://kettle.example/a_(b))', ['https://kettle.example/a_(b)']],
    [
      '[https://kettle.example/a][https://kettle.example/b]',
      ['https://kettle.example/a', 'https://kettle.example/b'],
    ],
    [
      '[a](https://kettle.example/a)[b](https://kettle.example/b)',
      ['https://kettle.example/a', 'https://kettle.example/b'],
    ],
    ['https://kettle.example/a\\textbf', ['https://kettle.example/a']],
    ['https:///kettle, https://?a.b and https://#a.b', []],
    ['https://github.com/a/b\\_c', ['https://github.com/a/b_c']],
    ['代码：https://github.com/a/b。', ['https://github.com/a/b']],
    ['http:// and https://. are none', []],
    // What cannot be part of a name ends it.
    ...[
      '—here',
      '–here',
      '’s',
      "'s",
      ',and',
      ';and',
      ':and',
      '™',
      '•',
      '\u200b.',
      '(here)',
      '的代码',
      '+c',
      '@main',
    ].map((end): [string, string[]] => [`https://github.com/a/b${end}`, ['https://github.com/a/b']]),
    ['github.com/a/b.,and gitlab.com/a—here', ['github.com/a/b', 'gitlab.com/a']],
    ['https://bitbucket.org/a/b’s, codeberg.org/a/b™', ['https://bitbucket.org/a/b', 'codeberg.org/a/b']],
    ['https://gitlab.kettle.example/a/b—here', ['https://gitlab.kettle.example/a/b']],
    [
      'hf.co/a/b:Q4 https://huggingface.co/datasets/a/b—here huggingface.co/spaces/a/b,c',
      ['hf.co/a/b', 'https://huggingface.co/datasets/a/b', 'huggingface.co/spaces/a/b'],
    ],
    ['https://github.com/a/b,https://github.com/c/d', ['https://github.com/a/b', 'https://github.com/c/d']],
    ['https://github.com/a/b—[c](https://d.e/f)', ['https://github.com/a/b', 'https://d.e/f']],
    ['[github.com/a/b](https://github.com/c/d)', ['github.com/a/b', 'https://github.com/c/d']],
    // Behind the names, and on other hosts, anything may stand. Two URLs as one are reported elsewhere.
    ...[
      'https://github.com/a/b/blob/main/ü,c.md',
      'https://github.com/a/b?c=d,e',
      'https://github.com/a/b#c—d',
      'https://github.com/a_b/c.d-e_f',
      'https://github.com/a/%C3%A9',
      'https://huggingface.co/papers?q=a,b',
      'https://kettle.example/a/b—here',
      'https://github.com/a/bhttps://github.com/c/d',
    ].map((url): [string, string[]] => [url, [url]]),
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
  ['https://gitlab.kettle.example/a/b', 'repository'],
  ['https://kettle.example/gitlab.a/b', 'other'],
  ['https://github.com/a', 'other'],
  ['https://github.com/', 'other'],
  ['https://github.com/Topics/llm', 'other'],
  ['https://github.com/topics/llm', 'other'],
  ['https://huggingface.co/a/b', 'model'],
  ['https://hf.co/a/b', 'model'],
  ['https://huggingface.co/a', 'other'],
  ['https://huggingface.co/', 'other'],
  ['https://huggingface.co/docs/hub', 'other'],
  ['https://huggingface.co/datasets/a', 'other'],
  ['https://huggingface.co/datasets', 'other'],
  ['https://huggingface.co/spaces/a', 'other'],
  ['https://huggingface.co/spaces', 'other'],
  ['https://huggingface.co/papers', 'other'],
  ['https://huggingface.co/datasets/a/b', 'dataset'],
  ['https://huggingface.co/spaces/a/b', 'project'],
  ['https://huggingface.co/papers/2409.02326', 'paper'],
  ['https://arxiv.org/abs/2409.02326', 'paper'],
  ['https://export.arxiv.org/abs/2409.02326', 'paper'],
  ['https://doi.org/10.1/a', 'paper'],
  ['https://dx.doi.org/10.1/a', 'paper'],
  ['https://openreview.net/forum?id=a', 'paper'],
  ['https://aclanthology.org/a', 'paper'],
  ['https://www.alphaxiv.org/abs/2409.02326', 'paper'],
  ['https://a.github.io/b', 'project'],
  ['https://a.gitlab.io', 'project'],
  ['https://a.codeberg.page', 'project'],
  ['https://a-b.hf.space/c', 'project'],
  ['https://a.github.io.example', 'other'],
  ['https://a.codeberg.page.example', 'other'],
  ['https://a.hf.space.example', 'other'],
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

it.each([
  ['https://gitlab.com/a/b/-/tree/main', 'https://gitlab.com/a/b', 1],
  ['https://codeberg.org/a/b/src/branch/main', 'https://codeberg.org/a/b', 1],
  ['https://github.com/a/b/tree/master', 'github.com/a/b/', 1],
  ['https://github.com/a/b?tab=readme', 'https://github.com/a/b', 1],
  ['https://github.com/a/b.github', 'https://github.com/a/b', 2],
  ['https://github.com/a/b.gitlab', 'https://github.com/a/b', 2],
  ['https://kettle.example/a?page=1', 'https://kettle.example/a?page=2', 2],
  ['https://kettle.example/a#top', 'http://www.kettle.example/a/', 1],
  ['https://kettle.example/a?page=1#top', 'https://kettle.example/a?page=1', 1],
  ['https://kettle.example/A', 'https://kettle.example/a', 2],
  ['https://kettle.example/a', 'https://boat.example/a', 2],
  ['https://kettle.example/a', 'https://kettle.example/b', 2],
])('%s and %s lead to %i places', (first, second, count) => {
  const links = [first, second].map((url) => ({ url, kind: linkKind(url) }));
  expect(distinctLinks(links)).toEqual(links.slice(0, count));
});
