import { detect } from '../read/detect.js';
import { looksLikeNotebook } from '../read/linked/notebook.js';
import { looksNumbered } from '../read/linked/numbered.js';
import { lastPageStart } from '../read/text/pages.js';

/**
 * Cuts a plain text that comes in chunks before the headers of its pages. What is not yet a whole page is held back.
 */
export class PageCutter {
  /** Pieces of the page that has begun; joined only when it may be whole. */
  #pieces: string[] = [];
  /** The last characters of the pieces, where a header's line may have begun. */
  #tail = '';
  #isWhole = false;
  #length = 0;
  /** Whether a line that may be a header's came since the pieces were last looked at, and how long they were then. */
  #mayBeWhole = false;
  #looked = 0;

  /** @param isText Whether the text is known to be plain; else it is asked of the first page. */
  constructor(readonly isText: boolean) {}

  /** Takes a chunk. Returns the text of the pages that it makes whole, or `null`. */
  take(chunk: string): string | null {
    this.#pieces.push(chunk);
    this.#length += chunk.length;
    if (this.#isWhole) return null;
    const seen = this.#tail + chunk;
    this.#mayBeWhole ||= headerLine.test(seen);
    this.#tail = seen.slice(Math.max(seen.lastIndexOf('\n') + 1, seen.length - longestHeader));
    // A page whose abstracts end in `community` is not read again for each of them.
    if (!this.#mayBeWhole || this.#length < this.#looked * 1.1) return null;
    return this.#cut();
  }

  #cut(): string | null {
    const text = this.rest();
    // A line that is still growing may be no header: what stands after the last line end waits.
    const start = lastPageStart(text.slice(0, text.lastIndexOf('\n') + 1));
    const pages = text.slice(0, start);
    this.#isWhole = start > 0 && !this.isText && !isPlain(pages);
    const isCut = start > 0 && !this.#isWhole;
    this.#pieces = [isCut ? text.slice(start) : text];
    this.#length = this.#pieces[0]!.length;
    this.#looked = isCut ? 0 : this.#length;
    this.#mayBeWhole = false;
    return isCut ? pages : null;
  }

  /** What has not been handed out: the last page, at the end of the input. */
  rest(): string {
    return this.#pieces.join('');
  }
}

/** A line that may be a header's, whole. The header that it belongs to is looked for only then. */
const headerLine = /(?:community|(?:daily|trending) papers)[^\S\n]*\n/i;
const longestHeader = 200;

/** Another form needs the whole document. */
function isPlain(text: string): boolean {
  return (
    detect(text)[0] === 'text' &&
    !looksLikeNotebook(text) &&
    !looksNumbered(text) &&
    !/^ {0,3}(?:```|~~~)/m.test(text)
  );
}
