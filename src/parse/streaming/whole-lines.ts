/** Cuts text that comes in chunks after its last line end; a line that has only begun is held back. */
export class WholeLines {
  #begun: string[] = [];

  /**
   * Takes a chunk. Returns the lines that it completes, with their ends. The line that had begun is separate, as joining
   * it to the others would copy them.
   */
  take(chunk: string): string[] {
    const first = chunk.indexOf('\n') + 1;
    const last = chunk.lastIndexOf('\n') + 1;
    if (last === 0) {
      this.#begun.push(chunk);
      return [];
    }
    const blocks = [this.rest() + chunk.slice(0, first)];
    if (last > first) blocks.push(chunk.slice(first, last));
    this.#begun = [chunk.slice(last)];
    return blocks;
  }

  /** The line that has begun. */
  rest(): string {
    return this.#begun.join('');
  }
}
