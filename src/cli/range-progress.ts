import type { Input } from './inputs.js';

/** What is written to, such as standard error. */
interface ProgressStream {
  isTTY?: boolean | undefined;
  write: (text: string) => unknown;
}

/** A line such as `12 of 30 days` on a terminal, rewritten in place while the days of a range are fetched. */
export class RangeProgress {
  readonly #days: number;
  #fetched = 0;
  #line = '';

  /**
   * @param inputs The inputs of the command. Those that are not days of the site do not count.
   * @param stream Nothing is written to it unless it is a terminal.
   */
  constructor(
    inputs: readonly Input[],
    readonly stream: ProgressStream,
  ) {
    this.#days = stream.isTTY ? inputs.filter(isDay).length : 0;
  }

  /** Shows the line while an input is read, if that is one of several days. */
  begin(input: Input): void {
    if (this.#days < 2 || !isDay(input)) return;
    this.#line = `${this.#fetched++} of ${this.#days} days`;
    this.stream.write(this.#line);
  }

  /** Removes the line, so that something else can be printed. */
  clear(): void {
    // Spaces instead of an escape sequence, which not every terminal knows.
    if (this.#line !== '') this.stream.write(`\r${' '.repeat(this.#line.length)}\r`);
    this.#line = '';
  }
}

const isDay = ({ name }: Input) => name.startsWith('https://huggingface.co/papers/date/');
