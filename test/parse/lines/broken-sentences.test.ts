import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';
import { breaksOff } from '../../../src/parse/lines/broken-sentences.js';
import { widest } from '../../../src/parse/lines/wrapped-lines.js';

it.each<[string, string, string[]]>([
  ['a small letter below a period', 'It boils on eight stoves.', ['and whistles.']],
  ['a small letter below a question mark', 'Why does it boil at sea?', ['and whistle.']],
  ['a word that begins a sentence below one inside of it', 'It boils in a room and', ['We drink it.']],
  ['such a word and a comma', 'It boils in a room and', ['However, we drink it.']],
  ['it further below', 'It boils in a room and', ['whistles there, while', 'This is cold.']],
])('a sentence breaks off: %s', (_, first, others) => {
  const lines = [first, ...others];
  expect(breaksOff(lines, widest(lines))).toBe(true);
});

it.each<[string, string, string]>([
  ['it goes on', 'It boils in a room and', 'whistles.'],
  ['the next one begins', 'It boils on eight stoves.', 'We drink it.'],
  ['i.e.', 'It boils on eight stoves, i.e.', 'whistles.'],
  ['(e.g.', 'It boils on stoves (e.g.', 'a gas stove).'],
  ['et al.', 'It boils, as Lee et al.', 'say.'],
  ['one letter', 'It boils, as is said on p.', 'nine.'],
  ['an ellipsis', 'It boils, and it boils...', 'until it whistles.'],
  ['a name that begins with such a word', 'It boils as we say in', 'The Kettle.'],
  ['such a word alone', 'It boils, as said in the song', 'We'],
  ['such a word below a comma', 'It boils,', 'We drink it.'],
  ['a heading', 'A note', 'We boil water on eight stoves in two rooms.'],
  ['a text in small letters', 'it boils on eight stoves.', 'and whistles.'],
])('no sentence breaks off: %s', (_, first, second) => {
  const lines = [first, second];
  expect(breaksOff(lines, widest(lines))).toBe(false);
});

it('a line that is missing has a note, in text, Markdown and HTML', () => {
  const lines = [
    'We boil water in a kettle and measure how long that takes on eight stoves',
    'in two rooms of one house, which is warm enough for people and cats that',
    'It whistles.',
  ];
  const meta = '  • 5 authors\n·\nAug 3, 2025\n';
  const text = `Daily Papers\n\nby AK and the research community\n\nAug 14\n\nA Kettle\n\n${lines.join('\n')}\n\n${meta}`;
  const markdown = `# Daily Papers\n\nAug 14\n\n### [A Kettle](https://huggingface.co/papers/2508.00001)\n\n${lines.join('\n')}\n\n* 5 authors\n\n· Aug 3, 2025\n`;
  const html = `<h1>Daily Papers</h1><article><h3><a href="/papers/2508.00001">A Kettle</a></h3><p>${lines.join('\n')}</p><ul><li>5 authors</li></ul>·<time>Aug 3, 2025</time></article>`;
  const notes = (input: string) =>
    parseListing(input, { referenceDate: '2025-08-14' })
      .messages.filter(({ ruleId }) => ruleId === 'ambiguous-value')
      .map(({ fatal, reason }) => [fatal, reason]);
  const note =
    'A line in the entry “A Kettle” breaks off a sentence: it may not belong there, or one below it is missing';
  for (const input of [text, markdown, html]) expect(notes(input)).toEqual([[undefined, note]]);
});
