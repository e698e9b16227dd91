import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { plugins } from '@citation-js/core';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { JSON_SCHEMA, load } from 'js-yaml';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import rehypeParse from 'rehype-parse';
import RssParser from 'rss-parser';
import { unified } from 'unified';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { toAtom, toJsonFeed, toRss } from '../../src/feed.js';
import {
  type Paper,
  parsePapers,
  toBibtex,
  toCsl,
  toCsv,
  toHtml,
  toMarkdown,
  toNdjson,
  toRis,
  toTsv,
  toYaml,
} from '../../src/index.js';
import { fromParquet, toParquet } from '../../src/parquet.js';
import { printable } from '../../src/serialize/printable.js';
import { anyPapers } from '../helpers/any-papers.js';
import { capture, haveCaptures } from '../helpers/captures.js';
import { fixtures } from '../helpers/fixtures.js';
import { paper, six } from '../helpers/papers.js';

// What other libraries read in each format: from the real listing where it is available, and from the fixtures.
const real = haveCaptures ? parsePapers(capture('daily-papers.txt')) : [];
const invented = ['text', 'html', 'json'].flatMap(fixtures).flatMap(({ text }) => parsePapers(text));
const papers = [...real, ...invented];
const folder = mkdtempSync(join(tmpdir(), 'daily-papers-'));

it.skipIf(!haveCaptures)('the real listing is among the papers', () => expect(real).toHaveLength(82));

/** The fields that are always there, with links as people click them. */
const linked = (paper: Paper) => ({
  ...six(paper),
  repoLinks: paper.repoLinks.map((url) => (/^https?:/i.test(url) ? url : `https://${url}`)),
});

const number = (text: string | undefined) => (text === '' || text === undefined ? null : Number(text));

describe('csv-parse', () => {
  it.each<[string, (papers: Paper[]) => string, string]>([
    ['csv', toCsv, ','],
    ['tsv', toTsv, '\t'],
  ])('%s', (_, write, delimiter) => {
    const rows = parseCsv(write(papers), { columns: true, delimiter }) as Record<string, string>[];
    const found = rows.map(({ title, abstract, authorCount, date, upvotes, repoLinks }) => ({
      title,
      abstract,
      authorCount: number(authorCount),
      date: date || null,
      upvotes: number(upvotes),
      repoLinks: JSON.parse(repoLinks!) as string[],
    }));
    expect(found).toEqual(papers.map(six));
  });
});

// Of these, PyYAML refuses tabs, C1 controls, U+2028 and the two signs of YAML 1.1 where they stand as they are.
const oddTexts = [
  ...[
    'a\tb',
    '\t',
    'a\u2028b',
    'a\u2029b',
    'a\x7fb',
    'a\x85b',
    '\x9f',
    '\ufeffa',
    'a\ufffeb',
    '\uffff\n"\\"',
  ],
  ...[
    '=',
    '<<',
    '0o7',
    '-0o17',
    '0x1F',
    '017',
    '1_000',
    '1:30',
    '1e5',
    '.inf',
    'yes',
    'null',
    '~',
    '2024-01-02',
  ],
];

describe.each<[string, (text: string) => unknown]>([
  ['js-yaml', (text) => load(text, { schema: JSON_SCHEMA })],
  ['yaml 1.2', (text) => parseYaml(text)],
  ['yaml 1.1', (text) => parseYaml(text, { version: '1.1' })],
])('%s', (_, read) => {
  it('reads every field', () => expect(read(toYaml(papers))).toEqual(papers));
  it('reads texts that some reader takes for something else', () => {
    const odd = oddTexts.map((text) => ({ ...six(papers[0]!), id: text || '0', note: { [text]: text } }));
    expect(read(toYaml(odd))).toEqual(odd);
  });
  it('reads any papers', () => {
    fc.assert(
      fc.property(anyPapers, (any) => {
        expect(read(toYaml(any))).toEqual(any);
      }),
      { numRuns: 20 },
    );
  });
});

describe('DuckDB', () => {
  let sql: (query: string) => Promise<Record<string, unknown>[]>;
  beforeAll(async () => {
    const connection = await (await DuckDBInstance.create()).connect();
    sql = async (query) => (await connection.runAndReadAll(query)).getRowObjectsJson();
    writeFileSync(join(folder, 'papers.parquet'), toParquet(papers));
    writeFileSync(join(folder, 'papers.ndjson'), toNdjson(papers));
    writeFileSync(join(folder, 'papers.csv'), toCsv(papers));
  });
  const numbers = (row: Record<string, unknown>) => ({
    ...row,
    authorCount: row.authorCount === null ? null : Number(row.authorCount),
    upvotes: row.upvotes === null ? null : Number(row.upvotes),
  });
  const fields = 'title, abstract, authorCount, date::varchar as date, upvotes, repoLinks';

  it('Parquet, with its types', async () => {
    const rows = await sql(`select ${fields} from '${folder}/papers.parquet'`);
    expect(rows.map(numbers)).toEqual(papers.map(six));
    const types = await sql(`describe from '${folder}/papers.parquet'`);
    expect(Object.fromEntries(types.map((row) => [row.column_name, row.column_type]))).toEqual({
      title: 'VARCHAR',
      abstract: 'VARCHAR',
      authorCount: 'BIGINT',
      date: 'DATE',
      upvotes: 'BIGINT',
      repoLinks: 'VARCHAR[]',
      id: 'VARCHAR',
      url: 'VARCHAR',
      comments: 'BIGINT',
      authors: 'VARCHAR[]',
      organization: 'STRUCT("name" VARCHAR, fullname VARCHAR)',
      submittedBy: 'VARCHAR',
      githubStars: 'BIGINT',
      projectPage: 'VARCHAR',
      listedOn: 'DATE',
      links: 'STRUCT(url VARCHAR, kind VARCHAR)[]',
      aiSummary: 'VARCHAR',
      aiKeywords: 'VARCHAR[]',
      discussionId: 'VARCHAR',
    });
    const [hosts] = await sql(
      `select count(*) as count from '${folder}/papers.parquet' where len(repoLinks) > 0`,
    );
    expect(Number(hosts!.count)).toBe(papers.filter(({ repoLinks }) => repoLinks.length > 0).length);
  });

  it.each(['v1', 'v2'])('Parquet that it writes is read back, version %s', async (version) => {
    const file = `${folder}/duck-${version}.parquet`;
    await sql(
      `copy (from '${folder}/papers.parquet') to '${file}' (format parquet, parquet_version ${version})`,
    );
    expect(await fromParquet(readFileSync(file))).toEqual(papers);
  });

  it('NDJSON', async () => {
    const rows = await sql(
      `select ${fields} from read_json('${folder}/papers.ndjson', format = 'newline_delimited')`,
    );
    expect(rows.map(numbers)).toEqual(papers.map(six));
  });

  it('CSV', async () => {
    const rows = await sql(
      `select title, abstract, authorCount, date::varchar as date, upvotes, from_json(repoLinks, '["VARCHAR"]') as repoLinks
       from read_csv('${folder}/papers.csv', header = true, delim = ',', quote = '"', escape = '"', nullstr = '')`,
    );
    expect(rows.map((row) => numbers({ ...row, abstract: row.abstract ?? '' }))).toEqual(papers.map(six));
  });

  it('Parquet of any papers', async () => {
    await fc.assert(
      fc.asyncProperty(anyPapers, async (made) => {
        // DuckDB's binding drops a byte order mark at the start of a text that it hands out.
        const any = JSON.parse(JSON.stringify(made).replaceAll('\ufeff', 'x')) as Paper[];
        writeFileSync(join(folder, 'any.parquet'), toParquet(any));
        const rows = await sql(`select ${fields} from '${folder}/any.parquet'`);
        expect(rows.map(numbers)).toEqual(any.map(six));
      }),
      { numRuns: 25 },
    );
  });
});

describe('a BibTeX parser', () => {
  const read = (text: string) => parseBibtex(text, { sentenceCase: false });

  it('reads every field', () => {
    const { entries, errors } = read(toBibtex(papers));
    expect(errors).toEqual([]);
    const spaced = (text: string) => text.replace(/\s+/g, ' ');
    const found = entries.map(({ fields }) => ({
      title: spaced(fields.title!),
      abstract: spaced(fields.abstract ?? ''),
      authorCount: number((fields as Record<string, string>).authorcount),
      date: fields.date ?? null,
      upvotes: number((fields as Record<string, string>).upvotes),
      repoLinks: ((fields as Record<string, string>).repository ?? '').split(' ').filter(Boolean),
    }));
    expect(found).toEqual(
      papers.map((paper) => ({
        ...linked(paper),
        title: spaced(paper.title),
        abstract: spaced(paper.abstract),
      })),
    );
    expect(new Set(entries.map(({ key }) => key)).size).toBe(papers.length);
    const withId = papers.findIndex(({ id, authors }) => id && authors?.length);
    expect(entries[withId]!.fields).toMatchObject({ eprint: papers[withId]!.id, archiveprefix: 'arXiv' });
    expect(entries[withId]!.fields.author).toHaveLength(papers[withId]!.authors!.length);
  });

  it('finds an entry for each of any papers, with balanced braces', () => {
    fc.assert(
      fc.property(anyPapers, (any) => {
        const text = toBibtex(any);
        let depth = 0;
        let lowest = 0;
        for (const char of text) {
          depth += char === '{' ? 1 : char === '}' ? -1 : 0;
          lowest = Math.min(lowest, depth);
        }
        expect({ depth, lowest }).toEqual({ depth: 0, lowest: 0 });
        expect(text.match(/^@misc\{[\w.-]+,$/gm) ?? []).toHaveLength(any.length);
      }),
      { numRuns: 25 },
    );
  });
});

describe('citation.js', () => {
  it('reads CSL-JSON', () => {
    const items = plugins.input.chain(toCsl(papers), { generateGraph: false }) as Record<string, any>[];
    const found = items.map(({ title, abstract, issued, custom }) => ({
      title,
      abstract: abstract ?? '',
      date: issued
        ? issued['date-parts'][0].map((part: number) => String(part).padStart(2, '0')).join('-')
        : null,
      authorCount: custom.authorCount,
      upvotes: custom.upvotes,
      repoLinks: custom.repoLinks,
    }));
    expect(found).toEqual(papers.map(linked));
  });

  it('reads RIS', () => {
    const items = plugins.input.chain(toRis(papers), { generateGraph: false }) as Record<string, any>[];
    expect(items).toHaveLength(papers.length);
    expect(items.map(({ title, abstract }) => [title, abstract ?? ''])).toEqual(
      papers.map(({ title, abstract }) => [title, abstract.replace(/\s*\n\s*/g, ' ')]),
    );
  });
});

describe('RIS lines', () => {
  it('are tags, of any papers', () => {
    fc.assert(
      fc.property(anyPapers, (any) => {
        const lines = toRis(any).split('\r\n').filter(Boolean);
        for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\n\r]*$/u);
        expect(lines.filter((line) => line === 'TY  - UNPB')).toHaveLength(any.length);
      }),
      { numRuns: 25 },
    );
  });
});

describe('feeds', () => {
  const xml = new XMLParser({
    ignoreAttributes: false,
    parseTagValue: false,
    isArray: (name) => ['item', 'entry'].includes(name),
    processEntities: { maxTotalExpansions: 1e6 } as never,
  });
  const day = ({ date, listedOn }: Paper) => listedOn ?? date;

  it.each([
    ['RSS', toRss],
    ['Atom', toAtom],
  ])('%s: another feed parser finds titles, abstracts, days and links', async (_, write) => {
    const feed = await new RssParser({ customFields: { item: ['description'] } }).parseString(write(papers));
    expect(feed.title).toBe('Daily Papers');
    expect(
      feed.items.map((item) => {
        const { title, description, summary } = item as {
          title?: string;
          description?: string;
          summary?: string;
        };
        // The description of RSS is HTML.
        const text = description?.replace(/&#(38|60|62);/g, (_, code) => String.fromCharCode(code));
        return { title, abstract: text ?? summary ?? '' };
      }),
    ).toEqual(papers.map(({ title, abstract }) => ({ title, abstract })));
    papers.forEach((paper, at) => {
      if (day(paper) !== null) expect(feed.items[at]!.isoDate).toBe(`${day(paper)}T00:00:00.000Z`);
      if (paper.url) expect(feed.items[at]!.link).toBe(paper.url);
    });
    const html = feed.items.map((item) =>
      String((item as { 'content:encoded'?: string })['content:encoded'] ?? item.content),
    );
    papers.forEach(({ authorCount, upvotes, repoLinks }, at) => {
      if (authorCount !== null) expect(html[at]).toContain(`${authorCount} author`);
      if (upvotes !== null) expect(html[at]).toContain(`${upvotes} upvote`);
      for (const url of repoLinks) expect(html[at]).toContain(`>${url.replaceAll('&', '&#38;')}</a>`);
    });
  });

  it('RSS has abstracts as HTML, and no markup of their own', () => {
    const abstract = `For a<b, <script>x</script> & &amp; isn't "y".`;
    const { channel } = xml.parse(toRss([paper({ abstract })])).rss;
    expect(channel.item[0].description).toBe(
      `For a&#60;b, &#60;script&#62;x&#60;/script&#62; &#38; &#38;amp; isn't "y".`,
    );
  });

  it('have no white space around their texts, which most readers would keep', () => {
    const given = paper({ title: 'Q&A <1> ]]> 2', abstract: 'a > \n <![CDATA[ b', authors: ['Bell & Dorn'] });
    const untrimmed = new XMLParser({ parseTagValue: false, trimValues: false });
    const { item } = untrimmed.parse(toRss([given])).rss.channel;
    const { entry } = untrimmed.parse(toAtom([given])).feed;
    expect([item.title, item['dc:creator'], entry.title, entry.summary, entry.author.name]).toEqual([
      given.title,
      'Bell & Dorn',
      given.title,
      given.abstract,
      'Bell & Dorn',
    ]);
  });

  it('RSS has what RSS 2.0 requires', () => {
    const feed = toRss(papers);
    expect(XMLValidator.validate(feed)).toBe(true);
    const { channel } = xml.parse(feed).rss;
    expect([channel.title, channel.link, channel.description]).toEqual([
      'Daily Papers',
      'https://huggingface.co/papers',
      'Papers of the Daily Papers list',
    ]);
    const ids = channel.item.map((item: any) => item.guid['#text']);
    expect(new Set(ids).size).toBe(papers.length);
    for (const item of channel.item) {
      expect(item.title.trim()).not.toBe('');
      if (item.pubDate) expect(new Date(item.pubDate).toUTCString()).toBe(item.pubDate);
    }
  });

  it('Atom has what RFC 4287 requires', () => {
    const feed = toAtom(papers);
    expect(XMLValidator.validate(feed)).toBe(true);
    const root = xml.parse(feed).feed;
    for (const name of ['id', 'title', 'updated', 'author']) expect(root[name]).toBeDefined();
    expect(new Set(root.entry.map((entry: any) => entry.id)).size).toBe(papers.length);
    for (const entry of root.entry) {
      expect(entry.updated).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00\.000Z$/);
      expect(entry.title.trim()).not.toBe('');
      expect(() => new URL(entry.id)).not.toThrow();
    }
  });

  it('JSON Feed has what version 1.1 requires, and each paper whole', () => {
    const feed = JSON.parse(toJsonFeed(papers));
    expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', title: 'Daily Papers' });
    expect(feed.items.map((item: any) => item._daily_papers)).toEqual(papers);
    expect(new Set(feed.items.map(({ id }: { id: string }) => id)).size).toBe(papers.length);
  });

  it('are well-formed XML of any papers, and hold each', () => {
    fc.assert(
      fc.property(anyPapers, (any) => {
        for (const feed of [toRss(any), toAtom(any)]) {
          expect(XMLValidator.validate(feed)).toBe(true);
          expect(feed).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/);
        }
        expect(xml.parse(toRss(any)).rss.channel.item ?? []).toHaveLength(any.length);
        expect(xml.parse(toAtom(any)).feed.entry ?? []).toHaveLength(any.length);
      }),
      { numRuns: 25 },
    );
  });

  it('say no day that nobody said, except for the time of writing in Atom, which requires one', () => {
    const undated = [{ ...six(papers[0]!), date: null }];
    expect(toRss(undated)).not.toMatch(/lastBuildDate|pubDate/);
    const before = Date.now();
    const { updated, entry } = xml.parse(toAtom(undated)).feed;
    expect(Date.parse(updated)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(updated)).toBeLessThanOrEqual(Date.now());
    expect([entry].flat().map((each: any) => [each.updated, each.published])).toEqual([[updated, undefined]]);
    expect(xml.parse(toAtom(undated, { updated: '2024-01-02' })).feed).toMatchObject({
      updated: '2024-01-02T00:00:00.000Z',
    });
  });

  it('take their title, URLs and day from the options', () => {
    const options = {
      title: 'Mine & yours',
      link: 'https://example.org/',
      feedUrl: 'https://example.org/f',
      updated: '2024-01-02',
      language: 'de',
    };
    expect(xml.parse(toRss([], options)).rss.channel).toMatchObject({
      title: 'Mine & yours',
      link: 'https://example.org/',
      language: 'de',
      lastBuildDate: 'Tue, 02 Jan 2024 00:00:00 GMT',
    });
    expect(xml.parse(toAtom([], options)).feed).toMatchObject({
      id: 'https://example.org/f',
      updated: '2024-01-02T00:00:00.000Z',
    });
    expect(() => toRss([], { updated: 'soon' })).toThrow(
      'Expected `updated` to be a Date or a day as YYYY-MM-DD, received “soon”.',
    );
  });
});

describe('a Markdown parser', () => {
  const textOf = (node: any): string =>
    node.value ?? (node.type === 'break' ? '\n' : (node.children ?? []).map(textOf).join(''));
  const read = (text: string) =>
    fromMarkdown(text, {
      extensions: [gfmTable(), gfmStrikethrough()],
      mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()],
    }).children;

  it.each(['list', 'table'] as const)('strikes nothing out in a %s', (style) => {
    const given = paper({ title: 'Llama~2 Beats GPT~3, ~~Twice~~' });
    expect(JSON.stringify(read(toMarkdown([given], { style })))).toContain(`"value":"${given.title}"`);
  });

  it('reads the list: titles, facts, abstracts', () => {
    const sections: string[][] = [];
    for (const node of read(toMarkdown(papers))) {
      if (node.type === 'heading') sections.push([textOf(node)]);
      else sections.at(-1)!.push(textOf(node));
    }
    expect(sections).toEqual(
      papers.map(({ title, abstract, date, authorCount, upvotes, organization, repoLinks }) => {
        const facts = [
          date,
          organization?.fullname,
          authorCount === null ? null : `${authorCount} author${authorCount === 1 ? '' : 's'}`,
          upvotes === null ? null : `${upvotes} upvote${upvotes === 1 ? '' : 's'}`,
          ...repoLinks,
        ].filter(Boolean);
        return [
          title,
          ...(facts.length > 0 ? [facts.join(' · ')] : []),
          ...abstract.split('\n\n').filter(Boolean),
        ];
      }),
    );
  });

  it('reads the table', () => {
    const [table] = read(toMarkdown(papers, { style: 'table' })) as any[];
    const rows = table.children.slice(1).map((row: any) => row.children.map(textOf));
    expect(rows).toEqual(
      papers.map(({ title, date, authorCount, upvotes, repoLinks }) => [
        date ?? '',
        title,
        String(authorCount ?? ''),
        String(upvotes ?? ''),
        repoLinks.join(', '),
      ]),
    );
  });

  it('finds no markup in any papers but what we wrote', () => {
    fc.assert(
      fc.property(anyPapers, (any) => {
        const nodes = read(toMarkdown(any));
        expect(nodes.filter(({ type }) => type === 'heading')).toHaveLength(any.length);
        for (const { type } of nodes) expect(['heading', 'paragraph']).toContain(type);
        const [table] = read(toMarkdown(any, { style: 'table' })) as any[];
        expect(table.children).toHaveLength(any.length + 1);
      }),
      { numRuns: 25 },
    );
  });
});

describe('an HTML parser', () => {
  const elements = (html: string) => {
    const found: { name: string; text: string; href: string | undefined }[] = [];
    const textOf = (node: any): string => node.value ?? (node.children ?? []).map(textOf).join('');
    const walk = (node: any) => {
      if (node.type === 'element')
        found.push({ name: node.tagName, text: textOf(node), href: node.properties.href });
      (node.children ?? []).forEach(walk);
    };
    walk(unified().use(rehypeParse).parse(html));
    return found;
  };

  it('reads titles, abstracts, days and links', () => {
    const found = elements(toHtml(papers));
    const named = (name: string) => found.filter((element) => element.name === name).map(({ text }) => text);
    expect(named('h2')).toEqual(papers.map(({ title }) => title));
    expect(named('time')).toEqual(papers.flatMap(({ date }) => date ?? []));
    const paragraphs = named('p');
    for (const { abstract } of papers) {
      for (const paragraph of abstract.split('\n\n').filter(Boolean)) expect(paragraphs).toContain(paragraph);
    }
    const links = named('a');
    for (const { repoLinks } of papers) for (const url of repoLinks) expect(links).toContain(url);
  });

  it('finds the same elements whatever papers hold, links to the web alone, and no request', () => {
    const known = new Set(
      'html head meta title style body header h1 div input select option p main article h2 span a time script'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(anyPapers, (any) => {
        const html = toHtml(any);
        const found = elements(html);
        expect(found.filter(({ name }) => !known.has(name))).toEqual([]);
        expect(found.filter(({ name }) => name === 'script')).toHaveLength(1);
        expect(found.filter(({ name }) => name === 'article')).toHaveLength(any.length);
        for (const { name, href } of found) if (name === 'a') expect(href).toMatch(/^https?:\/\//i);
        // HTML reads a line end of Windows as one of its own.
        expect(found.filter(({ name }) => name === 'h2').map(({ text }) => text)).toEqual(
          any.map(({ title }) => printable(title).replace(/\r\n?/g, '\n')),
        );
      }),
      { numRuns: 20 },
    );
  });
});
