import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { callCli } from '../helpers/call-cli.js';
import { cli, folderOf, pageOf } from '../helpers/cli.js';

const folder = folderOf({ 'page.txt': pageOf('A Boat'), stats: pageOf('A Kettle') });
const run = (...args: string[]) => callCli(args, { cwd: folder });

describe('wrong words end with 2, and say what was meant', () => {
  it.each<[string[], string]>([
    [['--fromat', 'text', 'page.txt'], 'Unknown option “--fromat”; did you mean --from?'],
    [['--limt=3', 'page.txt'], 'Unknown option “--limt”; did you mean --limit?'],
    [['--zzzzzz', 'page.txt'], 'Unknown option “--zzzzzz”.'],
    [['-x', 'page.txt'], 'Unknown option “-x”.'],
    [['validte', 'page.txt'], 'No file, command or option “validte”; did you mean validate?'],
    [['page.txt', 'strct'], 'No file, command or option “strct”; did you mean --strict?'],
    [['--', '--strict', 'page.txt'], 'No file “--strict”; options stand before `--`.'],
    [['--to', 'jsno', 'page.txt'], 'not “jsno”; did you mean json?'],
    [['--to', 'cvs', 'page.txt'], 'not “cvs”; did you mean csv?'],
    [['--to', 'md', 'page.txt'], 'not “md”; did you mean markdown?'],
    [['--to', 'JSONL', 'page.txt'], 'not “JSONL”; did you mean ndjson?'],
    [['--from', 'htm', 'page.txt'], 'not “htm”; did you mean html?'],
    [['--fields', 'id,title,ID', 'page.txt'], '--fields names id twice.'],
    [['--search', ' ', 'page.txt'], '--search takes words, not an empty text.'],
    [['--to', 'excel', 'page.txt'], '--to takes one of json, ndjson, csv,'],
    [['--from', 'txet', 'page.txt'], 'not “txet”; did you mean text?'],
    [
      ['--unlabeled-count', 'likes', 'page.txt'],
      '--unlabeled-count takes one of upvotes, comments, not “likes”',
    ],
    [
      ['--reference-date', 'tomorrow', 'page.txt'],
      'Expected --reference-date to be a day as YYYY-MM-DD, today or yesterday, received “tomorrow”.\n',
    ],
    [['--map', 'stars', 'page.txt'], '--map takes KEY=FIELD, such as stars=upvotes.'],
    [
      ['--map', 'stars=upvots', 'page.txt'],
      'Expected --map "stars" to be a field of Paper, received “upvots”. Did you mean “upvotes”?\n',
    ],
    [
      ['--date', 'yesterdayy'],
      'Expected --date to be a day as YYYY-MM-DD, today or yesterday, received “yesterdayy”. Did you mean “yesterday”?\n',
    ],
    [
      ['--from-date', '2025-02-30'],
      'Expected --from-date to be a day as YYYY-MM-DD, today or yesterday, received “2025-02-30”.\n',
    ],
    [['--fields', 'title,upvote', 'page.txt'], 'not “upvote”; did you mean upvotes?'],
    [
      ['--fields', 'title', '--to', 'bibtex', 'page.txt'],
      '--fields works with json, ndjson, csv, tsv, not with bibtex',
    ],
    [['--min-upvotes', 'many', 'page.txt'], '--min-upvotes takes a whole number, not “many”.'],
    [['--limit=-1', 'page.txt'], '--limit takes a whole number, not “-1”.'],
    [['page.txt', '--limit', '-1'], '--limit needs a value; if that is “-1”, write “--limit=-1”.'],
    [['page.txt', '--to', '--quiet'], '--to needs a value; if that is “--quiet”, write “--to=--quiet”.'],
    [['page.txt', '--limit'], '--limit needs a value: --limit N.'],
    [['page.txt', '-o'], '--out needs a value: --out FILE.'],
    [['page.txt', '--quiet=yes'], '--quiet takes no value, not “yes”.'],
    [['--date', '2025-08-14', '--date=2025-08-15'], '--date may be given only once.'],
    [['page.txt', '-t', 'csv', '--to', 'tsv'], '--to may be given only once.'],
    [['page.txt', ''], 'An input is empty; name a file, a folder, an address, or - for standard input.'],
    [['diff', 'page.txt', '--date', 'today'], '--date is an option of convert, validate and stats.'],
    [['--to-date', '2025-08-14'], 'Expected --from-date with --to-date: the first day of the range.\n'],
    [['--since', 'May', 'page.txt'], 'since'],
    [['--sort', 'stars', 'page.txt'], 'sort'],
    [['--dedupe', '--merge', 'page.txt'], '--dedupe and --merge cannot be combined'],
    [['--json', 'page.txt'], '--json is an option of validate, stats and diff.'],
    [['validate', '--to', 'csv', 'page.txt'], 'Use --to with --fix and --out FILE'],
    [['validate', '--since', '2024', 'page.txt'], 'Use --since with --fix and --out FILE'],
    [['stats', '--to', 'csv', 'page.txt'], '--to is an option of convert and validate.'],
    [['validate', '--fix', 'page.txt'], 'Use --fix and --out FILE together'],
    [['--out', 'papers.docx', 'page.txt'], 'No format has the extension .docx; name one with --to: json,'],
    [['--partition', 'year', '--out', 'x', 'page.txt'], '--partition takes month, not “year”.'],
    [['--partition', 'month', 'page.txt'], '--partition month writes Parquet into a folder'],
    [['--partition', 'month', '--to', 'csv', '--out', 'x', 'page.txt'], '--partition month writes Parquet'],
    [['diff', 'page.txt'], 'diff takes two inputs, BEFORE and AFTER, not 1.'],
    [['completions', 'csh'], 'completions takes one of bash, zsh, fish, not “csh”'],
    [['validate', '--fix', '--out', '-', 'page.txt'], 'Name a file with --out FILE: the messages are'],
    [['--out', '', 'page.txt'], '--out takes the name of a file or a folder.'],
    [['--limit', '\u001b[2J', 'page.txt'], '--limit takes a whole number, not “\\u{1b}[2J”.'],
    [['--limit', '1', '--out', 'a.\u001b[2J', 'page.txt'], 'No format has the extension .\\u{1b}[2J;'],
    [['--fr\u001b[2Jom', 'page.txt'], 'Unknown option “--fr\\u{1b}[2Jom”'],
  ])('%j', async (args, message) => {
    const { status, stdout, stderr } = await run(...args);
    expect(stderr).toContain(message);
    expect(stderr).toContain('See `daily-papers --help`.');
    expect([status, stdout]).toEqual([2, '']);
  });
});

it('a short word that is no file is no slip for another short one', async () => {
  expect(await run('page')).toEqual({
    status: 1,
    stdout: '',
    stderr: 'daily-papers: page: no such file or directory (ENOENT)\n',
  });
});

describe('words', () => {
  it('case does not matter in the names of formats', async () => {
    expect((await run('--to', 'NDJSON', '--from', 'Text', 'page.txt')).stdout).toBe(
      (await run('--to', 'ndjson', 'page.txt')).stdout,
    );
  });

  it('options may stand before the command, and convert may be named', async () => {
    expect(await run('--json', 'stats', 'page.txt')).toEqual(await run('stats', 'page.txt', '--json'));
    expect(await run('convert', 'page.txt')).toEqual(await run('page.txt'));
  });

  it('a file may have the name of a command', async () => {
    expect((await run('./stats')).stdout).toContain('A Kettle');
    expect((await run('--', 'stats')).stdout).toContain('A Kettle');
  });
});

it('a missing file with the name of a command gets no suggestion', async () => {
  expect(await run('convert', 'validate')).toEqual({
    status: 1,
    stdout: '',
    stderr: 'daily-papers: validate: no such file or directory (ENOENT)\n',
  });
});

describe('version and help', () => {
  it.each([['--version'], ['-v'], ['-V'], ['stats', '-v']])('%s', async (...args) => {
    expect(await run(...args)).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it.each([
    ['[COMMAND] [OPTIONS] [INPUT…]', ['--help']],
    ['[COMMAND] [OPTIONS] [INPUT…]', ['-h']],
    ['[COMMAND] [OPTIONS] [INPUT…]', ['convert', '--help']],
    ['validate [OPTIONS] [INPUT…]', ['validate', '--help']],
    ['stats [OPTIONS] [INPUT…]', ['--help', 'stats']],
  ])('%s: %j', async (usage, args) => {
    const { status, stdout, stderr } = await run(...args);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.startsWith(`Usage: daily-papers ${usage}\n\n`)).toBe(true);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('the help of a command has its own options only', async () => {
    expect((await run('diff', '--help')).stdout).toBe(`Usage: daily-papers diff [OPTIONS] BEFORE AFTER

Shows what changed between two listings: + papers that were added, - papers
that were removed, ~ papers whose fields changed.

Output:
      --json                 print JSON

Reading:
      --from FORMAT          input format; default: detected
      --reference-date DAY   day of the capture, for dates without a year
      --unlabeled-count WHAT number after a date: upvotes (default) or comments
      --map KEY=FIELD        read KEY of rows as FIELD; may be repeated
      --strict               refuse an input that has warnings
  -q, --quiet                print no warnings

From huggingface.co/papers:
      --verbose              print each request to standard error

Other:
  -h, --help                 print this help
  -v, --version              print the version

Environment: HF_ENDPOINT is the address of the site or of a mirror, HF_TOKEN an
access token, which public listings do not need.

Exit codes: 0 done; 1 an input could not be read, the output could not be
written, or validate found a warning; 2 wrong arguments.
`);
  });

  it('an option that is not for converting says which command it belongs to', async () => {
    const lines = (await run('--help')).stdout.split('\n');
    expect(lines.filter((line) => /--(?:fix|json|reporter) /.test(line))).toEqual([
      '      --fix                  with validate: write repaired papers to --out FILE',
      '      --json                 with validate, stats and diff: print JSON',
      '      --reporter NAME        with validate: text (default), or json as --json',
    ]);
  });

  const haveScript = existsSync('/usr/bin/script') && process.platform === 'linux';
  const onTerminal = (words: string) =>
    spawnSync('script', ['-qec', `"${process.execPath}" "${cli}" ${words}`, '/dev/null'], {
      cwd: folder,
      encoding: 'utf8',
    });

  it.skipIf(!haveScript)('without an input, on a terminal, the short help is printed', () => {
    const bare = onTerminal('');
    expect(bare.status).toBe(0);
    expect(bare.stdout).toContain('daily-papers page.txt                     papers as JSON');
    const options = onTerminal('--to csv');
    expect(options.status).toBe(2);
    expect(options.stdout).toContain('Name an input');
  });

  it.skipIf(!haveScript)('a terminal gets no control characters of an input, and no bytes', () => {
    const page = folderOf({ 'page.txt': pageOf('A \u001b[2J\u009b\u202eBoat') });
    expect(onTerminal(`-q --to yaml ${page}/page.txt`).stdout).not.toMatch(/[\u001b\u009b\u202e]/);
    const bytes = onTerminal('-q --to parquet page.txt');
    expect([bytes.status, bytes.stdout]).toEqual([2, expect.stringContaining('write it with --out FILE')]);
  });
});

describe('completions', () => {
  it('bash completes commands, options and values', async () => {
    const script = `${(await run('completions', 'bash')).stdout}
      complete_words() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _daily_papers; echo "\${COMPREPLY[@]}"; }
      complete_words daily-papers va; complete_words daily-papers page.txt --unl; complete_words daily-papers --to nd
      complete_words daily-papers -t par; complete_words daily-papers completions z; complete_words daily-papers p`;
    expect(spawnSync('bash', ['-c', script], { encoding: 'utf8' })).toMatchObject({
      stdout: 'validate\n--unlabeled-count\nndjson\nparquet\nzsh\n\n',
      stderr: '',
    });
  });

  it.each(['bash', 'zsh', 'fish'])('%s knows every option', async (shell) => {
    const { status, stdout } = await run('completions', shell);
    const options = [...(await run('--help')).stdout.matchAll(/--([a-z][a-z-]+)/g)].map(([, name]) => name!);
    expect(status).toBe(0);
    expect(options.filter((name) => !stdout.includes(name))).toEqual([]);
  });

  const shells = ['zsh', 'fish'].filter((shell) => existsSync(`/usr/bin/${shell}`));
  it.skipIf(shells.length === 0)('zsh and fish can read theirs', async () => {
    for (const shell of shells) {
      const scripts = folderOf({ script: (await run('completions', shell)).stdout });
      expect(spawnSync(shell, ['-n', 'script'], { cwd: scripts, encoding: 'utf8' })).toMatchObject({
        status: 0,
        stderr: '',
      });
    }
  });
});
