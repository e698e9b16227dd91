import type { Message } from '../../model/messages.js';
import type { Paper } from '../../model/paper.js';
import { EarlyMessages } from '../captures/early-messages.js';
import { deliverMessages } from '../deliver-messages.js';
import type { Entry } from '../entries/entry.js';
import { JsonLines, linesIn } from '../formats/ndjson/json-lines.js';
import type { Settings } from '../options.js';
import { PaperBuilder } from '../papers/paper-builder.js';
import { Blocks } from './blocks.js';

/** Reads lines of JSON that come in blocks of whole lines: the same papers and messages as those of all lines at once. */
export class JsonLinesStream {
  readonly #settings: Settings;
  readonly #lines: JsonLines;
  readonly #blocks = new Blocks();
  readonly #builder: PaperBuilder;
  #line = 0;
  /** Messages about the input's bytes, kept until the block that contains them is read. */
  readonly #early = new EarlyMessages();

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#lines = new JsonLines(settings, this.#blocks);
    this.#builder = new PaperBuilder(settings);
  }

  /** Takes a message about a place in lines that have not been taken yet. */
  note(message: Message): void {
    this.#early.add(message);
  }

  /**
   * Takes a block of whole lines. Yields the papers that are certain now.
   *
   * @throws ListingError in strict mode, at the first warning: the papers before it have been yielded.
   */
  *take(block: string): Generator<Paper[]> {
    if (block === '') return;
    const { origin } = this.#blocks.add(block);
    const papers: Paper[] = [];
    try {
      for (const { line, start } of linesIn(block)) {
        const entries = this.#lines.read(line, origin.offset + start, ++this.#line);
        const made = this.#build(entries);
        if (this.#settings.strict) this.#report();
        for (const paper of made) papers.push(paper);
      }
      this.#report();
    } catch (error) {
      yield papers;
      throw error;
    }
    if (!this.#lines.isWaiting) this.#blocks.forget(origin.offset);
    yield papers;
  }

  /**
   * Ends the input. All papers have been yielded by then.
   *
   * @throws ListingError `not-a-listing` where no line was a paper.
   */
  end(): [] {
    this.#lines.end();
    this.#report();
    return [];
  }

  #build(entries: Entry[]): Paper[] {
    return entries.length === 0 ? [] : this.#builder.build({ entries }, this.#blocks);
  }

  #report(): void {
    const early = this.#early.takeBefore(this.#blocks.end);
    const messages = [...early, ...this.#lines.takeMessages(), ...this.#builder.messages.splice(0)];
    deliverMessages(messages, this.#blocks, this.#settings);
  }
}
