import { expect, it } from 'vitest';
import { repository, urlParts } from '../../../src/parse/fields/url.js';

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
