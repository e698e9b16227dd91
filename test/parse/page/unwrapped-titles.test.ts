import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

it('joins the lines of wrapped summaries below titles that are not wrapped, as pandoc prints them', () => {
  const card = (user: string, title: string, summary: string[], who: string) =>
    [
      ...['Submitted by', '', '[]', '', user, '', title, '', ...summary, ''],
      ...[`${who} · Published on Aug 1, 2025`, '', 'Upvote', '', '41', '', 'arXiv Page', ''],
    ].join('\n');
  const cards = [
    card(
      'boatman',
      'Kettles at Sea: A Study of Boiling Water in Boats and in Very Long Chains of Islands with Little Fuel',
      [
        'Boiling water at sea has emerged as a promising solution for the whole',
        'crew, yet adapting kettles to the rolling of boats remains a significant',
        'challenge.',
      ],
      '[nvidia] NVIDIA',
    ),
    card(
      'stoker',
      'Lamps in the Dark: Can a Lamp That Nobody Sees Be Said to Shine, and Who Would Know of It If It Could?',
      [
        'In the rapidly evolving field of explainable lamps, which shine for all',
        '(LAMP), their light is pivotal, and we ask forty-two lamps what they saw',
        'at night.',
      ],
      '[zai-org] Z.ai',
    ),
    card('akhaliq', 'Do Boats Need Oars?', ['They do.'], '[kettle-works] Kettle Works'),
  ];
  const { papers, messages } = parseListing(
    `Trending Papers\n\nby AK and the research community\n\n${cards.join('\n')}`,
    {
      referenceDate: '2025-08-14',
    },
  );
  expect(messages.map(({ reason }) => reason)).toEqual([]);
  expect(papers.map(({ title, abstract, organization }) => [title, abstract, organization])).toEqual([
    [
      'Kettles at Sea: A Study of Boiling Water in Boats and in Very Long Chains of Islands with Little Fuel',
      'Boiling water at sea has emerged as a promising solution for the whole crew, yet adapting kettles to the rolling of boats remains a significant challenge.',
      { name: 'nvidia', fullname: 'NVIDIA' },
    ],
    [
      'Lamps in the Dark: Can a Lamp That Nobody Sees Be Said to Shine, and Who Would Know of It If It Could?',
      'In the rapidly evolving field of explainable lamps, which shine for all (LAMP), their light is pivotal, and we ask forty-two lamps what they saw at night.',
      { name: 'zai-org', fullname: 'Z.ai' },
    ],
    ['Do Boats Need Oars?', 'They do.', { name: 'kettle-works', fullname: 'Kettle Works' }],
  ]);
});
