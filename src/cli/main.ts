import { version } from '../../package.json';
import { convert } from './convert.js';
import { diff } from './diff.js';
import { help } from './help.js';
import { stats } from './stats.js';
import { UsageError } from './usage-error.js';
import { validate } from './validate.js';

/**
 * Runs the command line.
 *
 * @param args The words after the command's name.
 * @returns The exit code: 0; 1 where an input is no listing, a file cannot be read or written, or `validate` found a
 * warning; 2 for wrong arguments.
 */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const early = args.slice(0, args.indexOf('--') < 0 ? args.length : args.indexOf('--'));
    if (early.includes('--help') || early.includes('-h')) return print(help);
    if (early.includes('--version') || early.includes('-V')) return print(`${version}\n`);
    const [command, ...rest] = args;
    if (command === 'validate') return await validate(rest);
    if (command === 'stats') return await stats(rest);
    if (command === 'diff') return await diff(rest);
    return await convert(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`daily-papers: ${error.message}\nSee \`daily-papers --help\`.\n`);
    return 2;
  }
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}
