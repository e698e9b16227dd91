import { extname } from 'node:path';
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

const rowFormats: readonly FormatName[] = ['json', 'ndjson', 'csv', 'tsv', 'yaml'];

function formatOf(out: string | null): FormatName {
  if (out === null || extname(out) === '') return 'json';
  const format = formatOfFile(out);
  if (format !== null) return format;
  throw new UsageError(
    `No format has the extension ${extname(out)}; name one with --to: ${formatNames.join(', ')}.`,
  );
}

/** Writes papers in a format, all their fields or those that are named. */
export async function serialize(
  papers: readonly Paper[],
  format: FormatName,
  fields: readonly string[] | null,
): Promise<Output> {
  // Tables from the command line are for spreadsheets: what strangers wrote must not run there.
  const escaped = { escapeFormulas: true };
  if (format !== 'csv' && format !== 'tsv') return serializePapers(pickFields(papers, fields), format);
  if (fields === null) return serializePapers(papers, format, escaped);
  const { papersToCsvStream, papersToTsvStream } = await import('../serialize/streams.js');
  const table = (format === 'csv' ? papersToCsvStream : papersToTsvStream)({ ...escaped, columns: fields });
  const rows = new ReadableStream<Paper>({
    start(stream) {
      for (const paper of papers) stream.enqueue(paper);
      stream.close();
    },
  });
  return rows.pipeThrough(table);
}

/** Papers with some of their fields: rows, and no longer whole papers. */
export function pickFields(papers: readonly Paper[], fields: readonly string[] | null): readonly Paper[] {
  if (fields === null) return papers;
  return papers.map((paper) => {
    const present = fields.filter((field) => Object.hasOwn(paper, field));
    return Object.fromEntries(present.map((field) => [field, Reflect.get(paper, field)])) as Paper;
  });
}
