import { detect } from '../read/detect.js';
import { looksLikeNotebook } from '../read/linked/notebook.js';
import { looksNumbered } from '../read/linked/numbered.js';
import { lastPageStart } from '../read/text/pages.js';
import { hasFence } from '../read/unwrap.js';

/**
 * Cuts a plain text that comes in chunks before the headers of its pages. What is not yet a whole page is held back.
 */
export class PageCutter {
  /** The page that has begun. */
  #text = '';
  /** Its last line, where a header's line may have begun. */
  #tail = '';
  #isWhole = false;
  /** Whether a line that may be a header's came since the text was last looked at, and how long it was then. */
  #mayBeWhole = false;
  #looked = 0;

  /** @param isText Whether the text is known to be plain; else it is asked of the first page. */
  constructor(readonly isText: boolean) {}

  /** Takes a chunk. Returns the text of the pages that it makes whole, or `null`. */
  take(chunk: string): string | null {
    this.#text += chunk;
    if (this.#isWhole) return null;
    this.#look(chunk);
    // A page whose abstracts end in `community` is not read again for each of them.
    if (!this.#mayBeWhole || this.#text.length < this.#looked * 1.1) return null;
    return this.#cut();
  }

  /** Looks for a header's line in what came. Text and chunk are not joined for it: that would copy them. */
  #look(chunk: string): void {
    const lineEnd = chunk.indexOf('\n') + 1;
    if (lineEnd === 0) this.#tail = (this.#tail + chunk).slice(-longestHeader);
    else {
      this.#mayBeWhole ||= hasHeaderLine(this.#tail + chunk.slice(0, lineEnd)) || hasHeaderLine(chunk);
      this.#tail = chunk.slice(Math.max(chunk.lastIndexOf('\n') + 1, chunk.length - longestHeader));
    }
  }

  #cut(): string | null {
    const text = this.#text;
    // A line that is still growing may be no header: what stands after the last line end waits.
    const start = lastPageStart(text.slice(0, text.lastIndexOf('\n') + 1));
    const pages = text.slice(0, start);
    this.#isWhole = start > 0 && !this.isText && !isPlain(pages);
    const isCut = start > 0 && !this.#isWhole;
    if (isCut) this.#text = text.slice(start);
    this.#looked = isCut ? 0 : text.length;
    this.#mayBeWhole = false;
    return isCut ? pages : null;
  }

  /** What has not been handed out: the last page, at the end of the input. */
  rest(): string {
    return this.#text;
  }
}

/** Whether a line that may be a header's stands in a text, whole. The header that it belongs to is looked for only then. */
function hasHeaderLine(text: string): boolean {
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
    const last = text[end - 1];
    // Most lines end in what ends no header's line.
    if (last === '\n' || last === '.' || last === '·' || (last && last >= '0' && last <= '9')) continue;
    if (headerEnd.test(text.slice(Math.max(0, end - longestHeaderEnd), end))) return true;
  }
  return false;
}
const headerEnd = /(?:community|(?:daily|trending) papers)\s*$/i;
const longestHeaderEnd = 40;
const longestHeader = 200;

/** Another form needs the whole document. */
function isPlain(text: string): boolean {
  return detect(text)[0] === 'text' && !looksLikeNotebook(text) && !looksNumbered(text) && !hasFence(text);
}
