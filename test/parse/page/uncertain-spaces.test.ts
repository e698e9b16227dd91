import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

/** A search page as a text browser prints it; the abstract of its first entry has the lines given. */
const read = (indent: string, ...lines: string[]) => {
  const entry = (title: string, abstract: string[]) =>
    `${indent}[ ]\n${indent}16\n\n${title}\n\n${abstract.map((line) => indent + line).join('\n')}\n\n${indent}  * 9 authors\n\n${indent}· Aug 11 1\n`;
  const other = [
    'A kettle boils water if it is on a stove, and the more water it holds, the',
    'longer that takes. We measure how long it takes in eight rooms of one house.',
  ];
  const { papers, messages } = parseListing(
    `Daily Papers\n\nby AK and the research community\n\nAug 14\n${entry('A Boat', lines)}${entry('A Kettle', other)}${entry('A Lamp', other)}`,
    { referenceDate: '2025-08-14' },
  );
  return [
    papers[0]!.abstract,
    messages.map(({ line, ruleId, reason, expected }) => [line, ruleId, reason, expected]),
  ];
};
const broken = [
  ...[11, 'uncertain-space'],
  'A line was broken beside a bracket or a mark in the entry “A Boat”: there may have been no space',
  ['lines that are broken at spaces'],
];
const filled = [
  ...[11, 'uncertain-space'],
  'A URL in the entry “A Boat” ends with its line: it may end there, or go on in the line below',
  ['lines that are broken at spaces'],
];
const begin = 'We measure how boats float on eight lakes, and how fast they are, with';

it.each([
  ['before a bracket', 'ImageNet-', '{A,R} boats.'],
  ['before a parenthesis', 'boats', '(of wood) and others.'],
  ['before a slash', 'found', '/not-found boats.'],
  ['beside a backslash', '4.2', '\\% of boats.'],
  ['before an equals sign', 'boats with $\\alpha', '=87$ of them.'],
  ['behind a brace', 'boats in \\text{Lake}', 'Superior.'],
  ['between a parenthesis and a hyphen', 'boats (of wood)', '-based.'],
  ['behind a backslash', 'boats at \\500 vs. \\', 'geq 100 of them.'],
  ['before a brace that follows a URL', 'boats of https://boats.example/2/', '{project page}.'],
  ['behind the braces of a URL', 'boats, see \\href{https://boats.example/2}', '{here}.'],
  ['behind a power sign', 'the power x^', '{0.75} of boats.'],
])('warns where w3m broke a line %s', (_, end, next) => {
  expect(read('', `${begin} ${end}`, next)).toEqual([`${begin} ${end} ${next}`, [broken]]);
});

it('joins the parts of a URL', () => {
  expect(read('', `${begin} https:`, '//github.com/boats/lake-2.')).toEqual([
    `${begin} https://github.com/boats/lake-2.`,
    [],
  ]);
  expect(read('', `${begin} www.boats.example/lakes/`, 'eight/rafts and more.')).toEqual([
    `${begin} www.boats.example/lakes/eight/rafts and more.`,
    [],
  ]);
  expect(read('', `${begin} https://github.com/boats`, '/')).toEqual([
    `${begin} https://github.com/boats/`,
    [],
  ]);
  expect(read('', `${begin} https:/`, '/github.com/boats')).toEqual([
    `${begin} https://github.com/boats`,
    [],
  ]);
});

it.each([
  ['and', []],
  ['where', []],
  ['rafts', [filled]],
  ['harbor,', [filled]],
])(
  'joins a URL that ends with a slash and the word of a path alone, which may go on the sentence: %s',
  (word, messages) => {
    const joint = messages.length > 0 ? '' : ' ';
    expect(read('', `${begin} https://boats.example/lakes/`, `${word} more of them.`)).toEqual([
      `${begin} https://boats.example/lakes/${joint}${word} more of them.`,
      messages,
    ]);
  },
);

it('knows that lynx and links, which indent paragraphs, break lines at spaces', () => {
  expect(read('   ', `${begin} boats`, '(of wood) and others.')).toEqual([
    `${begin} boats (of wood) and others.`,
    [],
  ]);
});

it('joins a URL that lynx has cut inside of a word, and warns', () => {
  const text = [`${begin} which`, 'crews; the code is at'];
  const url = `https://github.com/kettle-works/${'boats-and-lakes-'.repeat(4)}2`;
  expect(read('   ', ...text, url.slice(0, 76), url.slice(76))).toEqual([
    `${text.join(' ')} ${url}`,
    [filled],
  ]);
  // lynx indents some paragraphs by eight columns more than others.
  expect(read('   ', ...text, url.slice(0, 68), url.slice(68))).toEqual([
    `${text.join(' ')} ${url}`,
    [filled],
  ]);
  expect(read('   ', ...text, url.slice(0, 67), url.slice(67))[0]).toBe(
    `${text.join(' ')} ${url.slice(0, 67)} ${url.slice(67)}`,
  );
  // Shorter than the lines around it, it ends there; longer, nobody has cut it.
  for (const whole of [url.slice(0, 60), url.slice(0, 82)])
    expect(read('   ', ...text, whole, 'and on lakes.')[0]).toBe(`${text.join(' ')} ${whole} and on lakes.`);
});

it('keeps a URL that fills its line apart from words, and warns where it may go on', () => {
  const text = [`${begin} which`, 'crews; the code is at'];
  const url = `https://github.com/kettle-works/${'boats-and-lakes-'.repeat(4)}`.slice(0, 76);
  const kept = (whole: string) => `${text.join(' ')} ${whole} and on lakes.`;
  expect(read('   ', ...text, url, 'and on lakes.')).toEqual([kept(url), [filled]]);
  const ended = `${url.slice(0, 75)}.`;
  expect(read('   ', ...text, ended, 'and on lakes.')).toEqual([kept(ended), []]);
});
