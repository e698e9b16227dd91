import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const page = (user: string, title: string, avatar: string) =>
  [
    '# Daily Papers',
    '## by [AK](https://huggingface.co/akhaliq) and the research community',
    'Aug 14',
    `Submitted by\n\n![](${avatar}) ${user}`,
    '[7](https://huggingface.co/login?next=%2Fpapers%2F2401.00001)',
    `### [${title}](https://huggingface.co/papers/2401.00001)`,
    '·\n\n[2 authors](https://huggingface.co/papers/2401.00001)',
    '',
  ].join('\n\n');
/** A page of one paper whose abstract is a link. */
const linked = (title: string, abstract: string) =>
  [
    '# Daily Papers',
    '## by [AK](/akhaliq) and the research community',
    'Aug 14',
    '[7](/login?next=%2Fpapers%2F2401.00001)',
    `### [${title}](/papers/2401.00001)`,
    `[${abstract}](/papers/2401.00001)`,
    '[2 authors](/papers/2401.00001)· Aug 11',
  ].join('\n\n');
const read = (text: string) => {
  const [paper] = parseListing(text, { referenceDate: '2025-08-20' }).papers;
  return [paper?.submittedBy, paper?.title];
};

describe('what a converter has escaped', () => {
  it('is unescaped, whatever stands in addresses', () => {
    expect(read(page('bob\\_2', 'A Boat', '/avatars/bob_2_of_3.svg'))).toEqual(['bob_2', 'A Boat']);
  });

  it('may be backslashes alone', () => {
    expect(read(page('bob', 'A Boat of $\\\\alpha$', '/a.svg'))).toEqual(['bob', 'A Boat of $\\alpha$']);
  });

  it('may be a mark that begins a list or underlines a heading', () => {
    expect(read(page('bob', '\\+ Boats', '/a.svg'))).toEqual(['bob', '+ Boats']);
    expect(read(page('bob', '\\= Boats', '/a.svg'))).toEqual(['bob', '= Boats']);
  });

  it('may stand in an address alone', () => {
    const text = linked('A Boat', 'It floats, see https://github.com/bob/boat\\_2.');
    const [paper] = parseListing(text, { referenceDate: '2025-08-20' }).papers;
    expect([paper?.abstract, paper?.repoLinks]).toEqual([
      'It floats, see https://github.com/bob/boat_2.',
      ['https://github.com/bob/boat_2'],
    ]);
  });

  it('may be what would begin a list, where a tool escapes nothing else', () => {
    const text = linked(
      'A Boat of $\\alpha_1$',
      'It floats at $\\beta_2$ and $\\gamma_3$, see Section\n4\\. We show this on 30\\. lakes\n\\- and on seas.',
    );
    const [paper] = parseListing(text, { referenceDate: '2025-08-20' }).papers;
    expect(paper?.abstract).toBe(
      'It floats at $\\beta_2$ and $\\gamma_3$, see Section 4. We show this on 30. lakes - and on seas.',
    );
  });

  it('may be brackets that are no link, in a link over several lines', () => {
    const text = linked('A Boat', '\n\nIt floats \\[1, 2\\], see \\[4\\](2024) of the boat\\_net.\n\n');
    const [paper] = parseListing(text, { referenceDate: '2025-08-20' }).papers;
    expect(paper?.abstract).toBe('It floats [1, 2], see [4](2024) of the boat_net.');
  });

  it('is nothing where a tool escapes nothing', () => {
    expect(read(page('bob', 'A Boat of $\\alpha_1$', '/a.svg'))).toEqual(['bob', 'A Boat of $\\alpha_1$']);
  });
});
