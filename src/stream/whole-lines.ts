/** Cuts text that comes in chunks after its last line end; a line that has only begun is held back. */
export class WholeLines {
  #begun: string[] = [];

  /** Takes a chunk. Returns the lines that it makes whole, with their ends, or nothing. */
  take(chunk: string): string {
    const end = chunk.lastIndexOf('\n') + 1;
    if (end === 0) {
      this.#begun.push(chunk);
      return '';
    }
    const lines = this.rest() + chunk.slice(0, end);
    this.#begun = [chunk.slice(end)];
    return lines;
  }

  /** The line that has begun. */
  rest(): string {
    return this.#begun.join('');
  }
}
