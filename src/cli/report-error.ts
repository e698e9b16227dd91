import { isInputError } from './input-error.js';

/** Says on standard error why a file failed. An error that is nobody's fault but ours is thrown again. */
export function reportError(file: string, error: unknown): void {
  if (!isInputError(error)) throw error;
  sayFailure(file, error.message);
}

export function sayFailure(file: string, message: string): void {
  process.stderr.write(`daily-papers: ${file === '-' ? 'standard input' : file}: ${message}\n`);
}
