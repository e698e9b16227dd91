import { safeParseListing } from 'daily-papers';
import { html, markdown, text } from './families.js';

const starts = {
  text: text(),
  Markdown: `${markdown()}### [T](https://huggingface.co/papers/2401.00001)\n\n`,
  HTML: html(),
  JSON: '[{"title": "',
  'a row of NDJSON': '{"title": "A", "upvotes": 7}\n1',
  nothing: '',
};

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

/** Above it, work grows faster than the input: with its square, it would be 16. */
const linear = 6;

/** Prints the beginnings and tokens for which four times the input costs much more than four times as much. */
export function printTokens(): void {
  console.log(
    `\nA beginning, and a token again and again: inputs of 32 KiB that take over ${linear} times as long as those of 8 KiB\n
| beginning | token | 8 KiB | 32 KiB | ratio |\n| --- | --- | ---: | ---: | ---: |`,
  );
  for (const [name, start] of Object.entries(starts)) {
    for (const token of tokens) {
      const [small, large] = [8192, 32_768].map((size) =>
        cost(`${start}${token.repeat(Math.ceil(size / token.length))}x\n`),
      ) as [number, number];
      // The cost of a small input is mostly compilation.
      const ratio = large / Math.max(small, 20);
      if (ratio <= linear) continue;
      const times = [small, large].map((time) => `${time.toFixed(0)} ms`);
      console.log(`| ${[name, JSON.stringify(token), ...times, ratio.toFixed(1)].join(' | ')} |`);
    }
  }
}

/** Milliseconds of processor time that reading takes, the best of three runs. */
function cost(input: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const start = process.cpuUsage();
    safeParseListing(input);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}
