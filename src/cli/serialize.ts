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
 * @param onMessage Called with a warning for each value that the format cannot hold as it is.
 */
export async function serialize(
  papers: readonly Paper[],
  format: FormatName,
  fields: readonly (keyof Paper)[] | null,
  onMessage: (message: VFileMessage) => void,
): Promise<Output> {
  if (fields !== null && (format === 'json' || format === 'ndjson'))
    return rowsToJson(papers, format, fields);
  if (format === 'text') return serializePapers(papers, format, { onMessage });
  if (format !== 'csv' && format !== 'tsv') return serializePapers(papers, format);
  // Tables from the command line are for spreadsheets: what strangers wrote must not run there.
  if (fields === null) return serializePapers(papers, format, { escapeFormulas: true });
  const { tableHeader, tableRow } = await import('../serialize/csv.js');
  const delimiter = format === 'csv' ? ',' : '\t';
  const rows = papers.map((paper) => tableRow(fields, paper, delimiter, true));
  return tableHeader(fields, delimiter, true) + rows.join('');
}

/** Gives papers of a daily page its day, which they lack: the items of a feed need one. */
export function withDay(papers: readonly Paper[], day: string | null, format: FormatName): readonly Paper[] {
  if (day === null || (format !== 'rss' && format !== 'atom')) return papers;
  return papers.map((paper) => ((paper.listedOn ?? paper.date) ? paper : { ...paper, listedOn: day }));
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
