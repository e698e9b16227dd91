import { expect, it } from 'vitest';
import { fromRows } from '../../../../src/index.js';

/** The reasons of the warnings about one row. */
function warningsOf(row: Record<string, unknown>): string[] {
  const warnings: string[] = [];
  fromRows([{ title: 'A Boat', abstract: 'It floats.', ...row }], {
    onMessage: ({ fatal, reason }) => void (fatal === false && warnings.push(reason)),
  });
  return warnings;
}

const people = 'names of people';
const tags = 'HTML tags';
const template = 'the mark of a template';

it.each<[string, string, string]>([
  ['organization', 'Ann Bell; Cy Dorn; Eve Fox', people],
  ['organization', 'Ann Bell, Cy Dorn', people],
  ['organization', 'Bell, Ann; van den Dorn, C.', people],
  ['organization', 'Plato, J.-P. Bell, Cy van den Dorn, and Eve M. Fox', people],
  ['organization', '<b>Kettle Works</b>', tags],
  ['organization', '{{ org }}', template],
  ['organization', '#boats #cats', 'tags'],
  ['organization', '/avatars/x.svg', 'no name'],
  ['organization', 'We train one small model on two lakes', 'a part of a sentence'],
  ['organization', 'Models that float better than cats', 'a part of a sentence'],
  ['submittedBy', '<a href="/bob">bob</a>', tags],
  ['submittedBy', '<img src="/bob.svg">', tags],
  ['submittedBy', 'bob 2 days ago', 'a date'],
  ['submittedBy', '/avatars/x.svg', 'no name'],
  ['submittedBy', '{{ user }}', template],
  ['submittedBy', 'Ann Bell, Cy Dorn', people],
  ['submittedBy', 'Kettle University', 'the name of an organization'],
  ['thumbnail', 'https://github.com/a/b', 'the address of a repository'],
  ['aiSummary', 'It floats.', 'the abstract of the paper'],
])('%s %j is kept, with a warning', (field, text, trace) => {
  expect(warningsOf({ [field]: text })).toEqual([
    `Row 1: ${field} contains ${trace}; it was kept as it is: “${text}”`,
  ]);
});

it('a user and an organization may be swapped', () => {
  expect(warningsOf({ organization: 'bob', submittedBy: 'Institute of Tea' })).toEqual([
    'Row 1: submittedBy contains the name of an organization; it was kept as it is: “Institute of Tea”',
  ]);
});

it.each([
  { organization: 'University of California, Berkeley' },
  { organization: 'university of tea and cups of lakeland' },
  { organization: 'School of Boats, National University of Tea, Tealand' },
  { organization: 'Kettle Hopkins University, Whiting School of Tea' },
  { organization: 'University of Tea, Kettle; University of Boats, Lakes' },
  { organization: 'Our Lady of Tea Hospital' },
  { organization: 'Ant Group, Inc.' },
  { organization: 'Tencent, Hong Kong' },
  { organization: '{Tea: Europe}' },
  { organization: 'The <3 Lab' },
  { organization: 'Weights and Cups' },
  { organization: '/kettle-works' },
  { organization: 'kettle-works', submittedBy: 'Ann van der Bell' },
  { organization: 'Kettle Team', submittedBy: 'Kettle Research' },
  { submittedBy: 'kettle-research' },
  { submittedBy: '@ann' },
  { thumbnail: 'https://github.com/a/b/raw/main/boat.png' },
  { thumbnail: 'https://github.com/user-attachments/assets/1-2' },
  { aiSummary: 'It floats well.' },
])('%j is as it should be', (row) => {
  expect(warningsOf(row)).toEqual([]);
});
