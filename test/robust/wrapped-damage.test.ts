import { describe, expect, it } from 'vitest';
import { parseListing } from '../../src/index.js';
import { wrapLines } from '../helpers/render-text.js';

/** Abstracts of a dozen lines each, of words of all lengths. */
const subjects = ['kettles', 'boats', 'cats', 'lamps', 'trains', 'spoons'];
const abstractOf = (subject: string, at: number) =>
  Array.from(
    { length: 9 },
    (_, sentence) =>
      `In part ${sentence + 1} of ${at + 4} experiments we look at ${subject} as a whole, whose long-standing behavior ${'is '.repeat(at % 3)}extraordinarily well-documented by observers in ${sentence * 7 + at} rooms.`,
  ).join(' ');

const forms: Record<string, (title: string, abstract: string[], at: number) => string[]> = {
  'plain text': (title, abstract) => [title, '', ...abstract, '', '  • 5 authors', '·', 'Aug 3, 2025', ''],
  'plain text without blank lines': (title, abstract) => [
    title,
    ...abstract,
    '  • 5 authors',
    '·',
    'Aug 3, 2025',
  ],
  'a text browser': (title, abstract) => [
    ...['   [ ]', '   16', '', title, '', ...abstract.map((line) => `   ${line}`)],
    ...['', '     * 5 authors', '', '   · Aug 3, 2025 1', ''],
  ],
  'a text browser with link numbers': (title, abstract, at) => {
    const number = at * 4 + 10;
    const [first, ...rest] = abstract;
    return [
      ...[`[${number}][ ]`, String(16 - at), '', `[${number + 1}]${title}`, ''],
      ...[`[${number + 2}]${first}`, ...rest, '', '• 5 authors', '', '· Aug 3, 2025', ''],
    ];
  },
  Markdown: (title, abstract, at) => {
    const link = `](https://huggingface.co/papers/2508.0000${at})`;
    const [first, ...rest] = abstract;
    const text = [`[${first}`, ...rest];
    return [
      ...[`[${9 - at}](https://huggingface.co/login?next=%2Fpapers%2F2508.0000${at})`, ''],
      ...[`### [${title}${link}`, '', ...text.slice(0, -1), `${text.at(-1)}${link}`, ''],
      ...[`[5 authors${link}`, '', '·', '', 'Aug 3, 2025', ''],
    ];
  },
  'Markdown with tags': (title, abstract, at) => {
    const url = `https://huggingface.co/papers/2508.0000${at}`;
    return [
      ...[`[${9 - at}](https://huggingface.co/login?next=%2Fpapers%2F2508.0000${at})`, ''],
      ...[`### <a href="${url}"`, `class="line-clamp-3 cursor-pointer text-balance">${title} and of`],
      ...['All That Is Known of Their Behavior in Rooms</a>', '', ...abstract, ''],
      ...[`[5 authors](${url})`, '', '·', '', 'Aug 3, 2025', ''],
    ];
  },
  'numbered links': (title, abstract, at) => [
    ...[
      '[',
      `${9 - at}`,
      `][${at * 4 + 1}]`,
      '',
      `### [${title}][${at * 4 + 2}]`,
      '',
      '[',
      '',
      ...abstract,
      '',
    ],
    ...[`][${at * 4 + 3}]`, '[', '* 5 authors', `][${at * 4 + 4}]`, '·', 'Aug 3, 2025', ''],
  ],
};

const header = (form: string) => {
  const mark = /Markdown|numbered/.test(form) ? '## ' : '';
  return ['Daily Papers', '', `${mark}by AK and the research community`, '', 'Aug 14', ''];
};

/** What stands before an abstract on its first line. */
const openers: Record<string, string> = { Markdown: '[', 'a text browser with link numbers': '[10]' };

const references = ['References:', ''].concat(
  subjects.flatMap((_, at) =>
    [0, 1, 2].map((link) => `[${at * 4 + 10 + link}] https://huggingface.co/papers/2508.0000${at}`),
  ),
);

function read(form: keyof typeof forms, abstracts: readonly string[][]) {
  const entries = abstracts.flatMap((lines, at) => forms[form]!(`A Study of ${subjects[at]}`, lines, at));
  const text = [...header(form), ...entries, ...(form.endsWith('link numbers') ? references : [])];
  const { papers, messages } = parseListing(text.join('\n'), { referenceDate: '2025-08-14' });
  return {
    abstracts: papers.map(({ abstract }) => abstract),
    messages: messages.map(({ reason }) => reason),
  };
}

/** Whether a line has room for the first word of the line below it, or is far longer than lines are. */
const isUneven = (lines: readonly string[], width: number) =>
  lines.some(({ length }) => length > width + 12) ||
  lines.slice(1).some((next, at) => lines[at]!.length + 1 + next.split(' ', 1)[0]!.length <= width);

const damages: Record<string, (lines: readonly string[], at: number) => string[]> = {
  removed: (lines, at) => lines.toSpliced(at, 1),
  'moved below the next': (lines, at) => lines.toSpliced(at, 2, lines[at + 1]!, lines[at]!),
  'cut in the middle': (lines, at) => lines.toSpliced(at, 1, lines[at]!.slice(0, 31).trim()),
  'broken in two': (lines, at) =>
    lines.toSpliced(
      at,
      1,
      ...[lines[at]!.split(' ').slice(0, 4), lines[at]!.split(' ').slice(4)].map((words) => words.join(' ')),
    ),
  'below a long foreign line': (lines, at) =>
    lines.toSpliced(at, 0, `${lines[at]} Read more about this in our blog, which has a word on everything.`),
  'below a foreign line': (lines, at) => lines.toSpliced(at, 0, 'Read more in our blog.'),
};

describe.each(Object.keys(forms))('%s, wrapped at 72 columns', (form) => {
  const width = 72;
  const opener = openers[form] ?? '';
  const whole = subjects.map((subject, at) => {
    const [first, ...rest] = wrapLines(opener + abstractOf(subject, at), width) as [string];
    return [first.slice(opener.length), ...rest];
  });

  it('says nothing of what is whole', () => {
    expect(read(form, whole)).toEqual({
      abstracts: whole.map((lines) => lines.join(' ')),
      messages: [],
    });
  });

  it.each(Object.entries(damages))('says where a line is %s, if that leaves room for a word', (_, damage) => {
    const silent: number[] = [];
    let judged = 0;
    for (let at = 1; at < whole[2]!.length - 2; at++) {
      const damaged = damage(whole[2]!, at);
      if (!isUneven(damaged, width)) continue;
      judged++;
      const { messages } = read(form, whole.with(2, damaged));
      if (!messages.some((reason) => reason.includes('A Study of cats'))) silent.push(at);
    }
    expect(judged).toBeGreaterThan(2);
    expect(silent).toEqual([]);
  });

  it('says nothing of the lines of a page that are not as full as they can be', () => {
    // As `fmt` wraps: some lines leave room, so that all are about as long.
    const ragged = subjects.map((subject, at) => raggedLines(abstractOf(subject, at)));
    // Without blank lines, how full a line is was all that showed where a title ends.
    const isOpen = form === 'plain text without blank lines';
    expect(read(form, ragged).messages).toEqual(
      isOpen
        ? ['It is uncertain where titles and paragraphs of this page end: its blank lines are missing']
        : [],
    );
  });
});

/** Wraps at 66 and at 72 columns by turns. */
function raggedLines(text: string): string[] {
  const lines: string[] = [];
  for (let rest = text; rest !== ''; ) {
    const [line] = wrapLines(rest, lines.length % 2 === 0 ? 66 : 72) as [string];
    lines.push(line);
    rest = rest.slice(line.length + 1);
  }
  return lines;
}
