import { describe, expect, it } from 'vitest';
import { safeParseListing } from '../../src/index.js';

const text = 'Daily Papers\n\nbyAK and the research community\n\nNov 13, 2025\n\nA Title of a Paper\n\n';
const markdown =
  '# Daily Papers\n\n## by AK and the research community\n\nNov 13\n\n### [T](https://huggingface.co/papers/2401.00001)\n\n';
const html = '<html><body><h1>Daily Papers</h1><h2>by AK and the research community</h2><h3>T</h3><p>';
const json = '[{"title": "';

const tokens = [
  ' ',
  '\t',
  '\u00a0',
  '•',
  '·',
  '·\n',
  '[',
  '](',
  '](x)',
  '*',
  '_a_ ',
  '>',
  '> ',
  '- ',
  '\n- a',
  '### [',
  '\n### [',
  '\n[\n',
  '\n][1]\n',
  '```\n',
  '`',
  'https://a.b/c ',
  'https://a.b/c',
  'https://a.b/c)](',
  'github.com/a/b ',
  '7',
  '7 ',
  '1. ',
  'https://a.b/c 1/3\n',
  'Words that fill a line of an abstract, as far as they can\n',
  'callback([{"a": 1}]);\n',
  '[{"a": 1}]\n\nA line.\n\n',
  '\0',
  '\ud800',
  '\r',
  '\r\n',
  '\\',
  '\\\n',
  '&amp;',
  '&',
  '!',
  '![',
  '<div>',
  '<b>',
  '<p>',
  '<!--',
  '<html></html>\n',
  '2 authors\n<!doctype html>\n',
  'MIME-Version: 1.0\n2 authors\n',
  'Daily Papers\n',
  '<a href="/x">',
  '<',
  '</',
  '{"a":',
  '[[',
  '"',
  '$',
  '{',
  'a\n',
  'A Title\n\nAn abstract. It ends.\n\n',
  '\n  • 5 authors\n·\nJul 3\n',
  'Submitted by\n',
  'Upvote\n7\n',
  'GitHub 3k\n',
  '\nhttps://huggingface.co/papers/2401.00001\n',
  'data-props="dailyPapers',
  '<a href="',
  ' <a b=',
  '[1]: x\n',
  '][1]',
  '{.x}',
  '[a]{.x ',
  '&#183;',
  'References\n\n[1] https://huggingface.co/papers/2401.00001\n\n',
  '\ufeff',
];

/** Milliseconds of processor time that reading takes, the better of two runs: other programs do not count. */
function cost(input: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 2; run++) {
    const start = process.cpuUsage();
    safeParseListing(input);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

it('a line of NDJSON that begins like a number, and is none', () => {
  const input = (size: number) => `{"title": "A", "upvotes": 7}\n1${' '.repeat(size)}x\n`;
  expect(cost(input(32_768)) / Math.max(cost(input(8192)), 20)).toBeLessThan(11);
});

describe.each<[string, string]>([
  ['text', text],
  ['Markdown', markdown],
  ['HTML', html],
  ['JSON', json],
  ['nothing', ''],
])('after the beginning of %s', (_, start) => {
  it.each(tokens.map((token) => [JSON.stringify(token), token]))(
    '%s: four times the input costs about four times as much',
    (_, token) => {
      const input = (size: number) => start + token.repeat(Math.ceil(size / token.length));
      const small = cost(input(8192));
      const large = cost(input(32_768));
      // Work that grows with the square would cost sixteen times as much. Small costs are noise.
      expect(large / Math.max(small, 20)).toBeLessThan(11);
    },
  );
});
