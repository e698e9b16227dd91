import type { VFileMessage } from 'vfile-message';
import { counted, visible } from '../model/describe-value.js';
import { ListingError } from '../model/listing-error.js';
import { inFlags } from './report-failure.js';

/** A message as it is printed. */
export interface Line {
  line: number;
  column: number;
  severity: 'note' | 'warning' | 'error';
  message: string;
  rule: string;
  url: string | null;
}

/** How many warnings of a file are printed by commands that are not about warnings. */
const most = 10;

/** The warnings of an input: the first ones, and how many there are. It can be sent to another thread. */
export interface Warnings {
  first: Line[];
  count: number;
}

/** Collects the warnings of an input, in memory that does not grow with their number. */
export class MessageLog {
  readonly warnings: Warnings = { first: [], count: 0 };

  readonly add = (message: VFileMessage): void => {
    if (message.fatal !== false) return;
    this.warnings.count++;
    if (this.warnings.first.length < most) this.warnings.first.push(toLine(message));
  };

  /** Adds the warnings for which strict reading refused the input. */
  addRefused(error: unknown): void {
    if (error instanceof ListingError) error.messages.forEach(this.add);
  }
}

/** The warnings of reading an input, then those of writing it. */
export function joinWarnings(one: Warnings, other: Warnings): Warnings {
  return { first: [...one.first, ...other.first].slice(0, most), count: one.count + other.count };
}

/** Prints the warnings of an input or output on standard error; `command` is what prints all of them. */
export function printWarnings(file: string, { first, count }: Warnings, command: string | null): void {
  const name = displayName(file);
  for (const line of first) process.stderr.write(formatLine(name, line));
  if (count === first.length) return;
  const hint = command === null ? '' : `; to see all: ${visible(command)}`;
  process.stderr.write(`${visible(name)}: ${counted(count - first.length, 'more warning')}${hint}\n`);
}

/** `page.txt:7:1  warning  “Feb 31, 2024” is not a valid date  [invalid-date]` */
export function formatLine(name: string, { line, column, severity, message, rule }: Line): string {
  return `${visible(name)}:${line}:${column}  ${severity}  ${message}${rule ? `  [${rule}]` : ''}\n`;
}

export function toLine({ line, column, fatal, reason, ruleId, url }: VFileMessage): Line {
  return {
    line: line ?? 1,
    column: column ?? 1,
    severity: fatal === false ? 'warning' : 'note',
    message: visible(inFlags(reason)),
    rule: visible(ruleId ?? ''),
    url: url ?? null,
  };
}

export function displayName(input: string): string {
  return input === '-' ? '<stdin>' : input;
}
