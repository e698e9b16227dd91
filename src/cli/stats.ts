import { type Distribution, type Summary, summarizePapers, type Tally } from '../query/summarize.js';
import { findInputs } from './inputs.js';
import type { Values } from './options.js';
import { readParseSettings } from './parse-settings.js';
import { gatherPapers, Progress } from './read-inputs.js';
import { readSelection } from './selection.js';
import { alignRows, bar, lineWidth, oneLine, wrapWords } from './terminal.js';
import { writeOutput } from './write-output.js';

/** `daily-papers stats [INPUT…]`: what listings hold, in numbers, with bars for a terminal; or `--json`. */
export async function stats(words: readonly string[], values: Values): Promise<number> {
  const selection = readSelection(values);
  const progress = new Progress(readParseSettings(values), values.quiet === true);
  const all = await gatherPapers(await findInputs(words), progress);
  if (progress.read === 0) return 1;
  const summary = summarizePapers(selection.select(all));
  await writeOutput(null, values.json ? `${JSON.stringify(summary, null, 2)}\n` : toTable(summary));
  return progress.failed > 0 ? 1 : 0;
}

function toTable(summary: Summary): string {
  const { count, dates, withRepo, unknown } = summary;
  const sections = [
    alignRows([
      ['papers', String(count)],
      ['with a repository', String(withRepo)],
      ['published', dates.first === null ? 'no dates' : `${dates.first} to ${dates.last}`],
    ]),
    alignRows([
      ['', 'known', 'min', 'p25', 'median', 'p75', 'p90', 'max', 'mean'],
      distributionRow('authors', summary.authors),
      distributionRow('upvotes', summary.upvotes),
    ]),
    tallies('month', summary.months),
    tallies('organization', summary.organizations),
    tallies('repository host', summary.repoHosts),
    missing(unknown, count),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function distributionRow(name: string, values: Distribution): string[] {
  const { known, min, p25, median, p75, p90, max, mean } = values;
  const cells = [min, p25, median, p75, p90, max, mean].map((value) =>
    value === null ? '-' : String(Math.round(value * 10) / 10),
  );
  return [name, String(known), ...cells];
}

/** The most lines of a section; the rest is counted in one more. */
const longest = 24;
const barWidth = 30;
/** What a line leaves for a name, beside a bar, a count, and the space between them. */
const nameWidth = lineWidth - barWidth - 14;

function tallies(heading: string, all: readonly Tally[]): string {
  if (all.every(({ name }) => name === null)) return '';
  const shown = heading === 'month' ? all.slice(-longest) : all.slice(0, longest);
  const left = all.filter((each) => !shown.includes(each));
  const most = Math.max(...shown.map(({ count }) => count));
  const rows = shown.map(({ name, count }) => [
    `  ${oneLine(name ?? '(none)', nameWidth)}`,
    String(count),
    bar(count, most, barWidth),
  ]);
  const rest = left.reduce((sum, { count }) => sum + count, 0);
  if (rest > 0) {
    const row = [`  (${left.length} ${heading === 'month' ? 'earlier' : 'others'})`, String(rest), ''];
    if (heading === 'month') rows.unshift(row);
    else rows.push(row);
  }
  return `${heading}\n${alignRows(rows)}`;
}

/** The fields that some papers lack; those that none has are named in one line, since their format never has them. */
function missing(unknown: Summary['unknown'], count: number): string {
  const fields = Object.entries(unknown);
  const some = fields.filter(([, lacking]) => lacking > 0 && lacking < count);
  const never = fields.filter(([, lacking]) => lacking === count && count > 0).map(([field]) => field);
  const rows = some.map(([field, lacking]) => [`  ${field}`, String(lacking), bar(lacking, count, barWidth)]);
  const lines = never.length > 0 ? wrapWords(`in all: ${never.join(', ')}`, lineWidth - 2) : [];
  const parts = [...(rows.length > 0 ? [alignRows(rows)] : []), ...lines.map((line) => `  ${line}`)];
  return parts.length > 0 ? ['missing', ...parts].join('\n') : '';
}
