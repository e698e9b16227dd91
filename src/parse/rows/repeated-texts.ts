/** How many texts are kept: those of later rows are not compared. */
const mostKept = 2000;

/** Finds texts that rows of different papers share, as where a scraper has taken them from the page. */
export class RepeatedTexts {
  /** By their beginnings: a whole abstract takes longer to look up than to read. */
  readonly #seen = new Map<string, { text: string; paper: string; row: number }>();
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
    const begin = text.slice(0, this.#shortest);
    const known = this.#seen.get(begin);
    if (known) return known.paper !== paper && known.text === text ? known.row : undefined;
    if (this.#seen.size < mostKept) this.#seen.set(begin, { text, paper, row });
    return undefined;
  }
}
