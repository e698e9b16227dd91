import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const read = (text: string) => {
  const { papers, messages } = parseListing(text, { referenceDate: '2025-08-14' });
  return {
    names: papers.map(({ organization }) => organization?.fullname),
    warnings: messages.filter(({ fatal }) => fatal === false).map(({ line, reason }) => [line, reason]),
  };
};

it('an organization that says the same words twice is reported', () => {
  const entry = (at: number, name: string) =>
    `${at}0\n\n### Kettles at Sea, Part ${at}\n\nKettles boil water of all kinds, and number ${at} boils it twice.\n\n${name}· Aug ${at} ${at}\n`;
  const names = ['Kettle Works', 'Kettle Works\nKettle Works', 'We Can We Can', 'Harbour Ltd.'];
  const page = names.map((name, at) => entry(at + 1, name)).join('\n');
  expect(read(`# Daily Papers\n\n## byAK and the research community\n\nAug 14\n\n${page}`)).toEqual({
    names: ['Kettle Works', 'Kettle Works Kettle Works', 'We Can We Can', 'Harbour Ltd.'],
    warnings: [[21, 'The organization “Kettle Works Kettle Works” says the same words twice']],
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
