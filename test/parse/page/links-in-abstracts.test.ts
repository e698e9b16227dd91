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

it.each([
  ['at its end', 'We float, see [our code](https://kettle.example/a).', 'We float, see our code.'],
  [
    'at its end, without a mark',
    'We float, see [our code](https://kettle.example/a)',
    'We float, see our code',
  ],
  [
    'below a citation at its begin',
    '[1] shows that boats float; see [our code](https://kettle.example/a).',
    '[1] shows that boats float; see our code.',
  ],
  [
    'below a citation, without a mark at its end',
    '[1] shows that boats float; see [our code](https://kettle.example/a)',
    '[1] shows that boats float; see our code',
  ],
  ['that is all of it', '[We float on \\[1\\] lakes.](https://kettle.example/a)', 'We float on [1] lakes.'],
  [
    'with a character reference in its address',
    '[We float on eight lakes.](https://kettle.example/a?x=1&amp;y=2)',
    'We float on eight lakes.',
    'https://kettle.example/a?x=1&y=2',
  ],
])('%s, in Markdown', (_, text, abstract, url = 'https://kettle.example/a') => {
  const entry = (at: number, paragraph: string) =>
    `### [Boats, Part ${at}](/papers/2401.0000${at})\n\n${paragraph}\n\n[2 authors](/papers/2401.0000${at}) · Aug 11\n\n`;
  const { papers } = parseListing(
    `# Daily Papers\n\n## by AK and the research community\n\n${entry(1, 'We row.')}${entry(2, text)}${entry(3, 'We sail.')}`,
    { referenceDate: '2025-08-20' },
  );
  expect(papers.map((paper) => [paper.abstract, paper.authorCount, paper.links])).toEqual([
    ['We row.', 2, undefined],
    [abstract, 2, [{ url, kind: 'other' }]],
    ['We sail.', 2, undefined],
  ]);
});

it('an abstract that begins with a citation has no organization', () => {
  const { papers } = parseListing(
    '# Daily Papers\n\n## by AK and the research community\n\n### [A Boat](/papers/2401.00001)\n\n[12] shows that it floats on lakes\n\n[2 authors](/papers/2401.00001) · Aug 11\n',
    { referenceDate: '2025-08-20' },
  );
  expect(papers.map((paper) => [paper.abstract, paper.organization, paper.authorCount])).toEqual([
    ['[12] shows that it floats on lakes', undefined, 2],
  ]);
});
