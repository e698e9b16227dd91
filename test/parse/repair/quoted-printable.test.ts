import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const abstract = (at: number) =>
  `Boats – all ${at} of them – float on “water” for a long time, which we show on eight lakes and on two seas where nobody had floated before.`;
const link = (at: number) => `https://huggingface.co/papers/2407.0000${at}`;
const pages = {
  text: (at: number) => `A Boat of Size ${at}\n\n${abstract(at)}\n\n  • ${at} authors\n·\nJul ${at}, 2024\n`,
  markdown: (at: number) =>
    `[${at}](https://huggingface.co/login?next=%2Fpapers%2F2407.0000${at})\n\n### [A Boat of Size ${at}](${link(at)})\n\n[${abstract(at)}](${link(at)})\n\n[- ${at} authors](${link(at)})\n\n·\n\nJul ${at}, 2024\n`,
};

/** A text as mail has it: no line is longer than so many characters, and characters are bytes. */
function encode(text: string, longest: number): string {
  const parts = [...text].map((character) =>
    character > '~' || character === '='
      ? [...new TextEncoder().encode(character)].map((byte) => `=${byte.toString(16).toUpperCase()}`).join('')
      : character,
  );
  let length = 0;
  return parts
    .flatMap((part) => {
      if (part === '\n') length = 0;
      else length += part.length;
      if (length < longest) return [part];
      length = part.length;
      return ['=\n', part];
    })
    .join('');
}

// The standard allows 76, and Python writes 78.
it.each([
  ['text', 76],
  ['markdown', 76],
  ['text', 78],
] as const)(
  'reads a page of %s in the encoding of its mail, in lines of %i characters',
  (format, longest) => {
    const page = `${format === 'text' ? '' : '# '}Daily Papers\n\n${format === 'text' ? '' : '## '}by AK and the research community\n\nJul 9\n\n${[2, 3, 4].map(pages[format]).join('\n')}`;
    const mail = encode(page, longest);
    expect(mail).toContain('Boats =E2=80=93 all 2 of them');
    expect(mail).toContain('=\n');
    const listing = parseListing(mail, { positions: true, referenceDate: '2024-07-09' });
    expect(listing.format).toBe(format);
    expect(listing.messages).toEqual([]);
    expect(
      listing.papers.map(({ positions, ...paper }) => [paper.title, paper.abstract, paper.date]),
    ).toEqual([2, 3, 4].map((at) => [`A Boat of Size ${at}`, abstract(at), `2024-07-0${at}`]));
    // Places are those in the mail.
    for (const { title, positions } of listing.papers)
      expect(mail.slice(positions!.title!.start.offset, positions!.title!.end.offset)).toContain(title);
  },
);

it('a sign at the ends of other lines is the text’s own', () => {
  const text = `Daily Papers\n\nby AK and the research community\n\nJul 9\n\n${[2, 3, 4].map((at) => pages.text(at).replace('before.', 'before, x =\n')).join('\n')}`;
  const { papers } = parseListing(text, { referenceDate: '2024-07-09' });
  expect(papers.map((paper) => paper.abstract.endsWith('before, x ='))).toEqual([true, true, true]);
});
