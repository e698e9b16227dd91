import type { Page } from '../../entry.js';
import { LineScanner } from '../../lines/scan-lines.js';
import type { Source } from '../../source.js';
import { unreadMessages } from '../../unread.js';
import { PageCutter, type PageLines } from './page-cutter.js';
import { PlainPage } from './plain-page.js';

/** Reads plain text that comes in blocks of whole lines. A page is given when the header of the next one has come. */
export class TextReader {
  readonly #scanner = new LineScanner();
  readonly #cutter = new PageCutter();
  #page: PlainPage | undefined;
  /** Where the listing begins. */
  #start: number | undefined;

  /** Whether a header or an entry has come. */
  get hasBegun(): boolean {
    return this.#cutter.hasBegun;
  }

  /** Takes the lines from one line of a block up to another one. Returns the pages that they make whole. */
  take(block: Source, from: number, to: number): Page[] {
    return this.#cutter.take(this.#scanner.scan(block, from, to)).map((lines) => this.#read(lines));
  }

  /** Returns the last page. No page at all came where the text has neither a header nor an entry's last lines. */
  end(): Page[] {
    return this.#cutter.end().map((lines) => this.#read(lines));
  }

  #read(lines: PageLines): Page {
    if (lines.begins || !this.#page) this.#page = new PlainPage(lines.title?.text ?? '');
    const page = this.#page.read(lines);
    this.#start ??= (page.title ?? page.curator ?? page.date ?? page.entries[0])?.start ?? 0;
    page.messages = [...page.messages!, ...unreadMessages(lines.lines, this.#start)];
    return page;
  }
}
