import { type Distribution, type Summary, summarizePapers, type Tally } from '../query/summarize.js';
import { inputs, parseFlags, readFlags, readParseOptions } from './arguments.js';
import { readPapers } from './papers.js';
import { alignRows, bar, plainLine } from './terminal.js';

/** `daily-papers stats [files…]`: what listings hold, in numbers, with bars for a terminal; or `--json`. */
export async function stats(args: readonly string[]): Promise<number> {
  const { values, positionals } = readFlags(args, { ...parseFlags, json: { type: 'boolean' } });
  const files = inputs(positionals);
  const { papers, failures } = await readPapers(files, readParseOptions(values));
  if (failures === files.length) return 1;
  const summary = summarizePapers(papers);
  process.stdout.write(values.json ? `${JSON.stringify(summary, null, 2)}\n` : toTable(summary));
  return failures > 0 ? 1 : 0;
}

function toTable(summary: Summary): string {
  const { count, dates, withRepo, unknown } = summary;
  const sections = [
    alignRows([
      ['papers', String(count)],
      ['with a repository', String(withRepo)],
      ['published', dates.first === null ? 'no dates' : `${dates.first} to ${dates.last}`],
    ]),
    `${alignRows([
      ['', 'known', 'min', 'p25', 'median', 'p75', 'p90', 'max', 'mean'],
      distributionRow('authors', summary.authors),
      distributionRow('upvotes', summary.upvotes),
    ])}`,
    tallies('month', summary.months),
    tallies('organization', summary.organizations),
    tallies('repository host', summary.repoHosts),
    `not told\n${alignRows(Object.entries(unknown).map(([field, missing]) => [`  ${field}`, String(missing), bar(missing, count)]))}`,
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

/** At most so many lines a section: what is left is counted in one more. */
const longest = 24;

function tallies(heading: string, all: readonly Tally[]): string {
  if (all.every(({ name }) => name === null)) return '';
  const shown = heading === 'month' ? all.slice(-longest) : all.slice(0, longest);
  const left = all.filter((each) => !shown.includes(each));
  const most = Math.max(...shown.map(({ count }) => count));
  const rows = shown.map(({ name, count }) => [
    `  ${plainLine(name ?? '(not told)')}`,
    String(count),
    bar(count, most),
  ]);
  const rest = left.reduce((sum, { count }) => sum + count, 0);
  if (rest > 0) {
    const row = [`  (${left.length} ${heading === 'month' ? 'earlier' : 'others'})`, String(rest), ''];
    if (heading === 'month') rows.unshift(row);
    else rows.push(row);
  }
  return `${heading}\n${alignRows(rows)}`;
}
