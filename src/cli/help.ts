import { formatNames, formats } from '../serialize/formats.js';

const formatList = formatNames
  .map((name) => `  ${name.padEnd(15)} ${formats[name].about} (${formats[name].extensions.join(', ')})\n`)
  .join('');

export const help = `Usage: daily-papers [options] [files…]
       daily-papers validate [options] [files…]
       daily-papers stats [options] [files…]
       daily-papers diff [options] BEFORE AFTER

Reads Daily Papers listings and prints their papers as JSON, or in another format. Without files, or for a file named -, it reads
standard input. The papers of several files are printed as one list, in the files' order.

validate  prints what is odd in listings, one message a line: file:line:column severity message rule
stats     prints what they hold in numbers: by month, organization and host, authors and upvotes, what is not told
diff      prints what changed between two: + papers that came, - that went, ~ whose fields changed

Options:
  -t, --to FORMAT            one of the formats below; without it the end of FILE's name shows, else JSON
  -o, --out FILE             write to FILE instead of standard output
      --partition month      write Parquet into the folder --out, a part for each month (month=2024-07/part-0.parquet)
      --from FORMAT           auto (default), text, markdown, html or json
      --reference-date DAY   the day of the capture, YYYY-MM-DD, for dates without a year
      --unlabeled-count WHAT      what the number after a date counts in plain text: upvotes (default) or comments
      --strict               a warning is an error
      --since DAY            only papers of this day or later: YYYY-MM-DD, YYYY-MM or YYYY
      --until DAY            only papers of this day or earlier; of a month or a year, up to its last day
      --min-upvotes N        only papers with at least N upvotes
      --has-repo             only papers that name a code repository
      --search WORDS         only papers that hold these words (or nearly), best first
      --sort KEY[:desc],…    by title, date, upvotes, authorCount, comments, githubStars, listedOn, id, url,
                             organization, submittedBy or projectPage; upvotes:desc,title for most upvotes first
      --limit N              at most N papers
      --reporter NAME        of validate: text (default) or json
      --json                 of stats and diff: print JSON
  -h, --help                 print this
  -V, --version              print the version

Many files that become ndjson or parquet with --out are read on all cores. Broken off and run again, that goes on
where it was.

A paper whose date or upvotes the listing does not tell is in no range of them.

Formats (in csv and tsv a cell that a spreadsheet would take for a formula gets a ' before it):
${formatList}
Exit codes: 0 done; 1 an input is no listing, a file cannot be read or written, or validate found a warning;
2 wrong arguments.
`;
