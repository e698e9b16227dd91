import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

/** A link in the middle of an abstract is a part of its sentence, and its address one of the paper's links. */
const expected = {
  title: 'A Boat',
  abstract: 'We float, see our code. It also pours.',
  repoLinks: ['https://github.com/kettle/boat_1'],
  links: [{ url: 'https://github.com/kettle/boat_1', kind: 'repository' }],
};

it('in Markdown', () => {
  const { papers, messages } = parseListing(
    [
      '# Daily Papers',
      '## by [AK](https://huggingface.co/akhaliq) and the research community',
      'Aug 14',
      '### [A Boat](https://huggingface.co/papers/2401.00001)',
      'We float, see [our code](https://github.com/kettle/boat%5F1). It also pours.',
      '[- 2 authors](https://huggingface.co/papers/2401.00001)',
      '·',
      'Aug 11 [3](https://huggingface.co/papers/2401.00001#community)',
      '',
    ].join('\n\n'),
    { referenceDate: '2025-08-20' },
  );
  expect(papers).toEqual([expect.objectContaining(expected)]);
  expect(messages).toEqual([]);
});

it('in HTML cards', () => {
  const { papers } = parseListing(
    '<main><h1>Daily Papers</h1><h2>by <a href="/akhaliq">AK</a> and the research community</h2><time>Aug 14</time>' +
      '<article><h3><a href="/papers/2401.00001">A Boat</a></h3>' +
      '<p>We float, see <a href="https://github.com/kettle/boat_1">our code</a>. It also pours.</p>' +
      '<div><a href="/papers/2401.00001"><ul><li>2 authors</li></ul></a> · <time>Feb 28, 2024</time></div></article></main>',
    { referenceDate: '2025-08-20' },
  );
  expect(papers).toEqual([expect.objectContaining(expected)]);
});
