import { checkNoOptions, requireOneOf } from '../model/check-argument.js';
import type { Paper } from '../model/paper.js';
import type { CsvOptions } from './csv.js';
import type { FeedOptions } from './feed-items.js';
import type { HtmlOptions } from './html.js';
import type { MarkdownOptions } from './markdown.js';
import type { TextOptions } from './text.js';

/** One output format: its names elsewhere, and how papers are written in it. */
interface Format<Options = object> {
  /** The media type, as servers send it. */
  mediaType: string;
  /** File extensions, the usual one first. */
  extensions: readonly [string, ...string[]];
  /** What it is for, in a few words. */
  about: string;
  write: (papers: Iterable<Paper>, options?: Options) => Promise<string | Uint8Array>;
}

/** The options that each format's writer takes. */
export interface FormatOptions {
  json: Record<string, never>;
  ndjson: Record<string, never>;
  csv: CsvOptions;
  tsv: CsvOptions;
  yaml: Record<string, never>;
  markdown: MarkdownOptions;
  'markdown-table': Record<string, never>;
  text: TextOptions;
  bibtex: Record<string, never>;
  csl: Record<string, never>;
  ris: Record<string, never>;
  rss: FeedOptions;
  atom: FeedOptions;
  jsonfeed: FeedOptions;
  html: HtmlOptions;
  parquet: Record<string, never>;
}

/** The name of a format. */
export type FormatName = keyof FormatOptions;

/** Every format, by name. Each is loaded when it is first used. */
export const formats: { [Name in FormatName]: Format<FormatOptions[Name]> } = {
  json: {
    mediaType: 'application/json',
    extensions: ['.json'],
    about: 'a JSON array',
    write: async (papers, options) => (await import('./json.js')).toJson(papers, options),
  },
  ndjson: {
    mediaType: 'application/x-ndjson',
    extensions: ['.ndjson', '.jsonl'],
    about: 'one JSON object per line',
    write: async (papers, options) => (await import('./ndjson.js')).toNdjson(papers, options),
  },
  csv: {
    mediaType: 'text/csv',
    extensions: ['.csv'],
    about: 'a table for spreadsheets (RFC 4180)',
    write: async (papers, options) => (await import('./csv.js')).toCsv(papers, options),
  },
  tsv: {
    mediaType: 'text/tab-separated-values',
    extensions: ['.tsv', '.tab'],
    about: 'the same with tabs',
    write: async (papers, options) => (await import('./csv.js')).toTsv(papers, options),
  },
  yaml: {
    mediaType: 'application/yaml',
    extensions: ['.yaml', '.yml'],
    about: 'YAML',
    write: async (papers, options) => (await import('./yaml.js')).toYaml(papers, options),
  },
  markdown: {
    mediaType: 'text/markdown',
    extensions: ['.md', '.markdown'],
    about: 'a list to read',
    write: async (papers, options) => (await import('./markdown.js')).toMarkdown(papers, options),
  },
  'markdown-table': {
    mediaType: 'text/markdown',
    extensions: ['.table.md'],
    about: 'a table in Markdown (GFM)',
    write: async (papers, options) => {
      checkNoOptions(options);
      return (await import('./markdown.js')).toMarkdown(papers, { style: 'table' });
    },
  },
  text: {
    mediaType: 'text/plain',
    extensions: ['.txt'],
    about: "plain text in the listing's own format",
    write: async (papers, options) => (await import('./text.js')).toText(papers, options),
  },
  bibtex: {
    mediaType: 'application/x-bibtex',
    extensions: ['.bib'],
    about: 'BibTeX, for LaTeX, JabRef and Zotero',
    write: async (papers, options) => (await import('./bibtex.js')).toBibtex(papers, options),
  },
  csl: {
    mediaType: 'application/vnd.citationstyles.csl+json',
    extensions: ['.csl.json', '.csl'],
    about: 'CSL-JSON, for Zotero and pandoc',
    write: async (papers, options) => (await import('./csl.js')).toCsl(papers, options),
  },
  ris: {
    mediaType: 'application/x-research-info-systems',
    extensions: ['.ris'],
    about: 'RIS, for reference managers',
    write: async (papers, options) => (await import('./ris.js')).toRis(papers, options),
  },
  rss: {
    mediaType: 'application/rss+xml',
    extensions: ['.rss', '.rss.xml', '.xml'],
    about: 'an RSS 2.0 feed',
    write: async (papers, options) => (await import('./rss.js')).toRss(papers, options),
  },
  atom: {
    mediaType: 'application/atom+xml',
    extensions: ['.atom', '.atom.xml'],
    about: 'an Atom feed',
    write: async (papers, options) => (await import('./atom.js')).toAtom(papers, options),
  },
  jsonfeed: {
    mediaType: 'application/feed+json',
    extensions: ['.feed.json'],
    about: 'a JSON Feed 1.1',
    write: async (papers, options) => (await import('./json-feed.js')).toJsonFeed(papers, options),
  },
  html: {
    mediaType: 'text/html',
    extensions: ['.html', '.htm'],
    about: 'one page to read, search and sort',
    write: async (papers, options) => (await import('./html.js')).toHtml(papers, options),
  },
  parquet: {
    mediaType: 'application/vnd.apache.parquet',
    extensions: ['.parquet'],
    about: 'typed columns, for DuckDB, pandas, Polars and Spark',
    write: async (papers, options) => (await import('./parquet.js')).toParquet(papers, options),
  },
};

/** The names of all formats. */
export const formatNames: readonly FormatName[] = /* @__PURE__ */ Object.keys(formats) as FormatName[];

/**
 * Writes papers in any format, given by its name.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @param format One of `formatNames`: `json`, `csv`, `bibtex`, `rss`, `parquet` …
 * @param options The options of the format's own function, such as `{ escapeFormulas: true }` for `csv`.
 * @returns A promise of a string, or of a `Uint8Array` for `parquet`.
 * @throws TypeError if the format or an option is unknown (the message suggests the nearest name), or an object is
 * not a paper.
 *
 * @example
 * ```ts
 * import { parsePapers, serializePapers } from 'daily-papers';
 *
 * const papers = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * console.log((await serializePapers(papers, 'tsv')).slice(0, 14)); // title	abstract
 * ```
 */
export async function serializePapers<Name extends FormatName>(
  papers: Iterable<Paper>,
  format: Name,
  options?: FormatOptions[Name],
): Promise<Name extends 'parquet' ? Uint8Array : string> {
  requireOneOf('format', format, formatNames);
  const written = await formats[format].write(papers, options);
  return written as Name extends 'parquet' ? Uint8Array : string;
}

/** The format that a file's extension names; the longest one decides (`.csl.json` is not `.json`). */
export function formatOfFile(file: string): FormatName | null {
  const name = file.toLowerCase();
  const ends = formatNames.flatMap((format) => formats[format].extensions.map((end) => ({ format, end })));
  const match = ends.filter(({ end }) => name.endsWith(end)).sort((a, b) => b.end.length - a.end.length)[0];
  return match?.format ?? null;
}
