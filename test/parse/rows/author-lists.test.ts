import { describe, expect, it } from 'vitest';
import { fromRows } from '../../../src/index.js';

/** Reads the authors of one row, and the reasons of its warnings. */
function read(authors: unknown): { names: unknown; count: number | null; warnings: string[] } {
  const warnings: string[] = [];
  const [paper] = fromRows([{ title: 'A Boat', authors }], {
    onMessage: ({ fatal, reason }) => void (fatal === false && warnings.push(reason)),
  });
  return { names: paper!.authors, count: paper!.authorCount, warnings };
}

const lines = 'it may be more or fewer, with line breaks between some of them';
const commas = 'it may be more, with commas between some of them';
const lastFirst = 'it may be fewer, with last names first';
const oneItem = 'it may be more, with commas between them';

describe('a line break', () => {
  it.each<[unknown, string[]]>([
    ['Ann Bell, Cy Dorn, Eve\n  Fox, Gil Hay', ['Ann Bell', 'Cy Dorn', 'Eve Fox', 'Gil Hay']],
    ['Ann Bell, Cy Dorn, Eve Fox,\n Gil Hay', ['Ann Bell', 'Cy Dorn', 'Eve Fox', 'Gil Hay']],
    ['Ann Bell, Cy Dorn\r\n, Eve Fox', ['Ann Bell', 'Cy Dorn', 'Eve Fox']],
    ['Ann Bell, Cy Dorn, and\n Eve Fox', ['Ann Bell', 'Cy Dorn', 'Eve Fox']],
    ['Ann Bell and Cy\nDorn', ['Ann Bell', 'Cy Dorn']],
    ['Ann Bell, Cy\nDorn', ['Ann Bell', 'Cy Dorn']],
    [
      'Ann Bell, Cy Dorn, Jan van\nder Berg, Gil M.\nHay',
      ['Ann Bell', 'Cy Dorn', 'Jan van der Berg', 'Gil M. Hay'],
    ],
    ["Ann Bell, Cy Dorn, Pat\nO'Dell", ['Ann Bell', 'Cy Dorn', "Pat O'Dell"]],
    // Three words are one name, since the other break is inside of one.
    ['Ann Bell, Cy\nDorn, Eve\nMay Fox, Gil Hay', ['Ann Bell', 'Cy Dorn', 'Eve May Fox', 'Gil Hay']],
    ['Ann\tBell, Cy Dorn', ['Ann Bell', 'Cy Dorn']],
    ['Ann Bell; Cy\n Dorn; Eve May\nFox', ['Ann Bell', 'Cy Dorn', 'Eve May Fox']],
    ['Bell, Ann; Dorn,\nCy Lee', ['Bell, Ann', 'Dorn, Cy Lee']],
    ['Ann Bell | Cy\nDorn', ['Ann Bell', 'Cy Dorn']],
    ['Ann Bell\n,\nCy Dorn', ['Ann Bell', 'Cy Dorn']],
  ])('is white space in %j', (value, names) => {
    expect(read(value)).toEqual({ names, count: names.length, warnings: [] });
  });

  it.each<[string, string[]]>([
    ['Ann Bell\nCy Dorn\nOpenAI', ['Ann Bell', 'Cy Dorn', 'OpenAI']],
    ['Ann Bell\n\n\nCy Dorn\n', ['Ann Bell', 'Cy Dorn']],
    ['Ann Bell,\nCy Dorn', ['Ann Bell', 'Cy Dorn']],
    ['Ann Bell\nCy Dorn\nand Eve Fox', ['Ann Bell', 'Cy Dorn', 'Eve Fox']],
    ['Ann Bell, Jr.\nCy Dorn', ['Ann Bell, Jr.', 'Cy Dorn']],
    ['Cy Dorn\nTea Works, Inc.', ['Cy Dorn', 'Tea Works, Inc.']],
    ['Bell, Ann\nDorn, Cy', ['Bell, Ann', 'Dorn, Cy']],
    ['Bell, Ann,\nvan der Berg, Fernando De la', ['Bell, Ann', 'van der Berg, Fernando De la']],
    ['李明\n王伟', ['李明', '王伟']],
    ['rgeirhos\nkswersky', ['rgeirhos', 'kswersky']],
  ])('separates names in %j', (value, names) => {
    expect(read(value)).toEqual({ names, count: names.length, warnings: [] });
  });

  it.each<[string, string[], string]>([
    ['Ann Bell, Cy Dorn\nEve Fox, Gil Hay', ['Ann Bell', 'Cy Dorn', 'Eve Fox', 'Gil Hay'], lines],
    ['Ann Bell; Cy Dorn\nEve Fox; Gil Hay', ['Ann Bell', 'Cy Dorn', 'Eve Fox', 'Gil Hay'], lines],
    ['Ann Bell, Cy Dorn, Eve\nMay Fox', ['Ann Bell', 'Cy Dorn', 'Eve May Fox'], lines],
    ['Ann Bell | MIT\nCy Dorn | CMU', ['Ann Bell', 'MIT Cy Dorn', 'CMU'], lines],
    ['李明，王伟\n张三，李四', ['李明', '王伟', '张三', '李四'], lines],
    ['rgeirhos, abc\ndef, ghi', ['rgeirhos', 'abc', 'def', 'ghi'], lines],
    ['Ann Bell, MIT\nCy Dorn, CMU', ['Ann Bell, MIT', 'Cy Dorn, CMU'], commas],
    ['Bell, Ann\nGarcía Márquez, Gabriel', ['Bell, Ann', 'García Márquez, Gabriel'], commas],
    [
      'OpenAI\nBell, Ann\nDorn, Cy\nHay, Gil\nFox Hay, Eve',
      ['OpenAI', 'Bell, Ann', 'Dorn, Cy', 'Hay, Gil', 'Fox Hay, Eve'],
      commas,
    ],
    ['Ann\nBell', ['Ann', 'Bell'], 'it may be fewer, with line breaks inside of them'],
  ])('is in doubt in %j', (value, names, doubt) => {
    const { warnings, ...found } = read(value);
    expect(found).toEqual({ names, count: names.length });
    expect(warnings).toEqual([expect.stringMatching(new RegExp(`; ${doubt}$`))]);
  });

  it('is white space in an item of a list', () => {
    for (const item of ['Ann\nBell', 'Ann\nM.\nBell'])
      expect(read([item])).toEqual({ names: [item.replaceAll('\n', ' ')], count: 1, warnings: [] });
  });
});

describe('marks around names', () => {
  it.each<[unknown, string[]]>([
    ['Ann Bell, Cy Dorn;', ['Ann Bell', 'Cy Dorn']],
    ['Ann Bell;', ['Ann Bell']],
    ['(Ann Bell, Cy Dorn)', ['Ann Bell', 'Cy Dorn']],
    ["(Pat O'Dell; Cy Dorn)", ["Pat O'Dell", 'Cy Dorn']],
    [['(Ann Bell, Cy Dorn)'], ['Ann Bell', 'Cy Dorn']],
    ['Ann Bell (MIT, Tea); Cy Dorn (ETH)', ['Ann Bell (MIT, Tea)', 'Cy Dorn (ETH)']],
    ['محمد علي، أحمد بن صالح', ['محمد علي', 'أحمد بن صالح']],
  ])('are not in %j', (value, names) => {
    expect(read(value)).toEqual({ names, count: names.length, warnings: [] });
  });

  it.each<[unknown, string[], string]>([
    [
      'OpenAI\nBell, Ann',
      ['OpenAI Bell', 'Ann'],
      'it may be more or fewer, with line breaks between some of them',
    ],
    [['Bell, Ann, Dorn, Cy'], ['Bell', 'Ann', 'Dorn', 'Cy'], lastFirst],
    [['Ann Bell, Kettle University, USA'], ['Ann Bell, Kettle University, USA'], oneItem],
    [['Plato, Zeno, Socrates'], ['Plato, Zeno, Socrates'], oneItem],
    ['Bell, Ann;', ['Bell', 'Ann'], lastFirst],
    ['Bell, Ann Marie', ['Bell', 'Ann Marie'], lastFirst],
    ['Ann Bell, Cy Dorn; Eve Fox, Gil Hay', ['Ann Bell, Cy Dorn', 'Eve Fox, Gil Hay'], commas],
    ['Bell, Ann; Cy Dorn, Eve Fox, Gil Hay', ['Bell, Ann', 'Cy Dorn, Eve Fox, Gil Hay'], commas],
    [
      'Ann Bell  Cy Dorn  Eve Fox',
      ['Ann Bell Cy Dorn Eve Fox'],
      'it may be more, with wide spaces between them',
    ],
  ])('leave the number of names in %j in doubt', (value, names, doubt) => {
    const { warnings, ...found } = read(value);
    expect(found).toEqual({ names, count: names.length });
    expect(warnings).toEqual([expect.stringMatching(new RegExp(`; ${doubt}$`))]);
  });

  it('semicolons in parentheses separate no names', () => {
    expect(read('Ann Bell (MIT; CMU); Cy Dorn').names).toEqual(['Ann Bell (MIT; CMU)', 'Cy Dorn']);
  });

  it('affiliations below all names are no authors', () => {
    const { names, warnings } = read('Ann Bell (1), Cy Dorn (2) ((1) MIT, (2) CMU)');
    expect(names).toEqual(['Ann Bell (1)', 'Cy Dorn (2) ((1) MIT, (2) CMU)']);
    expect(warnings).toEqual([
      'Row 1: authors contains marks or numbers; it was kept as it is: “Ann Bell (1)”',
    ]);
  });
});

describe('authors that are not named', () => {
  const two = ['Ann Bell', 'Cy Dorn'];
  it.each<[unknown, number]>([
    ['Ann Bell, Cy Dorn, ... (12 more)', 14],
    ['Ann Bell, Cy Dorn and 12 colleagues', 14],
    [[...two, '(12 more)'], 14],
    [[...two, '...12 more'], 14],
    [[...two, '…', '(12 more)'], 14],
    [[...two, 'Show 12 more authors'], 14],
    [[...two, 'Show all 14 authors'], 14],
  ])('are counted in %j', (value, count) => {
    expect(read(value)).toEqual({ names: two, count, warnings: [] });
  });

  it.each<[unknown]>([
    ['Ann Bell, Cy Dorn, and many more'],
    ['Ann Bell, Cy Dorn and colleagues'],
    ['Ann Bell, Cy Dorn & his team'],
    ['Ann Bell, Cy Dorn u. a.'],
    ['Ann Bell, Cy Dorn, u.a.'],
    ['Ann Bell, Cy Dorn (et al.)'],
    ['Ann Bell, Cy Dorn … more'],
    ['Ann Bell, Cy Dorn, et.al.'],
    ['Ann Bell, Cy Dorn, etc.'],
    ['Ann Bell, Cy Dorn ...and more'],
    [[...two, '...and more']],
    ['Ann Bell, Cy Dorn, Show all authors'],
    [[...two, 'Show all authors']],
    [[...two, 'More']],
    [[...two, '…', 'View more']],
  ])('leave the count open in %j', (value) => {
    const { names, count, warnings } = read(value);
    expect([names, count]).toEqual([two, null]);
    expect(warnings).toEqual([expect.stringContaining('cannot parse authorCount')]);
  });

  it.each([
    [['Thomas More']],
    [['Ann Bell', 'Sphurti Kirit More']],
    [['Bell, Ann', 'Dorn, U. A.']],
    [['Ann Bell', 'Piet Al']],
    [['Ann Bell', 'Show Yamada']],
    [['Ann Bell', 'Kettle Team']],
    [['The Kettle Team', 'Ann Bell']],
    [['By Moonlight Team']],
  ])('are not in %j', (names) => {
    expect(read(names)).toEqual({ names, count: names.length, warnings: [] });
  });
});

it('the full name of an author counts, and not that of the user', () => {
  const authors = [
    { name: 'annb', fullname: 'Ann Bell' },
    { full_name: 'Cy Dorn', name: 'cyd' },
  ];
  expect(read(authors)).toEqual({ names: ['Ann Bell', 'Cy Dorn'], count: 2, warnings: [] });
  expect(read([{ name: 'Eve Fox', fullname: ' ' }]).names).toEqual(['Eve Fox']);
});

it.each<[Record<string, unknown>, string]>([
  [{ name: 'Bell', firstName: 'Ann' }, 'Ann Bell'],
  [{ name: 'Bell', first_name: 'Ann', middleName: 'C.' }, 'Ann C. Bell'],
  [{ name: 'Ann', surname: 'Bell' }, 'Ann Bell'],
  [{ name: 'Ann', lastName: 'Bell', firstName: 'Ann' }, 'Ann Bell'],
  [{ name: 'annb', firstName: 'Ann', lastName: 'Bell' }, 'Ann Bell'],
  [{ surname: 'Bell', forenames: 'Ann Cy' }, 'Ann Cy Bell'],
  [{ lastName: 'Bell', initials: 'A.' }, 'A. Bell'],
  [{ given: 'Ann', family: 'Berg', 'non-dropping-particle': 'van der' }, 'Ann van der Berg'],
  [{ given: 'Ann', family: 'Bell', suffix: 'Jr.' }, 'Ann Bell Jr.'],
  [
    { given: 'Jean', 'dropping-particle': 'de', 'non-dropping-particle': 'La', family: 'Fontaine' },
    'Jean de La Fontaine',
  ],
  [{ name: 'Bell', initials: 'A.' }, 'A. Bell'],
  [{ name: 'Ann Bell', suffix: 'Jr.' }, 'Ann Bell Jr.'],
  [{ name: 'Ann Bell Jr.', suffix: 'Jr.' }, 'Ann Bell Jr.'],
  [{ name: 'annbell', firstName: 'Ann', lastName: 'Bell' }, 'Ann Bell'],
  [{ name: '王伟', given: 'Wei', family: 'Wang' }, '王伟'],
  [{ keyname: 'Bell', forenames: 'Ann C.' }, 'Ann C. Bell'],
  [{ name: 'Plato', firstName: 'Plato' }, 'Plato'],
  [{ name: 'Plato', firstName: '', lastName: null }, 'Plato'],
  [{ name: 'Plato', initials: 'P.' }, 'Plato'],
  [{ name: '李佳桐', given: '佳桐', family: '李' }, '李佳桐'],
  [{ name: 'Ann C. Bell', firstName: 'Ann', lastName: 'Bell' }, 'Ann C. Bell'],
  [{ fullname: 'Ann Bell', firstName: 'A.' }, 'Ann Bell'],
])('%j is the author %s', (author, name) => {
  expect(read([author])).toEqual({ names: [name], count: 1, warnings: [] });
});

describe('“and” between names with commas', () => {
  it.each<[string, string[], string]>([
    ['Ann Bell, Cy Dorn and Eve Fox, Di Ek', ['Ann Bell, Cy Dorn', 'Eve Fox, Di Ek'], commas],
    // BibTeX would have no comma before `and`.
    ['Bell, Ann, and Dorn, Cy', ['Bell, Ann', 'Dorn, Cy'], commas],
    [
      'Ann Bell (Kettle), Cy Dorn (Tea) and Eve Fox (Kettle), Di Ek (Tea)',
      ['Ann Bell (Kettle), Cy Dorn (Tea)', 'Eve Fox (Kettle), Di Ek (Tea)'],
      commas,
    ],
  ])('%j is in doubt', (value, names, doubt) => {
    const shown = value.length > 60 ? `${value.slice(0, 59)}…` : value;
    const warnings = [`Row 1: “${shown}” was read as ${names.length} authors; ${doubt}`];
    expect(read(value)).toEqual({ names, count: names.length, warnings });
  });

  it.each<[string, string[]]>([
    ['Bell, Ann and Dorn, Cy', ['Bell, Ann', 'Dorn, Cy']],
    ['van der Bell, Ann Marie and de Dorn, Cy Louis', ['van der Bell, Ann Marie', 'de Dorn, Cy Louis']],
    ['Bell Jr., Ann M. and Dorn III, Cy L.', ['Bell Jr., Ann M.', 'Dorn III, Cy L.']],
    ['García Márquez, Ann and Dorn, Cy', ['García Márquez, Ann', 'Dorn, Cy']],
    ['Ann Bell, Jr. and Cy Dorn, Sr.', ['Ann Bell, Jr.', 'Cy Dorn, Sr.']],
    ['Ann Bell, Cy Dorn, and Eve Fox', ['Ann Bell', 'Cy Dorn', 'Eve Fox']],
  ])('%j is not', (value, names) => {
    expect(read(value)).toEqual({ names, count: names.length, warnings: [] });
  });
});

describe('a remark on other authors between names', () => {
  it.each<[unknown, string]>([
    [['Ann Bell', 'and Others', 'Cy Dorn'], '“Others”'],
    [['Ann Bell', 'et al.', 'Cy Dorn'], '“et al.”'],
    [['Ann Bell', 'and 3 others', 'Cy Dorn'], '“3 others”'],
    [[{ name: 'Ann Bell' }, { name: 'others' }, { name: 'Cy Dorn' }], '“others”'],
    ['Ann Bell, and Others, Cy Dorn', '“Ann Bell, and Others, Cy Dorn”'],
    ['Ann Bell et al., Cy Dorn', '“Ann Bell et al., Cy Dorn”'],
  ])('%j leaves their number open', (value, found) => {
    const reason = `Row 1: cannot parse authorCount from “authors”: expected all authors, found ${found}`;
    expect(read(value)).toEqual({ names: ['Ann Bell', 'Cy Dorn'], count: null, warnings: [reason] });
  });

  it('is none in a name', () => {
    const names = ['Ann Others', 'Otherson', 'Al Etal', 'Cy Dorn'];
    expect(read(names)).toEqual({ names, count: 4, warnings: [] });
  });
});

describe('the word author', () => {
  it.each([
    ['Author 1', ['Author 1']],
    ['Author 1, Author 2', ['Author 1', 'Author 2']],
    ['Author 1; Author 2', ['Author 1', 'Author 2']],
    ['Author 1 and Author 2', ['Author 1', 'Author 2']],
    ['Author A, Author B', ['Author A', 'Author B']],
    ['author 1, author 2', ['author 1', 'author 2']],
    ['First Author', ['First Author']],
    ['Test Author, Another Author', ['Test Author', 'Another Author']],
  ])('is in the names of %j', (text, names) => {
    expect(read(text)).toEqual({ names, count: names.length, warnings: [] });
  });

  it.each(['Author', 'Authors', 'the author', 'No author', '5 authors and more', 'List of Authors'])(
    'is about authors in %j',
    (text) => {
      expect(read(text)).toEqual({
        names: undefined,
        count: null,
        warnings: [`Row 1: cannot parse authors: expected names, or a list of names, found “${text}”`],
      });
    },
  );
});

it.each(['Authors', 'authors', 'by', 'By'])('%s is a label, and no name', (label) => {
  expect(read([label, 'Ann Bell'])).toEqual({
    names: [label, 'Ann Bell'],
    count: 2,
    warnings: [`Row 1: authors contains no name; it was kept as it is: “${label}”`],
  });
});

it('the list of GraphQL is read, and the keys beside the names are noted', () => {
  const notes: string[] = [];
  const onMessage = ({ reason }: { reason: string }) => void notes.push(reason);
  const node = { name: 'Ann Bell', hidden: false };
  const rows = [
    { title: 'A Boat', authors: { nodes: [{ name: 'Ann Bell' }] } },
    { title: 'A Cat', authors: { nodes: [node], totalCount: 1 } },
    { title: 'A Kettle', authors: { edges: [{ node }] } },
  ];
  expect(fromRows(rows, { onMessage }).map(({ authors }) => authors)).toEqual(Array(3).fill(['Ann Bell']));
  expect(notes).toEqual(
    ['totalCount', 'nodes[].hidden', 'edges[].node.hidden'].map(
      (key) => `“authors.${key}” is not read, in 1 row`,
    ),
  );
});
