/** So many texts are kept: those of later rows are not compared. */
const mostKept = 10_000;

/** Finds texts that rows of different papers share, as where a scraper has taken them from the page. */
export class RepeatedTexts {
  readonly #seen = new Map<string, { paper: string; row: number }>();
  readonly #shortest: number;

  /** @param shortest Shorter texts may well be those of several papers. */
  constructor(shortest: number) {
    this.#shortest = shortest;
  }

  /**
   * Takes a text of a row. Returns the number of the row of another paper that has the same one.
   *
   * @param paper What tells the papers apart.
   */
  add(text: string, paper: string, row: number): number | undefined {
    if (text.length < this.#shortest) return undefined;
    const known = this.#seen.get(text);
    if (known) return known.paper === paper ? undefined : known.row;
    if (this.#seen.size < mostKept) this.#seen.set(text, { paper, row });
    return undefined;
  }
}
