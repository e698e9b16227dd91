import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

/** `get_text` of an HTML parser leaves a blank line between an abstract and an organization, and none below titles. */
it('a blank line above names does not set titles apart', () => {
  const abstract = [
    'A kettle boils water. We ask how fast it does so at sea, on eight stoves, and',
    'in two rooms of one house, and find that most kettles are slower than the sea',
    'is deep. Where the sea is calm, a kettle of the second kind, which is made of',
    'tin, boils twice as fast as one of the first kind, and so we say that tin has',
    'a future on boats.',
  ].join('\n');
  const names = ['\nKettle Works', '\nHarbour Ltd.', '5 authors', '\nKettle Works'];
  const page = names.map(
    (name, at) => `${at + 20}\nKettles ${at + 1}\n${abstract}\n${name}\n·\nAug ${at + 1}\n`,
  );
  const { papers, messages } = parseListing(
    `Daily Papers\nby\nAK\nand the research community\nAug 14\n${page.join('')}`,
    { referenceDate: '2025-08-14' },
  );
  const text = abstract.replaceAll('\n', ' ');
  expect(papers.map((paper) => [paper.title, paper.abstract, paper.organization?.fullname])).toEqual([
    ['Kettles 1', text, 'Kettle Works'],
    ['Kettles 2', text, 'Harbour Ltd.'],
    ['Kettles 3', text, undefined],
    ['Kettles 4', text, 'Kettle Works'],
  ]);
  expect(messages).toEqual([]);
});
