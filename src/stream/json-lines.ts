/** Cuts text that comes in chunks into its whole lines; a line that has only begun is held back. */
export class LineCutter {
  #begun: string[] = [];

  take(chunk: string): string[] {
    const last = chunk.lastIndexOf('\n');
    if (last < 0) {
      this.#begun.push(chunk);
      return [];
    }
    const lines = (this.rest() + chunk.slice(0, last)).split('\n');
    this.#begun = [chunk.slice(last + 1)];
    return lines;
  }

  rest(): string {
    return this.#begun.join('');
  }
}

/** Whether a text's first line is a JSON object of its own: then each of its lines is. `null`: not told yet. */
export function beginsAsJsonLines(text: string): boolean | null {
  const begin = text.search(/[^\s\ufeff\0]/);
  if (begin < 0) return null;
  if (text[begin] !== '{') return false;
  const end = text.indexOf('\n', begin);
  if (end < 0) return null;
  try {
    JSON.parse(text.slice(begin, end));
    return true;
  } catch {
    return false;
  }
}
