import { formatNames, formats } from '../serialize/formats.js';
import { commands, type Option, type OptionName, options } from './options.js';
import { lineWidth, wrapWords } from './terminal.js';

/** The width of the left column. */
const indent = 29;

/** What is printed where somebody calls the command without anything to read. */
export const shortHelp = `Usage: daily-papers [COMMAND] [OPTIONS] [INPUT…]

Reads Daily Papers listings in any format and prints their papers as JSON.

  daily-papers page.txt                     papers as JSON
  daily-papers page.html --out papers.csv   papers as a table
  daily-papers validate page.txt            what may be missing or wrong
  daily-papers --help                       all commands and options
`;

/** The whole help, at most 80 columns wide. */
export const help = `Usage: daily-papers [COMMAND] [OPTIONS] [INPUT…]

Reads Daily Papers listings in any format and prints their papers as JSON or in
another format. An input is a file, a folder, a quoted glob pattern, an http(s)
address, or - for standard input (the default).

Commands:
${Object.entries(commands)
  .map(([name, about]) => row(name, about))
  .join('')}
${section('Output', ['to', 'out', 'partition', 'fields', 'fix', 'reporter', 'json'])}
${section('Reading', ['from', 'reference-date', 'unlabeled-count', 'map', 'strict', 'quiet'])}
${section('From huggingface.co/papers', ['date', 'week', 'month', 'trending', 'query', 'from-date', 'to-date', 'verbose'])}
${section('Papers', ['since', 'until', 'listed-since', 'listed-until', 'min-upvotes', 'has-repo', 'search', 'sort', 'limit', 'dedupe', 'merge', 'seen'])}
${section('Other', ['help', 'version'])}
A DAY is YYYY-MM-DD. The options that fetch also take today and yesterday;
--since, --until and --listed-… also take YYYY-MM and YYYY. A paper that lacks
the field of a filter, such as a date for --since, is left out. In csv and tsv,
cells that a spreadsheet would execute as a formula are prefixed with '.

Environment: HF_ENDPOINT is the address of the site or of a mirror, HF_TOKEN an
access token, which public listings do not need.

Formats:
${formatNames.map((name) => row(name, `${formats[name].about} (${formats[name].extensions.join(', ')})`)).join('')}
Exit codes: 0 done; 1 an input could not be read, the output could not be
written, or validate found a warning; 2 wrong arguments.
`;

function section(title: string, names: readonly OptionName[]): string {
  return `${title}:\n${names.map((name) => row(flags(name), options[name].about)).join('')}`;
}

function flags(name: OptionName): string {
  const { short, value }: Option = options[name];
  return `${short ? `-${short},` : '   '} --${name}${value ? ` ${value}` : ''}`;
}

/** Text in two columns; what is too long for one line goes on below. */
function row(left: string, right: string): string {
  const [first, ...others] = wrapWords(right, lineWidth - indent - 1);
  return [
    `  ${left.padEnd(indent - 3)} ${first}`,
    ...others.map((line) => ' '.repeat(indent) + line),
    '',
  ].join('\n');
}
