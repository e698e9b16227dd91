import type { ListingForm } from '../form.js';
import { detect } from '../read/detect.js';
import { headOf, isHead } from '../read/head.js';
import { looksLikeNotebook } from '../read/linked/notebook.js';
import { looksNumbered } from '../read/linked/numbered.js';
import { Source } from '../read/source.js';
import { TextReader } from '../read/text/reader.js';
import { readText } from '../read/text.js';
import { hasFence, unwrap } from '../read/unwrap.js';

/** The begin of a text: it tells whether the text is plain, and can be read before it ends. */
export class Sample {
  /** All that has come. */
  text = '';
  /** `null`: not told yet. */
  isPlain: boolean | null = null;
  readonly #form: 'auto' | ListingForm;
  readonly #pages = new TextReader();
  /** How long the text was when it was looked at in vain. */
  #looked = 0;

  constructor(form: 'auto' | ListingForm) {
    this.#form = form;
  }

  /** Takes whole lines. */
  take(lines: string): void {
    if (lines === '') return;
    this.text += lines;
    const block = new Source(lines);
    const hasPage = this.#pages.take(block, 0, block.lineStarts().length - 1).length > 0;
    // A first page longer than a head is not waited for; nor is a text that has no page read again for each line.
    if (!hasPage && (!isHead(this.text) || this.text.length < this.#looked * 2)) return;
    this.#looked = this.text.length;
    if (hasPage || readText(this.listing) !== null) this.isPlain = this.#tellsPlain();
  }

  /** The sample without what a tool has put around it. */
  get listing(): Source {
    return unwrap(new Source(this.text)).inner;
  }

  #tellsPlain(): boolean {
    // What stands in a code fence, and a notebook's page, is read as a whole.
    if (hasFence(this.text) || looksLikeNotebook(headOf(this.text))) return false;
    return this.#form === 'text' || (detect(this.listing.text)[0] === 'text' && !looksNumbered(this.text));
  }
}
