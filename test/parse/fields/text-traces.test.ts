import { describe, expect, it } from 'vitest';
import {
  doubtInShown,
  isEscaped,
  traceIn,
  traceInName,
  traceInShown,
} from '../../../src/parse/fields/text-traces.js';

const references = 'HTML character references';
const tags = 'HTML tags';
const encoding = 'characters in the wrong encoding';
const cut = 'a mark of truncation';
const escapes = 'escape sequences';
const printed = 'a printed object';
const ruler = 'a ruler or a border';
const besideIt = 'a checkbox, an arrow or a similar mark';
const emphasis = 'Markdown emphasis';
const label = 'a number or a label';
const truncated: [text: string, what: string | undefined][] = [
  ['We train a …', cut],
  ['We train a...', cut],
  ['We train a […]', cut],
  ['We train a [...]', cut],
  ['We train a [truncated]', cut],
  ['We train a … more', cut],
  ['We train a Read more', cut],
  ['We train a show More', cut],
  ['We train a ▽ More', cut],
  ['We train a △ Less', cut],
  ['We train a....', undefined],
  ['We want more', undefined],
  ['It costs us less', undefined],
  ['Bread more or less', undefined],
  ['A list [of three]', undefined],
  ['… more is what we want', undefined],
];

describe('the text of a row', () => {
  it.each<[text: string, what: string | undefined]>([
    ['Kettles &amp; Boats', references],
    ['Kettles &LT; Boats', references],
    ['Caf&eacute;s', references],
    ...[
      'mdash',
      'ndash',
      'rsquo',
      'lsquo',
      'ldquo',
      'rdquo',
      'hellip',
      'times',
      'alpha',
      'Omega',
      'oslash',
    ].map((name): [string, string] => [`Kettles &${name}; Boats`, references]),
    ['R&D; AT&T; Q&A; S&P;', undefined],
    ['a &b; c &Kettle; ?x=1&copy=2', undefined],
    ['Kettles &#38; Boats', references],
    ['Kettles &#x26; Boats', references],
    ['Kettles & Boats', undefined],
    ['R&D; Kettles', undefined],
    ['Kettles &#; Boats', undefined],
    ['A <b>Boat', tags],
    ['A<br/>Boat', tags],
    ['A<br />Boat', tags],
    ['H<sub>2', tags],
    ['Boat</sup>', tags],
    ['Boat</h2>', tags],
    ['Boat</jats:p>', tags],
    ['a <k> b', undefined],
    ['a </k> b', undefined],
    ['A Boat\\nand a Cat', undefined],
    ['A Boat\\n\\nA Cat', 'escaped line breaks'],
    ['A Boat\\nA Cat', 'escaped line breaks'],
    ['Donâ€™t', encoding],
    ['CafÃ©s', encoding],
    ['Ã—', encoding],
    ['1Â\u00a0000', encoding],
    ['Caf\ufffds', encoding],
    ['Caf=C3=A9s', encoding],
    ['don=E2=80=99t', encoding],
    ['PÂTÉ and MÃE', undefined],
    ['a=C3=7', undefined],
    ['ket\u00adtle', 'soft hyphens'],
    ['We can\\u2019t boil them', escapes],
    ['We boil \\"big\\" kettles', escapes],
    ['\\"Big\\", says Ann', escapes],
    ['Kettles\\tNow', escapes],
    ['x\\therefore y', undefined],
    ['Kettles,\\tBoats', escapes],
    ['Two caf\\xe9s', escapes],
    ['Erd\\"os and Schr\\"odinger', undefined],
    ['\\"Uber and G\\"odel', undefined],
    ['G\\"{o}del, the \\"{U}ber', undefined],
    ['Na\\"{\\i}ve \\"o or \\"u', undefined],
    ['$x\\times y$, $n\\to\\infty$, a\\tilde{y}', undefined],
    ['$\\cos\\theta\\tnext$, $x\\tau_1$', undefined],
    ['a\\text{ if }b\\textbf{c}, x\\triangleq y', undefined],
    ['$\\xi$ and $a\\xrightarrow{f}b$', undefined],
    ['$x\\nu\\upsilon\\underline{y}$', undefined],
    ['See [object Object] here', printed],
    ['<Element h3 at 0x7f2> of Boats', printed],
    ['<bs4.element.Tag object at 0x7F2a10>', printed],
    ['An [object detector] of boats', undefined],
    ['Code at 0x7f2 and <tag> at 7', undefined],
    ...truncated,
  ])('%j has %j', (text, what) => {
    expect(traceIn(text, false)).toBe(what);
    expect(traceIn(text, true)).toBe(what);
  });
});

describe('the title of a row', () => {
  it.each<[title: string, what: string | undefined]>([
    ['"A Boat"', 'quotation marks around it'],
    ["'A Boat'", 'quotation marks around it'],
    ['"A" or "B"', undefined],
    ['"A Boat', 'a quotation mark without another one'],
    ["['A Boat']", 'a list or an object'],
    ['{ "title": "A Boat" }', 'a list or an object'],
    ['A ["Boat"]', undefined],
    ['https://kettle.example/a', 'no words'],
    ['/papers/2407.00001', 'no words'],
    ['www.kettle.example/a', 'no words'],
    ['huggingface.co/papers/2407.00001', 'no words'],
    ['hf.co/papers/2407.00001', 'no words'],
    ['arxiv.org/abs/2407.00001', 'no words'],
    ['papers/2407.00001', 'no words'],
    ['TCP/IP', undefined],
    ['Deno.js/Boat', undefined],
    ['/papers of boats', undefined],
    ['#REF!', 'no words'],
    ['#DIV/0!', 'no words'],
    ['a #REF! b', undefined],
    ['???', 'no words'],
    ['C#REF!', undefined],
    ['3', undefined],
    ['Untitled', 'a placeholder'],
    ['(no title)', 'a placeholder'],
    ['404 Not Found', 'a placeholder'],
    ['Loading', 'a placeholder'],
    ['An error', undefined],
    ['Loading...', 'a placeholder'],
    ['Loading a Boat', undefined],
    ['Title Search', undefined],
    ['The Unknown', undefined],
    ['Not found', 'a placeholder'],
    ['Abstract not available', 'a placeholder'],
    ['Page Not Found', 'a placeholder'],
    ['Too Many Requests', 'a placeholder'],
    ['Boats Not Found', undefined],
    ['Too Many Requests Sink Boats', undefined],
  ])('%j has %j', (title, what) => {
    // An ellipsis is a mark of truncation, too.
    expect(traceIn(title, true)).toBe(title.endsWith('...') ? cut : what);
    expect(traceInShown(title, true)).toBe(title.endsWith('...') ? cut : undefined);
  });
});

describe('a title', () => {
  it.each<[title: string, what: string | undefined]>([
    ['A\\ Boat', 'a backslash at the end of a word'],
    ['Caf\\u00E9s', 'escape sequences'],
    ['A\\user', undefined],
    ['A\\udder', undefined],
    ['A%20Boat', 'percent-encoding'],
    ['20%20', 'percent-encoding'],
    ['30% of Boats', undefined],
    ['Boat](https://kettle.example)', 'a Markdown link'],
    ['Boat] (/papers/1)', 'a Markdown link'],
    ['Boat](http://kettle.example)', 'a Markdown link'],
    ['Boat] (a cat)', undefined],
    ['A Boat [', 'an open bracket'],
    ['A Study of Boats https://boat.example/1', 'an address'],
    ['A Boat https://boat.example/1', undefined],
    ['Their code is at: https://boat.example/1', undefined],
    ['[x] A Boat', besideIt],
    ['[ ]A Boat', besideIt],
    ['[y] A Boat', undefined],
    ['[x]', undefined],
    ['☑ A Boat', besideIt],
    ['✔\ufe0fA Boat', besideIt],
    ['🚢 A Boat', undefined],
    ['-> A Boat', besideIt],
    ['=> A Boat', besideIt],
    ['→ A Boat', besideIt],
    ['A Boat → A Ship', undefined],
    ['A Boat -> A Ship', undefined],
    ['A Boat <- read', besideIt],
    ['A Boat <-- read', besideIt],
    ['A Boat ← read', besideIt],
    ['A<-B', undefined],
    ['[DONE] A Boat', besideIt],
    ['[to read] A Boat', besideIt],
    ['[Re] A Boat', undefined],
    ['A Boat #toread', 'a tag'],
    ['A Boat #read/later', 'a tag'],
    ['A Boat #1', undefined],
    ['A Boat #C', undefined],
    ['A Boat in F#', undefined],
    ['==A Boat==', 'a highlight'],
    ['===A Boat===', undefined],
    ['A==B', undefined],
    ['[[A Boat]]', 'a wiki link'],
    ['[[A Boat]] at Sea', undefined],
    ['A Boat ## Cats', 'the mark of a heading'],
    ['A Boat## Cats', 'the mark of a heading'],
    ['A Boat # Cats', undefined],
    ['A Boat ##Cats', undefined],
    ['--- A Boat', ruler],
    ['A Boat ===', ruler],
    ['A Boat |', ruler],
    ['-- A Boat', undefined],
    ['A Boat --', undefined],
    ['A ||', undefined],
    ['A --- Boat', undefined],
    ['https://kettle.example A Boat', 'an address'],
    ['http://kettle.example A Boat', 'an address'],
    ['See https://kettle.example today', undefined],
    ['*A Boat*', emphasis],
    ['***A Boat***', emphasis],
    ['__A Boat__', emphasis],
    ['_A Boat_', emphasis],
    ['~~A Boat~~', emphasis],
    ['`A Boat`', emphasis],
    ['**A** Boat', emphasis],
    ['A **Boat**', undefined],
    ['A* Search*', undefined],
    ['_a_b_', undefined],
    ["b'A Boat'", 'a Python bytes literal'],
    ["A b'oat'", undefined],
    ["b'A Boat' and a Cat", undefined],
    ['A\u200bBoat', 'invisible characters'],
    ['\ufeffA Boat', 'invisible characters'],
    ['A\u0007Boat', 'control characters'],
    ['A\tBoat', undefined],
    ['2407.00001 A Boat', label],
    ['[arXiv:2407.00001] A Boat', label],
    ['arxiv:2407.00001', label],
    ['1. A Boat', label],
    ['[12] A Boat', label],
    ['(3) A Boat', label],
    ['#7 A Boat', label],
    ['#12 A Boat', label],
    ['2407.1 Boats', undefined],
    ['Title: A Boat', label],
    ['3D Boats', undefined],
    ['1000. A Boat', undefined],
    ['A Boat 1. Cats', undefined],
    ['A Boat - Hugging Face', 'the name of the site'],
    ['Paper page - A Boat', 'the name of the site'],
    ['A Paper page - A Boat', undefined],
    ['A Boat - Hugging Faces', undefined],
    ['Next Page Submitted by ann A Boat', 'what stands above another one'],
    ['7 Submitted by ann A Boat', 'what stands above another one'],
    ['- Submitted by ann A Boat', 'what stands above another one'],
    ['Papers Submitted by Cats', undefined],
  ])('%j has %j', (title, what) => {
    expect(traceInShown(title, true)).toBe(what);
    expect(traceIn(title, true)).toBe(what);
    expect(traceInShown(title, false)).toBeUndefined();
  });
});

describe('the text of a page', () => {
  it.each<[text: string, what: string | undefined]>([
    ['Donâ€™t', encoding],
    ['ket\u00adtle', 'soft hyphens'],
    ['See ![](https://kettle.example/a.png)', 'a Markdown image'],
    ['See ![a boat](a.png)', 'a Markdown image'],
    ['n![k](m', 'a Markdown image'],
    ['It is ![not] (one)', undefined],
    ['A boat \\', 'a backslash where a line ended'],
    ['A boat\\\\ sinks', 'a backslash where a line ended'],
    ['A boat\\\\sinks', 'a backslash where a line ended'],
    ['A\\nu', undefined],
    ['Kettles &amp; <b>Boats</b>', undefined],
    ['We boil it. 我们把它煮沸。', 'two languages'],
    ['我们把它煮沸。\n\nWe boil it.', 'two languages'],
    ['我们把 Kettle 煮沸。GPT-4 也一样。', undefined],
    ['We say 我们把它煮沸。', undefined],
    ...truncated,
  ])('%j has %j', (text, what) => {
    expect(traceInShown(text, false)).toBe(what);
    expect(traceInShown(text, true)).toBe(what);
  });
});

describe('a name', () => {
  it.each<[name: string, what: string | undefined]>([
    ['Ann Lee', undefined],
    ['Ann de la Lee', undefined],
    ['Ann O’Lee-Kim', undefined],
    ['Lee & Kim', 'marks or numbers'],
    ['Ann Lee*', 'marks or numbers'],
    ['Ann Lee¹', 'marks or numbers'],
    ['Ann Lee⁵', 'marks or numbers'],
    ['- Ann Lee', 'marks or numbers'],
    ['• Ann Lee', 'marks or numbers'],
    ['1. Ann Lee', 'marks or numbers'],
    ['2) Ann Lee', 'marks or numbers'],
    ['Ann Lee2', 'marks or numbers'],
    ['Ann Lee12', 'marks or numbers'],
    ['Ann Lee 1, 12', 'marks or numbers'],
    ['Ann Lee 1', undefined],
    ['10. Ann Lee', 'marks or numbers'],
    ['Ann R2D Lee', undefined],
    ['Ann 3. Lee', undefined],
    ['ann2', undefined],
    ['ann@kettle.example', 'marks or numbers'],
    ['', 'no name'],
    ['...', 'no name'],
    ['Ann Lee...', cut],
    ['12', 'no name'],
    ['None', 'no name'],
    ['A.', 'initials alone'],
    ['A. B.-C.', 'initials alone'],
    ['A. Bell', undefined],
    ['N/A', 'marks or numbers'],
    ['undefined', 'no name'],
    ['Nan Lee', undefined],
    ['Ann Lee and Bo Kim', 'more than one name'],
    ['Ann Lee und Bo Kim', 'more than one name'],
    ['Ann and Lee', undefined],
    ['Ann  Lee and Bo  Kim', 'more than one name'],
    ['Ann &amp; Lee', references],
  ])('%j has %j', (name, what) => {
    expect(traceInName(name)).toBe(what);
  });
});

it.each([
  ['ﬁsh', 'ligatures'],
  ['oﬀer', 'ligatures'],
  ['ﬆar', 'ligatures'],
  ['fish', undefined],
  ['boats, and > kettles at sea', 'a mark of quotation'],
  ['boats, > kettles at sea', 'a mark of quotation'],
  ['where n > 5, and A > B', undefined],
])('%j may have %j', (text, what) => {
  expect(doubtInShown(text, false)).toBe(what);
  expect(doubtInShown(text, true)).toBe(what);
});

it.each([
  ['Kettles on Boats. They Float', 'the end of a sentence'],
  ['Kettles vs. Boats', undefined],
  ['Kettles by Univ. Leyland', undefined],
  ['Kettles at Sea.', undefined],
  ['Kettles at Sea 海上的水壶', 'two languages'],
  ['Kettles on 3 Boats 海上的水壶', 'two languages'],
  ['Kettles at Sea 水壶', undefined],
  ['用 Kettle 4 at Sea 测试海上的水壶', undefined],
  ['Kettles 海上的水壶', undefined],
])('the title %j may have %j, but an abstract has sentences', (text, what) => {
  expect(doubtInShown(text, true)).toBe(what);
  expect(doubtInShown(text, false)).toBe(undefined);
});

it.each([
  ['Kettles &amp; Boats', true],
  ['Kettles &#38; Boats', true],
  ['Kettles & Boats', false],
  ['Kettles &amp; Boats & Cats', false],
  ['Kettles and Boats', false],
])('%j is escaped as a whole: %j', (text, is) => {
  expect(isEscaped(text)).toBe(is);
});
