import type { Paper } from '../../model/paper.js';
import { throwOnWarnings } from '../build-listing.js';
import type { Page } from '../entry.js';
import { TextReader } from '../formats/text/text-reader.js';
import type { Settings } from '../options.js';
import { PaperBuilder } from '../paper-builder.js';
import { Blocks } from './blocks.js';

/** Reads a plain text that comes in blocks of whole lines: first its pages, then their papers. */
export class PageStream {
  readonly #strict: boolean;
  readonly #reader = new TextReader();
  readonly #blocks = new Blocks();
  readonly #maker: PaperBuilder;

  constructor(settings: Settings) {
    this.#strict = settings.strict;
    // Papers that come again are not told: all names would have to be kept for it.
    this.#maker = new PaperBuilder(this.#blocks, settings);
  }

  /** Whether a header or an entry has come. */
  get hasBegun(): boolean {
    return this.#reader.hasBegun;
  }

  /** Takes blocks of lines. Returns the pages that are whole now. */
  take(blocks: readonly string[]): Page[] {
    return blocks.flatMap((lines) => {
      const block = this.#blocks.add(lines);
      // Nothing stands after the last line end.
      return this.#reader.take(block, 0, block.lineStarts().length - 1);
    });
  }

  /** Returns the last page. */
  end(): Page[] {
    return this.#reader.end();
  }

  /** The papers of pages, page by page. */
  *papers(pages: readonly Page[]): Generator<Paper[]> {
    for (const page of pages) {
      const papers = this.#maker.make(page);
      if (this.#strict) throwOnWarnings(this.#maker.messages, this.#blocks);
      this.#maker.messages.length = 0;
      const last = page.entries.at(-1);
      if (last && papers.length > 0) this.#blocks.forget(last.end);
      yield papers;
    }
  }
}
