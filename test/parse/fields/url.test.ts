import { expect, it } from 'vitest';
import { absolute, repository, urlParts } from '../../../src/parse/fields/url.js';

it.each([
  ['https://www.GitHub.com/A/b', 'github.com', 'A/b'],
  ['github.com/a/b/', 'github.com', 'a/b'],
  ['github.com//a/b//', 'github.com', 'a/b'],
  ['git+ssh://github.com/a?tab=1#top', 'github.com', 'a'],
  ['https://kettle.example', 'kettle.example', ''],
  ['https://kettle.example?a=https://www.github.com/b', 'kettle.example', ''],
  ['kettle.example#a/b', 'kettle.example', ''],
])('takes %s apart', (url, host, path) => {
  expect(urlParts(url)).toEqual({ host, path });
});

it.each([
  ['https://github.com/a/b', { host: 'github.com', owner: 'a' }],
  ['https://github.com/a', { host: 'github.com', owner: 'a' }],
  ['https://github.com/', null],
  ['/a/b', null],
])('%s is a repository of %j', (url, owner) => {
  expect(repository(url)).toEqual(owner);
});

it.each([
  ['/papers/2407.00001', 'https://huggingface.co/papers/2407.00001'],
  ['//kettle.example/a', 'https://kettle.example/a'],
  ['https://kettle.example/a', 'https://kettle.example/a'],
  ['https://kettle.example/a%5Fb%2dc%41', 'https://kettle.example/a_b-cA'],
  ['https://kettle.example/a%20b%2Fc%3A', 'https://kettle.example/a%20b%2Fc%3A'],
  ['a/papers', 'a/papers'],
])('%s becomes %s', (url, whole) => {
  expect(absolute(url)).toBe(whole);
});
