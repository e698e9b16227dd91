import type { VFileMessage } from 'vfile-message';
import { counted } from '../model/describe-value.js';
import { ListingError } from '../model/listing-error.js';
import { parseListing } from '../parse/parse-listing.js';
import { inputs, parseFlags, readFlags, readParseOptions } from './arguments.js';
import { readInput } from './files.js';
import { isInputError } from './input-error.js';
import { UsageError } from './usage-error.js';

interface Report {
  file: string;
  /** null where the file is no listing, or cannot be read. */
  papers: number | null;
  messages: Line[];
}

interface Line {
  line: number;
  column: number;
  severity: 'info' | 'warning' | 'error';
  message: string;
  rule: string;
  url: string | null;
}

/** `daily-papers validate [files…]`: prints what is odd, as editors and CI systems read it. 1 where there is a warning. */
export async function validate(args: readonly string[]): Promise<number> {
  const { values, positionals } = readFlags(args, {
    ...parseFlags,
    reporter: { type: 'string', default: 'text' },
  });
  const { reporter } = values;
  if (reporter !== 'text' && reporter !== 'json') {
    throw new UsageError(`--reporter takes one of text, json, not “${reporter}”.`);
  }
  const options = { ...readParseOptions(values), strict: false };
  const reports: Report[] = [];
  for (const file of inputs(positionals)) {
    reports.push(await report(file, options));
  }
  process.stdout.write(
    reporter === 'json' ? `${JSON.stringify(reports, null, 2)}\n` : reports.map(toText).join(''),
  );
  const all = reports.flatMap(({ messages }) => messages);
  const warnings = all.filter(({ severity }) => severity !== 'info').length;
  const papers = reports.reduce((sum, each) => sum + (each.papers ?? 0), 0);
  process.stderr.write(
    `${counted(reports.length, 'file')}, ${counted(papers, 'paper')}, ${counted(warnings, 'warning')}, ${counted(all.length - warnings, 'note')}\n`,
  );
  return warnings > 0 ? 1 : 0;
}

async function report(file: string, options: Parameters<typeof parseListing>[1]): Promise<Report> {
  const name = file === '-' ? '<stdin>' : file;
  try {
    const { papers, messages } = parseListing(await readInput(file), options);
    return { file: name, papers: papers.length, messages: messages.map(toLine) };
  } catch (error) {
    if (!isInputError(error)) throw error;
    const { message } = error;
    const rule = error instanceof ListingError ? error.code : 'unreadable-file';
    return {
      file: name,
      papers: null,
      messages: [{ line: 1, column: 1, severity: 'error', message, rule, url: null }],
    };
  }
}

function toLine({ line, column, fatal, reason, ruleId, url }: VFileMessage): Line {
  const severity = fatal === false ? 'warning' : 'info';
  return {
    line: line ?? 1,
    column: column ?? 1,
    severity,
    message: reason,
    rule: ruleId ?? '',
    url: url ?? null,
  };
}

function toText({ file, messages }: Report): string {
  return messages
    .map((each) => `${file}:${each.line}:${each.column} ${each.severity} ${each.message} ${each.rule}\n`)
    .join('');
}
