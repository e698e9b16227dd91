import { detect, detectTable } from '../detect.js';
import type { Page } from '../entry.js';
import { looksLikeNotebook } from '../formats/notebook/pieces.js';
import { looksNumbered } from '../formats/numbered-links/pieces.js';
import { headOf } from '../head.js';
import type { Settings } from '../options.js';
import { Source } from '../source.js';
import { hasFence, unwrap } from '../unwrap.js';
import { PageStream } from './page-stream.js';

/** A first page that is longer than this is not waited for. */
const longEnough = 16_384;

/** The begin of a text: it shows whether the text is plain, and can be read before it ends. */
export class Sample {
  /** `null`: not told yet. */
  isPlain: boolean | null = null;
  /** Where the text is plain: who reads the rest of it, and the pages that have come so far. */
  stream: PageStream;
  pages: Page[] = [];
  readonly #settings: Settings;
  readonly #blocks: string[] = [];
  #length = 0;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.stream = new PageStream(settings);
  }

  /** All that has come. */
  get text(): string {
    return this.#blocks.join('');
  }

  /** Takes blocks of whole lines. */
  take(blocks: readonly string[]): void {
    for (const lines of blocks) {
      this.#blocks.push(lines);
      this.#length += lines.length;
    }
    for (const page of this.stream.take(blocks)) this.pages.push(page);
    if (this.pages.length > 0 || (this.#length >= longEnough && this.stream.hasBegun)) this.#tell();
  }

  #tell(): void {
    const { text } = this;
    const listing = unwrap(new Source(text)).inner.text;
    this.isPlain = isPlain(text, listing, this.#settings);
    if (!this.isPlain || listing === text) return;
    this.stream = new PageStream(this.#settings);
    this.pages = this.stream.take([listing]);
  }
}

/** What stands in a code fence, and a notebook's page, is read as a whole. */
function isPlain(text: string, listing: string, { format, fieldMap }: Settings): boolean {
  if (format !== 'text' && detectTable(text, fieldMap) !== null) return false;
  if (hasFence(text) || looksLikeNotebook(headOf(text))) return false;
  return format === 'text' || (detect(listing)[0] === 'text' && !looksNumbered(text));
}
