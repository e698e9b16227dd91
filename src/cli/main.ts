import { version } from '../../package.json';
import { help } from './help.js';
import { UsageError } from './usage-error.js';

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
    const [command = '', ...rest] = args;
    return Object.hasOwn(commands, command) ? await commands[command]!(rest) : await convert(args);
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

type Command = (args: readonly string[]) => Promise<number>;

/** Each is loaded when it is called: help and version need no reader. */
const commands: Record<string, Command> = {
  validate: async (args) => (await import('./validate.js')).validate(args),
  stats: async (args) => (await import('./stats.js')).stats(args),
  diff: async (args) => (await import('./diff.js')).diff(args),
};
const convert: Command = async (args) => (await import('./convert.js')).convert(args);
