import { describe, expect, it } from 'vitest';
import { markdownPieces } from '../../../../src/parse/formats/markdown/pieces.js';

type Facts = [text: string, more?: Record<string, unknown>];

/** The text of each piece, and what else is known about it. */
const read = (source: string): Facts[] =>
  markdownPieces(source).pieces.map(({ text, level, url, inline, cut, doubt }) => {
    const known = { level, url, inline, cut, doubt };
    const more = Object.entries(known).filter(
      ([, value]) => value !== undefined && value !== false && value !== 0,
    );
    return more.length > 0 ? [text, Object.fromEntries(more)] : [text];
  });
const hub = 'https://huggingface.co';
const paper = `${hub}/papers/2508.00001`;

describe('a paragraph', () => {
  it.each<[string, string, Facts[]]>([
    ['is one piece', 'Kettles\nboil.', [['Kettles boil.']]],
    [
      'is cut at its links',
      'by [ann](/ann) and [bob](/bob), twice',
      [
        ['by'],
        ['ann', { url: `${hub}/ann`, inline: true }],
        ['and', { inline: true }],
        ['bob', { url: `${hub}/bob`, inline: true }],
        [', twice', { inline: true }],
      ],
    ],
    [
      'has no pieces between links with nothing between them',
      '[1](/a)[2](/b) [3](/c)',
      [
        ['1', { url: `${hub}/a` }],
        ['2', { url: `${hub}/b`, inline: true }],
        ['3', { url: `${hub}/c`, inline: true }],
      ],
    ],
    [
      'has no pieces for images beside links',
      '![a](/a.svg) [1](/a) ![b](/b.svg)',
      [['1', { url: `${hub}/a` }]],
    ],
    ['is an empty piece where it is an image', '![a](/a.svg)', [['']]],
    [
      'shows a link with an image only',
      'by [![a](/a.svg)](/a)',
      [['by'], ['', { url: `${hub}/a`, inline: true }]],
    ],
    [
      'leaves out what a text browser prints before a link',
      'by [LINK: ann](/ann), [LINK:bob](/bob) and [a LINK: c](/c)',
      [
        ['by'],
        ['ann', { url: `${hub}/ann`, inline: true }],
        [',', { inline: true }],
        ['bob', { url: `${hub}/bob`, inline: true }],
        ['and', { inline: true }],
        ['a LINK: c', { url: `${hub}/c`, inline: true }],
      ],
    ],
    [
      'has no links in code and in addresses between angle brackets',
      'See `[a](/a)`, <https://a.example/[x](y)> and [b](/b)',
      [['See `[a](/a)`, <https://a.example/[x](y)> and'], ['b', { url: `${hub}/b`, inline: true }]],
    ],
    [
      'has links with character references',
      'See [a](/a?x=1&amp;y=2), [b](/b?x=1&#38;y=2) and [c &amp; d](/c?e;f)',
      [
        ['See'],
        ['a', { url: `${hub}/a?x=1&y=2`, inline: true }],
        [',', { inline: true }],
        ['b', { url: `${hub}/b?x=1&y=2`, inline: true }],
        ['and', { inline: true }],
        ['c & d', { url: `${hub}/c?e;f`, inline: true }],
      ],
    ],
    [
      'may have a blank before the bracket that ends a link',
      'a [b\n \t](/b) c',
      [['a'], ['b', { url: `${hub}/b`, inline: true }], ['c', { inline: true }]],
    ],
  ])('%s', (_, source, expected) => {
    expect(read(source)).toEqual(expected);
  });
});

describe('a paragraph that is one link', () => {
  const long = (length: number) => 'It boils. '.repeat(21).slice(0, length);

  it.each<[string, string, Facts[]]>([
    ['has no text where it is an image', '[![bob](/b.svg)](/bob)', [['', { url: `${hub}/bob` }]]],
    ['may begin with an image without a name', '[![](/b.svg)bob](/bob)', [['bob', { url: `${hub}/bob` }]]],
    ['has no text of a later image', '[ann ![bob](/b.svg)](/ann)', [['ann', { url: `${hub}/ann` }]]],
    ['may hold brackets', '[Kettles [1] boil](/papers/2508.00001)', [['Kettles [1] boil', { url: paper }]]],
    [
      'may hold paragraphs',
      '[\n\nIt boils.\n\nIt sings.\n\n](/papers/2508.00001)',
      [['It boils.\n\nIt sings.', { url: paper }]],
    ],
    ['may open twice', '[\n\n[\n\nIt boils.\n\n](/papers/2508.00001)', [['It boils.', { url: paper }]]],
    [
      'may hold links, where it is long and follows one to the same paper',
      `### [Kettles](/papers/2508.00001)\n\n[${long(193)}[4](/x)](/papers/2508.00001)`,
      [
        ['Kettles', { url: paper, level: 3 }],
        [`${long(193)}[4](/x)`, { url: paper }],
      ],
    ],
    [
      'may hold none where it is short',
      `### [Kettles](/papers/2508.00001)\n\n[${long(192)}[4](/x)](/papers/2508.00001)`,
      [
        ['Kettles', { url: paper, level: 3 }],
        [`[${long(192)}`],
        ['4', { url: `${hub}/x`, inline: true }],
        ['](/papers/2508.00001)', { inline: true }],
      ],
    ],
  ])('%s', (_, source, expected) => {
    expect(read(source)).toEqual(expected);
  });
});

describe('a link that is open at the end of its paragraph', () => {
  it.each<[string, string, Facts[]]>([
    ['was cut off where nothing closes it', '[Kettles boil', [['Kettles boil', { cut: true }]]],
    ['may hold escaped brackets', '[Kettles \\[1', [['Kettles [1', { cut: true }]]],
    ['is none where its bracket is closed', '[1] Kettles', [['[1] Kettles']]],
    [
      'was cut off where a heading follows',
      '[Kettles boil\n\n### [Boats](/papers/2508.00001)',
      [
        ['Kettles boil', { cut: true }],
        ['Boats', { level: 3, url: paper }],
      ],
    ],
    [
      'was cut off where its address was',
      '[It boils.\n\nIt sings.](/papers/25',
      [['It boils.\n\nIt sings.](/papers/25', { cut: true }]],
    ],
    [
      'is closed by no image',
      '[It boils.\n\n![a](/a.svg)\n\nIt sings.](/papers/2508.00001)',
      [['It boils.\n\nIt sings.', { url: paper }]],
    ],
    [
      'has pieces behind it',
      '[\n\n5 authors](/papers/2508.00001)· Aug 11 [1](/c) [2]( </d> )',
      [
        ['5 authors', { url: paper }],
        ['· Aug 11', { inline: true }],
        ['1', { url: `${hub}/c`, inline: true }],
        ['2', { url: `${hub}/d`, inline: true }],
      ],
    ],
    [
      'is none inside of a paragraph',
      'See [1\n\nIt sings](/papers/2508.00001)',
      [['See [1'], ['It sings](/papers/2508.00001)']],
    ],
  ])('%s', (_, source, expected) => {
    expect(read(source)).toEqual(expected);
  });

  it('is closed by no more than the 59th paragraph below it', () => {
    const link = (between: number) => `[\n\n${'a\n\n'.repeat(between)}](/papers/2508.00001)`;
    expect(read(link(58))).toEqual([['a '.repeat(58).trim(), { url: paper }]]);
    expect(read(link(59))[0]).toEqual(['', { cut: true }]);
  });
});

describe('a dash', () => {
  it.each<[string, string, Facts[]]>([
    ['is a count below the label of upvotes', 'upvote\n\n-', [['upvote'], ['-']]],
    ['is none below other words', 'Please upvote\n\n-\n\nUpvote it\n\n-', [['Please upvote'], ['Upvote it']]],
    ['is a count above a title', '-\n\n### Boats', [['-'], ['Boats', { level: 3 }]]],
    ['is none above another heading', '-\n\n## Boats', [['Boats', { level: 2 }]]],
    ['is none above words', '-\n\nBoats', [['Boats']]],
    ['is none alone', '-', []],
    ['may begin words', '-5 degrees', [['-5 degrees']]],
  ])('%s', (_, source, expected) => {
    expect(read(source)).toEqual(expected);
  });
});

describe('a heading', () => {
  it.each<[string, string, Facts[]]>([
    ['is one link', '### [Boats [1]](/papers/2508.00001)', [['Boats [1]', { level: 3, url: paper }]]],
    [
      'may go on in the link below it',
      '### [Kettles\n\nat Sea](/papers/2508.00001) ######',
      [['Kettles at Sea', { level: 3, url: paper }]],
    ],
    [
      'shows the texts of its links, and no images',
      '## by [![a](/a.svg)AK](/akhaliq) and the ![b](/b.svg)[[1] research](/r) community',
      [['by AK and the [1] research community', { level: 2 }]],
    ],
    [
      'has doubtful words behind the link to its paper',
      '### [Boats](/papers/2508.00001) and 1',
      [['Boats and 1', { level: 3, doubt: 'beside' }]],
    ],
    ['has none behind other links', '### [Boats](/boats) and 1', [['Boats and 1', { level: 3 }]]],
    ['may have marks behind it', '### [Boats](/papers/2508.00001) — ·', [['Boats — ·', { level: 3 }]]],
    ['shows no name of an image', '## by [Image: a man] AK', [['by AK', { level: 2 }]]],
    ['shows none in Chinese', '## by [图片：男] AK', [['by AK', { level: 2 }]]],
    ['shows none of twenty letters', `## by [${'a'.repeat(20)}:]AK`, [['by AK', { level: 2 }]]],
    ['shows what is longer', `## by [${'a'.repeat(21)}:]AK`, [[`by [${'a'.repeat(21)}:]AK`, { level: 2 }]]],
    ['shows brackets with more words', '## by [an image: x] AK', [['by [an image: x] AK', { level: 2 }]]],
    ['shows brackets at its end', '## by AK [Image: x]', [['by AK [Image: x]', { level: 2 }]]],
    ['shows brackets before parentheses', '## by [Image: x] (AK)', [['by [Image: x] (AK)', { level: 2 }]]],
  ])('%s', (_, source, expected) => {
    expect(read(source)).toEqual(expected);
  });

  it('of more than 2000 characters shows its links as they are', () => {
    const title = (length: number) => 'Boats '.repeat(334).slice(0, length);
    expect(read(`# ${title(1993)}[a](/b)`)).toEqual([[`${title(1993)}a`, { level: 1 }]]);
    expect(read(`# ${title(1994)}[a](/b)`)).toEqual([[`${title(1994)}[a](/b)`, { level: 1 }]]);
  });
});

describe('the lines of a title', () => {
  const title = (second: string, third: string) =>
    read(`### [Kettles\n\n${second}\n\n${third}](/papers/2508.00001)`)[0]?.[1]?.doubt;

  it('are doubtful where one has room for the next word', () => {
    expect(title('of iron, tin and clay that boil on stoves at sea in win', 'ter of all years')).toBe('wrap');
    expect(title('of iron, tin and clay that boil on stoves at sea in winter', 'of all years')).toBe(
      undefined,
    );
  });

  it('have no room for a word with the address of the link behind it', () => {
    expect(title('of iron, tin and clay that boil on stoves at sea in win', 'ters')).toBe(undefined);
  });
});

describe('how many lines a text has', () => {
  const lines = (source: string) => markdownPieces(source).pieces.map((piece) => piece.lines);
  const text = 'We boil water in kettles of iron, and of tin, and of red clay';

  it('is counted where it has more than 60 characters', () => {
    expect(text).toHaveLength(61);
    expect(lines(text)).toEqual([1]);
    expect(lines(text.slice(1))).toEqual([undefined]);
    expect(lines(text.replaceAll(', ', ',\n'))).toEqual([3]);
  });

  it('leaves out lines of marks and addresses', () => {
    expect(lines(`[\n${text}\n·\n](/papers/2508.00001)`)).toEqual([1]);
    expect(lines(`[\n${text}\n1\n](/papers/2508.00001)`)).toEqual([2]);
    expect(lines(`### [${text}\n\n](/papers/2508.00001)`)).toEqual([1]);
    expect(lines(`### [${text}\n\n1](/papers/2508.00001)`)).toEqual([2]);
    expect(lines('— '.repeat(40))).toEqual([1]);
  });
});

describe('an abstract whose source was wrapped', () => {
  const abstract = (third: string) =>
    read(
      `[We boil water in kettles of iron, and of tin, \\\\\nand measure how long that takes on all stoves\\\\\n${third}\\\\\nLids of copper help more than any lids of iron\\\\\nand more than all lids of wood or of clay do.](/papers/2508.00001)`,
    )[0]?.[1]?.doubt;

  it('may have a short line at the end of a sentence', () => {
    expect(abstract('in a year.')).toBe(undefined);
  });

  it('is doubtful where a short line ends inside of one', () => {
    expect(abstract('in a year')).toBe('wrap');
  });
});
