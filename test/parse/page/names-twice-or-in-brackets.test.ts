import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const read = (text: string) => {
  const { papers, messages } = parseListing(text, { referenceDate: '2025-08-14' });
  return {
    names: papers.map(({ organization }) => organization?.fullname),
    warnings: messages.filter(({ fatal }) => fatal === false).map(({ line, reason }) => [line, reason]),
  };
};

const header = '# Daily Papers\n\n## byAK and the research community\n\nAug 14\n\n';
const entryOf = (organization: string, at: number) =>
  `${at + 1}0\n\n### Kettles at Sea, Part ${at + 1}\n\nKettles boil water of all kinds, and number ${at + 1} boils it twice.\n\n${organization}· Aug ${at + 1} ${at + 1}\n`;

it('a name that says the same words twice, stands in brackets or is a number of authors is reported', () => {
  const names = [
    'Kettle Works',
    'Kettle Works\nKettle Works',
    'We Can We Can',
    'harbour-ltdHarbour Ltd.',
    'TikTik',
    '[Harbour Ltd.]',
    'Bo Bo',
    'A A',
    '§ §',
    'BoatBoat',
  ];
  expect(read(header + names.map(entryOf).join('\n'))).toEqual({
    names: [
      'Kettle Works',
      'Kettle Works Kettle Works',
      'We Can We Can',
      'harbour-ltdHarbour Ltd.',
      'TikTik',
      '[Harbour Ltd.]',
      'Bo Bo',
      'A A',
      '§ §',
      'BoatBoat',
    ],
    warnings: [
      [21, 'The organization “Kettle Works Kettle Works” says the same words twice'],
      [30, 'The organization “We Can We Can” says the same words twice'],
      [38, 'The organization “harbour-ltdHarbour Ltd.” says the same words twice'],
      [54, 'The organization “[Harbour Ltd.]” stands in brackets'],
      [62, 'The organization “Bo Bo” says the same words twice'],
      [70, 'The organization “A A” says the same words twice'],
      [78, 'The organization “§ §” has neither letters nor digits'],
      [86, 'The organization “BoatBoat” says the same words twice'],
    ],
  });
});

it('a name with what is left of something else is reported', () => {
  const names = [
    '§',
    'lifts in the harbour. Kettle Works',
    'cold and.',
    '<a href="/k">Kettle Works</a>',
    'Kettle Works][2',
    'Kettle Works Inc. Ltd.',
    'Kettles and works co.',
    'Univ. of Kettles',
  ];
  expect(read(header + names.map(entryOf).join('\n'))).toEqual({
    names,
    warnings: [
      [13, 'The organization “§” has neither letters nor digits'],
      [21, 'The organization “lifts in the harbour. Kettle Works” contains the end of a sentence'],
      [29, 'The organization “cold and.” contains the end of a sentence'],
      [37, 'The organization “<a href="/k">Kettle Works</a>” contains markup or an address'],
      [45, 'The organization “Kettle Works][2” contains markup or an address'],
    ],
  });
});

it('the last paragraph of an abstract whose authors are missing is no name, which small letters show', () => {
  const names = [
    'Code and data are on our page',
    'Code and data here',
    'University of the Arts in the North',
    'The university of kettles and boats',
    'The Kettle Works for boats of Harbour',
    'Université de technologie de Compiègne',
    '北京 人工智能 研究院 和 大学',
  ];
  expect(read(header + names.map(entryOf).join('\n'))).toEqual({
    names,
    warnings: [
      [13, 'The organization “Code and data are on our page” reads like a part of a sentence'],
      [37, 'The organization “The university of kettles and boats” reads like a part of a sentence'],
    ],
  });
});

it('the address of an organization tells a name from a damaged one', () => {
  const linked = (name: string, slug: string) =>
    `[![${slug}](https://huggingface.co/k.png) ${name}](https://huggingface.co/${slug})`;
  const names: [string, string][] = [
    ['Bora Bora', 'bora-bora'],
    ['Kettle Works', 'kettle-works'],
    ['12 authors', '12authors'],
    ['12 authors', 'kettle-works'],
    ['Harbour Harbour', 'harbour'],
  ];
  expect(read(header + names.map(([name, slug], at) => entryOf(linked(name, slug), at)).join('\n'))).toEqual({
    names: ['Bora Bora', 'Kettle Works', '12 authors', '12 authors', 'Harbour Harbour'],
    warnings: [
      [37, 'The organization “12 authors” may be a number of authors'],
      [45, 'The organization “Harbour Harbour” says the same words twice'],
    ],
  });
});

it('a link to an organization without a name is reported', () => {
  const links = [
    '[![kettle-works](https://huggingface.co/k.png) Kettle Works](https://huggingface.co/kettle-works)',
    '[![harbour-ltd](https://huggingface.co/h.png)](https://huggingface.co/harbour-ltd)',
    '[[Harbour Ltd.]](https://huggingface.co/harbour-ltd)',
    '[![boats](https://huggingface.co/b.png)](https://huggingface.co/boats)[Boats](https://huggingface.co/boats)',
  ];
  const card = (link: string, at: number) => {
    const paper = `https://huggingface.co/papers/2508.0000${at}`;
    return `Submitted by user-${at}\n\n[${9 - at}](https://huggingface.co/login?next=%2Fpapers%2F2508.0000${at})\n\n### [Kettles at Sea, Part ${at}](${paper})\n\n${link}\n\n[·\n${at + 2} authors](${paper})\n`;
  };
  expect(read(header + links.map(card).join('\n'))).toEqual({
    names: ['Kettle Works', undefined, undefined, 'Boats'],
    warnings: [
      [24, 'Not read: “harbour-ltd”'],
      [35, 'Not read: “[Harbour Ltd.]”'],
    ],
  });
});

it('words in brackets above the dot of a card are reported, and one word is an image', () => {
  const card = (at: number, name: string) =>
    `Submitted by\n\nuser-${at}\n\n${at}0\n\nKettles at Sea, Part ${at}\n\n${name}\n·\n${at + 2} authors\n\n${at}\n`;
  const names = ['Kettle Works', '[Harbour Ltd.]', '[user-3]', 'Boats'];
  const page = names.map((name, at) => card(at + 1, name)).join('\n');
  expect(read(`Daily Papers\n\nby AK and the research community\n\nAug 14\n\n${page}`)).toEqual({
    names: ['Kettle Works', undefined, undefined, 'Boats'],
    warnings: [[29, 'Not read: “[Harbour Ltd.]”']],
  });
});

it('a name with what is left of a link or of another line is reported', () => {
  const names = ['Kettle Works', '| Boats', 'Harbour Ltd. https://boats.example', '(Cats)²'];
  expect(read(header + names.map((name, at) => entryOf(`${name}\n\n`, at)).join('\n'))).toEqual({
    names,
    warnings: [
      [23, 'The organization “| Boats” contains markup or an address'],
      [33, 'The organization “Harbour Ltd. https://boats.example” contains markup or an address'],
    ],
  });
});

it('a number of authors with a sentence behind it, and what is left of a link, are no names', () => {
  const names = ['5 authors We use cookies here.', '12 Authors Lab', 'image] [Harbour Ltd.'];
  expect(read(header + names.map(entryOf).join('\n'))).toEqual({
    names,
    warnings: [
      [13, 'The organization “5 authors We use cookies here.” may be a number of authors'],
      [29, 'The organization “image] [Harbour Ltd.” contains markup or an address'],
    ],
  });
});

it.each([
  // 14 and 15 characters behind the authors.
  ['5 Authors Boats and Teas', null],
  ['5 Authors Boats and Lamps', 'may be a number of authors'],
  // Companies end with a period, too.
  ['Boats in Harbor sail.', null],
  ['Boats in the Harbor sail.', 'contains the end of a sentence'],
  ['Boats in the old Harbor sail.', 'contains the end of a sentence'],
  ['Do Boats Sail?', 'contains the end of a sentence'],
  ['Boats!', null],
])('the name %j is reported as one that %j', (name, what) => {
  expect(read(header + ['Kettle Works', name].map(entryOf).join('\n'))).toEqual({
    names: ['Kettle Works', name],
    warnings: what === null ? [] : [[21, `The organization “${name}” ${what}`]],
  });
});

it('a logo is joined to most names where one has the same words twice and others a capital inside', () => {
  const names = ['harborHarbor', 'boatsBt2', 'LampsLamps Inc.'];
  expect(read(header + names.map(entryOf).join('\n'))).toEqual({
    names: ['Harbor', 'boatsBt2', 'LampsLamps Inc.'],
    warnings: [
      [21, 'The organization “boatsBt2” may begin with the text of its logo'],
      [29, 'The organization “LampsLamps Inc.” may begin with the text of its logo'],
      [29, 'The organization “LampsLamps Inc.” says the same words twice'],
    ],
  });
});

it('names with capitals inside are names', () => {
  const names = ['RiverBoat', 'boatML', 'LampLab Inc.'];
  expect(read(header + names.map(entryOf).join('\n'))).toEqual({ names, warnings: [] });
});
