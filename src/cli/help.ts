export const help = `Usage: daily-papers [options] [files…]
       daily-papers validate [options] [files…]

Reads Daily Papers listings and prints their papers as JSON. Without files, or for a file named -, it reads
standard input. The papers of several files are printed as one array, in the files' order.

validate prints what is odd in listings, one message a line: file:line:column severity message rule.

Options:
  -o, --out FILE             write to FILE instead of standard output
      --form FORM            auto (default), text, markdown, html or json
      --reference-date DAY   the day of the capture, YYYY-MM-DD, for dates without a year
      --bare-count WHAT      what the number after a date counts in plain text: upvotes (default) or comments
      --strict               a warning is an error
      --reporter NAME        of validate: text (default) or json
  -h, --help                 print this
  -V, --version              print the version

Exit codes: 0 done; 1 an input is no listing, a file cannot be read or written, or validate found a warning;
2 wrong arguments.
`;
