import { diffPapers, type FieldChange, type PaperDiff } from '../query/diff.js';
import { parseFlags, readFlags, readParseOptions } from './arguments.js';
import { readPapers } from './papers.js';
import { plainLine } from './terminal.js';
import { UsageError } from './usage-error.js';

/** `daily-papers diff BEFORE AFTER`: `+` for papers that came, `-` for those that went, `~` and the fields for changes. */
export async function diff(args: readonly string[]): Promise<number> {
  const { values, positionals } = readFlags(args, { ...parseFlags, json: { type: 'boolean' } });
  const [before, after, ...others] = positionals;
  if (before === undefined || after === undefined || others.length > 0) {
    throw new UsageError(`diff takes two files, BEFORE and AFTER, not ${positionals.length}.`);
  }
  const options = readParseOptions(values);
  const old = await readPapers([before], options);
  const now = await readPapers([after], options);
  if (old.failures + now.failures > 0) return 1;
  const found = diffPapers(old.papers, now.papers);
  process.stdout.write(values.json ? `${JSON.stringify(found, null, 2)}\n` : toLines(found));
  process.stderr.write(
    `${found.added.length} added, ${found.removed.length} removed, ${found.changed.length} changed\n`,
  );
  return 0;
}

function toLines({ added, removed, changed }: PaperDiff): string {
  const lines = [
    ...removed.map(({ title }) => `- ${title}`),
    ...added.map(({ title }) => `+ ${title}`),
    ...changed.flatMap(({ after, changes }) => [`~ ${after.title}`, ...changes.map(changeLine)]),
  ];
  return lines.map((line) => `${plainLine(line)}\n`).join('');
}

function changeLine({ field, from, to }: FieldChange): string {
  return `    ${field}: ${JSON.stringify(from)} → ${JSON.stringify(to)}`;
}
