import { sameText } from '../coerce/to-text.js';

/** How many texts are kept: those of later rows are not compared. */
const mostKept = 2000;
const lengthOfBegin = 80;

/** What tells papers apart. */
interface Identity {
  title: string;
  id?: string | undefined;
}

/** Finds texts that rows of different papers share, as where a scraper has taken them from the page. */
export class RepeatedTexts {
  /** By their beginnings: a whole abstract takes longer to look up than to read. */
  readonly #seen = new Map<string, { text: string; paper: Identity; row: number }>();
  readonly #field: 'title' | 'abstract';

  constructor(field: 'title' | 'abstract') {
    this.#field = field;
  }

  /** Takes a text of a row. Returns the number of the row of another paper that has the same one. */
  add(text: string, { title, id }: Identity, row: number): number | undefined {
    if (text === '') return undefined;
    const begin = text.slice(0, lengthOfBegin);
    const known = this.#seen.get(begin);
    if (known)
      return known.text === text && this.#isOther(known.paper, { title, id }) ? known.row : undefined;
    if (this.#seen.size < mostKept) this.#seen.set(begin, { text, paper: { title, id }, row });
    return undefined;
  }

  /** Whether papers with the same text are not the same. If they have the same title, only their ids say so. */
  #isOther(a: Identity, b: Identity): boolean {
    const haveIds = a.id !== undefined && b.id !== undefined;
    if (this.#field === 'title') return haveIds && a.id !== b.id;
    return !sameText(a.title, b.title) && !(haveIds && a.id === b.id);
  }
}
