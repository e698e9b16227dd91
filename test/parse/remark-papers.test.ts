import { readFileSync } from 'node:fs';
import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { describe, expect, it } from 'vitest';
import { ListingError, parseListing } from '../../src/index.js';
import { papersParse, type RemarkOptions, remarkPapers } from '../../src/parse/remark-papers.js';

const page = readFileSync(new URL('../../fixtures/markdown/reader.md', import.meta.url), 'utf8');
const titles = [
  'Marble Runs for Program_Synthesis, Wrapped in its Source',
  'When Do Clocks Agree?',
  'A Cat Sat on the Tokenizer',
];

const errorsPage = 'https://unpkg.com/daily-papers/docs/rules.md#errors';

const day = (title: string, date: number) =>
  `# Daily Papers\n\n## by [AK](/akhaliq) and the research community\n\nNov ${date}, 2024\n\n### [${title}](/papers/2411.0000${date})\n\nIt floats.\n\n- 2 authors\n\n· Nov 3, 2024\n\n`;

/** Runs the plugin on a file, with `change` as a plugin before it. */
function run(
  file: VFile,
  options: RemarkOptions = {},
  change: (tree: Root) => undefined | Root = () => undefined,
) {
  const processor = unified()
    .use(remarkParse)
    .use(() => change)
    .use(remarkPapers, options);
  const tree = processor.runSync(processor.parse(file), file);
  return { tree, titles: file.data.listing?.papers.map(({ title }) => title) };
}

describe('remarkPapers', () => {
  it('puts the listing and its messages on the file', () => {
    const file = new VFile({ path: 'page.md', value: page });
    const result = run(file);
    expect(result.tree.type).toBe('root');
    expect(result.titles).toEqual(titles);
    expect(file.messages.map(String)).toEqual([
      'page.md:28:1-28:6: Dates without a year were read as dates in 2025; set referenceDate to the day of the capture',
    ]);
  });

  it('passes its options on', () => {
    const file = new VFile(page);
    run(file, { referenceDate: '2024-12-31', positions: true });
    const [paper] = file.data.listing!.papers;
    expect(file.messages).toEqual([]);
    expect(page.slice(...offsets(paper!.positions!.title!))).toMatch('Marble Runs');
  });

  it('reads the tree that it is given: what a plugin removed is not read', () => {
    const removed = (tree: Root) => {
      const at = tree.children.findIndex((node) => node.type === 'heading' && node.depth === 3);
      const next = tree.children.findIndex((node, index) => index > at && node.type === 'heading');
      tree.children.splice(at, next - at);
      return undefined;
    };
    expect(run(new VFile(page), {}, removed).titles).toEqual(titles.slice(1));
  });

  it('reads links with references, as parseListing does', () => {
    const value = `${day('A Boat', 4).replace(/\]\(\/papers[^)]*\)/g, '][1]')}\n[1]: https://huggingface.co/papers/2411.00004\n`;
    const file = new VFile(value);
    expect(run(file).titles).toEqual(['A Boat']);
    const { papers } = parseListing(value, { format: 'markdown' });
    expect(file.data.listing!.papers).toEqual(papers);
    expect(papers[0]!.id).toBe('2411.00004');
  });

  it('ignores nodes without positions, which plugins made', () => {
    const added = (tree: Root) => {
      tree.children.unshift({
        type: 'heading',
        depth: 3,
        children: [{ type: 'link', url: '/papers/2401.00001', children: [{ type: 'text', value: 'New' }] }],
      });
      for (const node of tree.children)
        if (node.type === 'paragraph') for (const child of node.children) delete child.position;
      return undefined;
    };
    expect(run(new VFile(page), {}, added).titles).toEqual(titles);
  });

  it.each<[string, string | Uint8Array]>([
    ['bytes', new TextEncoder().encode(page)],
    ['a byte order mark', `\ufeff${page}`],
    ['bytes with a byte order mark', new TextEncoder().encode(`\ufeff${page}`)],
    ['front matter', `---\ntitle: Papers\n---\n\n${page.slice(page.indexOf('# '))}`],
  ])('reads a file with %s', (_, value) => {
    const file = new VFile(value);
    expect(run(file).titles).toEqual(titles);
    expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['guessed-year']);
  });

  it.each([
    ['', 0],
    ['\ufeff', 1],
    ['\ufeff\n\n', 3],
  ])('counts %o at the beginning of the file, as parseListing does', (begin, length) => {
    const value = begin + page;
    const file = new VFile(value);
    run(file, { positions: true });
    const { papers, messages } = parseListing(value, { positions: true });
    const { start, end } = file.data.listing!.papers[0]!.positions!.title!;
    expect(value.slice(start.offset, end.offset)).toMatch(/^\[Marble Runs.*\)$/s);
    expect(start.offset).toBe(length + page.indexOf('[Marble Runs'));
    expect(file.data.listing!.papers).toEqual(papers);
    expect(file.messages.map(({ place }) => place)).toEqual(messages.map(({ place }) => place));
  });

  it('counts it in each page of a file', () => {
    const value = `\ufeff${day('A Boat', 4)}Some words.\n\n${day('A Cat', 5)}`;
    const file = new VFile(value);
    run(file, { positions: true });
    expect(
      file.data.listing!.papers.map(({ positions }) => value.slice(...offsets(positions!.title!))),
    ).toEqual(['[A Boat](/papers/2411.00004)', '[A Cat](/papers/2411.00005)']);
  });

  it.each<[string, string, string, string, string]>([
    [
      'is not a listing',
      'Dear diary.',
      'not-a-listing',
      'a page as markdown with its header (`Daily Papers`), or with entries that have authors and a date',
      'text that begins “Dear diary.”',
    ],
    ['is empty', '', 'empty-input', 'the text of a listing', 'an empty input'],
  ])('a file that %s gets a message', (_, value, ruleId, expected, actual) => {
    const file = new VFile(value);
    run(file);
    expect(file.data).toEqual({});
    expect(file.messages).toMatchObject([
      { ruleId, source: 'daily-papers', expected: [expected], actual, fatal: false, url: errorsPage },
    ]);
  });

  it.each([
    `# Notes\n\n\`\`\`text\n${page}\n\`\`\`\n`,
    '# Notes\n\n```text\nDaily Papers\n\nbyAK and the research community\n\nA Boat\n\nIt floats.\n\n  • 2 authors\n·\nJul 3, 2024 7\n```\n',
  ])('a listing in a code block gets a message that names its line', (value) => {
    const file = new VFile(value);
    expect(run(file).titles).toBeUndefined();
    expect(file.messages.map(({ reason }) => reason)).toEqual([
      'Not a Daily Papers listing: expected a listing in Markdown, found only the code block at line 3; pass its text to `parseListing`.',
    ]);
  });

  it('reads a page below a code block', () => {
    const file = new VFile(`\`\`\`sh\nnpm start\n\`\`\`\n\n${page}`);
    expect(run(file).titles).toEqual(titles);
  });

  it.each<[string, VFile, string]>([
    ['no text', new VFile(), 'empty-input'],
    ['a shorter text', new VFile(page.slice(0, 400)), 'not-a-listing'],
    ['a longer text', new VFile(`${page}\n\n${page}`), 'not-a-listing'],
  ])('a tree of another file, which has %s, gets a message', (_, file, ruleId) => {
    const processor = unified().use(remarkParse).use(remarkPapers);
    processor.runSync(processor.parse(page), file);
    expect(file.data.listing).toBeUndefined();
    expect(file.messages).toMatchObject([{ ruleId, source: 'daily-papers' }]);
  });

  it('in strict mode, the warnings and the refusal are messages', () => {
    const file = new VFile(page);
    expect(run(file, { strict: true }).titles).toBeUndefined();
    expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['guessed-year', 'strict']);
  });

  it('a wrong option throws when the plugin is attached', () => {
    const attach = (options: object) => () =>
      unified()
        .use(remarkPapers, options as RemarkOptions)
        .freeze();
    expect(attach({ format: 'html' })).toThrow(TypeError);
    expect(attach({ referencedate: '2024-01-01' })).toThrow(
      new TypeError('Unknown option “referencedate”: did you mean `referenceDate`?'),
    );
  });
});

function offsets({ start, end }: { start: { offset: number }; end: { offset: number } }): [number, number] {
  return [start.offset, end.offset];
}

it('papersParse returns a unist tree with positions', () => {
  const text = 'A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n';
  const tree = unified().use(papersParse).parse(text);
  expect(tree.data).toEqual({ title: null, curator: null, date: null, format: 'text' });
  const [paper] = tree.children;
  expect(paper!.data.paper.upvotes).toBe(7);
  expect(
    paper!.children.map((node) => [node.type, node.data?.field, node.value, node.position?.start.line]),
  ).toEqual([
    ['title', undefined, 'A Small Model', 1],
    ['abstract', undefined, 'We train one.', 3],
    ['meta', 'authorCount', '2', 5],
    ['meta', 'date', '2024-07-03', 7],
    ['meta', 'upvotes', '7', 7],
  ]);
  for (const { position, type, value } of paper!.children) {
    const slice = text.slice(position!.start.offset, position!.end.offset);
    if (type !== 'meta') expect(slice).toBe(value);
  }
  expect(paper!.position).toMatchObject({ start: { line: 1, column: 1 }, end: { line: 7, column: 14 } });
});

describe('papersParse', () => {
  const read = (text: string, path?: string) => {
    const file = new VFile({ value: text, ...(path !== undefined && { path }) });
    return { tree: unified().use(papersParse).parse(file), file };
  };

  it('makes literals of values of any kind, and a place of all of them', () => {
    const json = JSON.stringify([
      {
        upvotes: 3,
        authors: ['Ann Bell', 'Cy Dorn'],
        organization: { name: 'tea', fullname: 'Tea Lab' },
        abstract: 'It floats.',
        title: 'A Boat',
        date: null,
        authorCount: 2,
        repoLinks: [],
      },
    ]);
    const { tree, file } = read(json);
    const [paper, ...others] = tree.children;
    expect(paper!.type).toBe('paper');
    expect(
      Object.fromEntries(paper!.children.map(({ data, type, value }) => [data?.field ?? type, value])),
    ).toEqual({
      upvotes: '3',
      authors: 'Ann Bell,Cy Dorn',
      organization: 'Tea Lab',
      abstract: 'It floats.',
      title: 'A Boat',
      date: '',
      authorCount: '2',
      repoLinks: '',
    });
    expect(paper!.data.paper).not.toHaveProperty('positions');
    const { start, end } = paper!.position!;
    expect(json.slice(start.offset, end.offset)).toBe(
      json.slice(json.indexOf('3'), json.lastIndexOf(']') - 1),
    );
    expect([others, file.messages]).toEqual([[], []]);
  });

  it.each([
    ['Dear diary.', {}, ['not-a-listing']],
    ['[{"title": "A Boat", "upvotes": "many"}]', { strict: true }, ['unreadable-value', 'strict']],
  ])('throws the message of %o with %o, which is on the file, too', (value, options, ruleIds) => {
    const file = new VFile(value);
    const processor = unified().use(papersParse, options);
    const thrown = [value, file].map((given) => {
      try {
        return processor.parse(given);
      } catch (error) {
        return error;
      }
    });
    const message = { ruleId: ruleIds.at(-1), source: 'daily-papers', fatal: true, url: errorsPage };
    expect(thrown).toMatchObject([message, message]);
    expect((thrown[0] as VFileMessage).cause).toBeInstanceOf(ListingError);
    expect(thrown[1]).toBe(file.messages.at(-1));
    expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(ruleIds);
  });

  it('names the file in its messages', () => {
    const { tree, file } = read('[{"title": "A Boat", "upvotes": "many"}]', 'boats.json');
    expect(tree.data.format).toBe('json');
    expect(file.messages.map(({ file, name }) => [file, name])).toEqual([
      ['boats.json', 'boats.json:1:33-1:39'],
    ]);
    const { file: unnamed } = read('[{"title": "A Boat", "upvotes": "many"}]');
    expect(unnamed.messages.map(({ file, name }) => [file, name])).toEqual([['', '1:33-1:39']]);
  });

  it('throws where an option is wrong', () => {
    const processor = unified().use(papersParse, { referenceDate: 'today' });
    expect(() => processor.parse('Dear diary.')).toThrow(
      new TypeError('Expected `referenceDate` to be a Date or a day as YYYY-MM-DD, received “today”.'),
    );
  });
});

it('remarkPapers reads a tree without a place of its own, if its nodes are in the file', () => {
  const change = (tree: Root) => {
    delete tree.position;
    return undefined;
  };
  expect(run(new VFile(page), {}, change).titles).toEqual(titles);
  const file = new VFile(page);
  const beyond = (tree: Root) => {
    tree.children.at(-1)!.position!.end.offset = page.length + 1;
    return change(tree);
  };
  expect(run(file, {}, beyond).titles).toBeUndefined();
  expect(file.messages.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
    [
      'not-a-listing',
      'Not a Daily Papers listing: expected the tree that was parsed from the file, with positions, found a tree whose positions lie outside of the file.',
    ],
  ]);
});

it('remarkPapers reads each of several pages in a file, and reports what stands between them', () => {
  const file = new VFile(`${day('A Boat', 4)}Some words.\n\n${day('A Cat', 5)}`);
  expect(run(file).titles).toEqual(['A Boat', 'A Cat']);
  const { title, curator, date, format, papers } = file.data.listing!;
  expect([title, curator, date, format]).toEqual(['Daily Papers', 'AK', '2024-11-04', 'markdown']);
  expect(papers.map(({ id, abstract, authorCount }) => [id, abstract, authorCount])).toEqual([
    ['2411.00004', 'It floats.', 2],
    ['2411.00005', 'It floats.', 2],
  ]);
  expect(file.messages.map(({ line, reason }) => [line, reason])).toEqual([[15, 'Not read: “Some words.”']]);
});
