import { formatNames, formats } from '../serialize/formats.js';
import {
  aboutOption,
  type Command,
  commands,
  type Option,
  type OptionName,
  optionGroups,
  options,
  optionsIn,
} from './options.js';
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

/** How each command is called. `convert` is the default: its help is that of all. */
const usages: Record<Command, string> = {
  convert: `[COMMAND] [OPTIONS] [INPUT…]

Reads Daily Papers listings in any format and prints their papers as JSON or in
another format. An input is a file, a folder, a quoted glob pattern, an http(s)
address, or - for standard input (the default).

${section('Commands', Object.entries(commands))}
daily-papers COMMAND --help prints the help of one command.
`,
  validate: `validate [OPTIONS] [INPUT…]

Prints every message about listings, and a summary of each. With --fix, writes
the repaired papers to --out FILE; --to, --fields and the options under Papers
say which, and how.
`,
  stats: `stats [OPTIONS] [INPUT…]

Counts papers by month, organization and repository host.
`,
  diff: `diff [OPTIONS] BEFORE AFTER

Shows what changed between two listings: + papers that were added, - papers
that were removed, ~ papers whose fields changed.
`,
  completions: `completions bash|zsh|fish

Prints a completion script, which the shell loads from a file.
`,
};

/** The help of a command, at most 80 columns wide. */
export function helpOf(command: Command): string {
  const has = (name: OptionName) => (options[name].for as readonly string[]).includes(command);
  const isListed = (name: OptionName) => has(name) || command === 'convert';
  const parts = [
    `Usage: daily-papers ${usages[command]}`,
    ...(Object.keys(optionGroups) as (keyof typeof optionGroups)[]).map((group) =>
      section(
        optionGroups[group],
        optionsIn(group)
          .filter(isListed)
          .map((name) => [flags(name), command === 'convert' ? aboutOption(name) : options[name].about]),
      ),
    ),
    has('since') ? dayNote : '',
    has('to') ? formulaNote : '',
    has('from') ? environmentNote : '',
    has('to')
      ? section(
          'Formats',
          formatNames.map((name) => [
            name,
            `${formats[name].about} (${formats[name].extensions.join(', ')})`,
          ]),
        )
      : '',
    exitCodes,
  ];
  return parts.filter((part) => part !== '').join('\n');
}

const dayNote = `A DAY is YYYY-MM-DD. --reference-date, --date, --from-date and --to-date also
take today and yesterday (in UTC); --since, --until and --listed-… also take
YYYY-MM and YYYY. A paper that lacks the field of a filter, such as a date for
--since, is left out.
`;
const formulaNote = `In csv and tsv, cells that a spreadsheet would execute as a formula are prefixed
with '.
`;
const environmentNote = `Environment: HF_ENDPOINT is the address of the site or of a mirror, HF_TOKEN an
access token, which public listings do not need.
`;
const exitCodes = `Exit codes: 0 done; 1 an input could not be read, the output could not be
written, or validate found a warning; 2 wrong arguments.
`;

function section(title: string, rows: readonly (readonly [string, string])[]): string {
  return rows.length === 0 ? '' : `${title}:\n${rows.map(([left, right]) => row(left, right)).join('')}`;
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
