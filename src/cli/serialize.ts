import { extname } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import type { Paper } from '../model/paper.js';
import { type FormatName, formatNames, formatOfFile, serializePapers } from '../serialize/formats.js';
import { UsageError, type Values } from './options.js';
import type { Output } from './write-output.js';

/**
 * The format that is named, else the one of the output's extension, else JSON.
 *
 * @throws UsageError for an extension of no format, and for a format that cannot leave fields out.
 */
export function readFormat({ to, fields }: Values, out: string | null): FormatName {
  const format = (to as FormatName | undefined) ?? formatOf(out);
  if (fields !== undefined && !rowFormats.includes(format))
    throw new UsageError(`--fields works with ${rowFormats.join(', ')}, not with ${format}.`);
  return format;
}

const rowFormats: readonly FormatName[] = ['json', 'ndjson', 'csv', 'tsv'];

function formatOf(out: string | null): FormatName {
  if (out === null || extname(out) === '') return 'json';
  const format = formatOfFile(out);
  if (format !== null) return format;
  throw new UsageError(
    `No format has the extension ${extname(out)}; name one with --to: ${formatNames.join(', ')}.`,
  );
}

/**
 * Writes papers in a format, all their fields or those that are named.
 *
 * @param days The days of the listings that the papers are from: a feed of papers without days has the newest of them.
 * @param onMessage Called with a warning for each value that the format cannot hold as it is.
 */
export async function serialize(
  papers: readonly Paper[],
  format: FormatName,
  fields: readonly (keyof Paper)[] | null,
  days: readonly string[],
  onMessage: (message: VFileMessage) => void,
): Promise<Output> {
  if (fields !== null && (format === 'json' || format === 'ndjson'))
    return rowsToJson(papers, format, fields);
  if (format === 'text') return serializePapers(papers, format, { onMessage });
  // The papers of a daily page have no days.
  if ((format === 'rss' || format === 'atom') && !papers.some(({ listedOn, date }) => listedOn ?? date))
    return serializePapers(papers, format, { updated: [...days].sort().at(-1) });
  if (format !== 'csv' && format !== 'tsv') return serializePapers(papers, format);
  // Tables from the command line are for spreadsheets: what strangers wrote must not run there.
  if (fields === null) return serializePapers(papers, format, { escapeFormulas: true });
  const { tableHeader, tableRow } = await import('../serialize/csv.js');
  const delimiter = format === 'csv' ? ',' : '\t';
  const rows = papers.map((paper) => tableRow(fields, paper, delimiter, true));
  return tableHeader(fields, delimiter, true) + rows.join('');
}

/** Rows with some of the papers' fields, those that each of them has. */
export function rowsToJson(
  papers: readonly Paper[],
  format: 'json' | 'ndjson',
  fields: readonly (keyof Paper)[],
): string {
  const rows = papers.map((paper) => {
    const present = fields.filter((field) => Object.hasOwn(paper, field));
    return Object.fromEntries(present.map((field) => [field, Reflect.get(paper, field)]));
  });
  if (format === 'json') return `${JSON.stringify(rows, null, 2)}\n`;
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}
