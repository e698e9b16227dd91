import { arxivId } from '../../model/arxiv-id.js';
import { quote } from '../../model/describe-value.js';
import type { InputFormat } from '../../model/input-format.js';
import { ListingError } from '../../model/listing-error.js';
import { type Message, type PositionIndex, placeOf } from '../../model/messages.js';
import type { Paper } from '../../model/paper.js';
import type { ReadResult } from '../entries/entry.js';
import { mapSpan, mapSpans } from '../entries/map-spans.js';
import type { Settings } from '../options.js';
import { PaperBuilder } from '../papers/paper-builder.js';
import { httpHeadEnd } from '../repair/http-head.js';
import { isBlank } from '../source/head.js';
import { type Origin, Source } from '../source/source.js';
import { endOfDocument, isPaperPage } from './document.js';
import { EarlyMessages } from './early-messages.js';
import { findCaptures, mostCharactersAbove } from './find-captures.js';
import { foreignNotation } from './foreign-notation.js';
import { frontMatterEnd } from './front-matter.js';
import { restMessage } from './rest-message.js';

/** The papers of a capture, and the messages about it. */
interface CapturePapers {
  papers: Paper[];
  messages: Message[];
  index: PositionIndex;
}

/** The formats that captures may be in. */
export interface CaptureFormats {
  /** Reads one capture in the format that it is in; null where it is not a listing. */
  read: (source: Source, settings: Settings) => ReadResult | null;
  /**
   * Whether an input is one document, such as HTML or JSON, by its first lines: then nothing in it begins another. Absent
   * where none of the formats is a document.
   */
  isDocument?: (head: string, settings: Settings) => boolean;
}

/** How much of an input shows whether it is one document, whichever is shorter. */
const headLength = 4096;
const headLines = 32;

/** Whether it has little more than a title: beside other text, as in a guide or a program, it may be anything. */
const isTitleAlone = ({ id, abstract, authorCount, date, upvotes }: Paper) =>
  !abstract && arxivId(id ?? '') === null && [authorCount, date, upvotes].every((value) => value === null);

/** The first part of an input, which shows what it is; null while more of that part may follow. */
function firstLines(text: string): string | null {
  const head = text.trimStart().slice(0, headLength);
  let end = -1;
  for (let line = 0; line < headLines; line++) {
    end = head.indexOf('\n', end + 1);
    if (end < 0) return head.length === headLength ? head : null;
  }
  return head.slice(0, end + 1);
}

/** Limits the cost: looking for JSON again takes time that grows with all that follows. */
const mostParts = 100;

/** In a JSON string, `\n` stands before a line. */
const authorLine = /(?:\b|\\n)\d+ authors?\b/;

/** A page of text is read as a whole, and a real one has 150,000 characters. */
const longestPage = 64 * 1024 * 1024;
/** A string holds no more than this on every engine. */
const longestDocument = 500_000_000;

/**
 * Reads a text that may hold several captures of the page, each in its own format. The text may come as a whole or in
 * parts, with the same result.
 */
export class CaptureReader {
  readonly builder: PaperBuilder;
  /** The format of the first capture. */
  format: InputFormat | undefined;
  readonly #settings: Settings;
  readonly #formats: CaptureFormats;
  /** Whole lines that belong to the capture that has begun. */
  #pending: string[] = [];
  #length = 0;
  #hasHeader = false;
  /** Whether the input is one HTML or JSON document; null until it has begun. */
  #isDocument: boolean | null = null;
  /** Where in the input the capture begins. */
  #origin: Origin = { offset: 0, lines: 0, columns: 0 };
  /** The first lines, while they are too few to show whether the input is a document. */
  #begun = '';
  /** Captures that are not a listing, as long as none has been one. */
  #failed: Message[] = [];
  /** Why the first of them is not a listing, if its reader has said so. */
  #refused: ListingError | undefined;
  /** How many times something else has followed JSON. */
  #parts = 0;
  /** Messages about the input's bytes, kept until the capture that contains them is read. */
  readonly #early = new EarlyMessages();

  constructor(settings: Settings, formats: CaptureFormats) {
    this.#settings = settings;
    this.#formats = formats;
    this.builder = new PaperBuilder(settings);
  }

  /** Takes a message about a place in lines that have not been taken yet. */
  note(message: Message): void {
    this.#early.add(message);
  }

  /** Takes whole lines. Yields the captures that they complete. */
  *take(lines: string): Generator<CapturePapers> {
    if (this.#isDocument !== null) yield* this.#add(lines);
    else if (this.#begun === '' && !/\S/.test(lines)) this.#hold(lines);
    else {
      this.#begun += lines;
      if (firstLines(this.#begun) !== null) yield* this.#begin();
    }
  }

  /** Takes the lines that were held back: they now show whether the input is a document. */
  *#begin(): Generator<CapturePapers> {
    const lines = this.#begun;
    this.#begun = '';
    this.#isDocument = this.#formats.isDocument?.(firstLines(lines) ?? lines, this.#settings) ?? false;
    yield* this.#add(lines);
  }

  #hold(lines: string): void {
    this.#pending.push(lines);
    this.#length += lines.length;
    this.#checkLength();
  }

  *#add(lines: string): Generator<CapturePapers> {
    if (this.#isDocument) {
      this.#hold(lines);
      return;
    }
    const tail = this.#tail();
    const window = tail + lines;
    const start = this.#length - tail.length;
    this.#pending.push(lines);
    this.#length += lines.length;
    let taken = 0;
    const hasPage = (offset: number) =>
      this.#hasHeader || authorLine.test(this.#pending.join('').slice(0, start + offset));
    const hasDocuments = this.#formats.isDocument !== undefined && this.#settings.format !== 'text';
    for (const { offset, isDocument, isJson } of findCaptures(window, tail.length, hasDocuments, hasPage)) {
      const at = start + offset - taken;
      if (at <= 0) {
        this.#hasHeader = true;
        this.#isDocument ||= isDocument;
        continue;
      }
      const text = this.#pending.join('');
      // What stands above the first header belongs to its capture, unless it has entries of its own.
      const above = text.slice(0, at);
      const isApart = isJson && !isBlank(above.slice(Math.max(frontMatterEnd(text), httpHeadEnd(text))));
      if (!this.#hasBegun(above) && !isApart) {
        this.#isDocument ||= isDocument;
        continue;
      }
      yield* this.#finishAll(above);
      const rest = text.slice(at);
      this.#pending = [rest];
      this.#length = rest.length;
      taken += at;
      this.#isDocument = isDocument;
    }
    this.#checkLength();
  }

  /**
   * Yields the last capture.
   *
   * @throws ListingError `not-a-listing` where none was a listing.
   */
  *end(): Generator<CapturePapers> {
    // A table that somebody has named as such holds nothing else.
    const mayEnd = this.#settings.format === 'auto' || this.#settings.format === 'html';
    for (;;) {
      if (this.#begun !== '') yield* this.#begin();
      const text = this.#pending.join('');
      const end = this.#isDocument && mayEnd ? endOfDocument(text) : text.length;
      const read = text.length > 0 ? yield* this.#finish(text.slice(0, end)) : 0;
      if (read >= text.length) break;
      // Something else follows a document: it is read as any input is.
      this.#pending = [];
      this.#length = 0;
      this.#isDocument = null;
      this.#hasHeader = false;
      yield* this.take(text.slice(read));
    }
    const failure = this.#failed.find(({ rule }) => rule === 'unread-line');
    if (this.format === undefined && this.#refused) throw this.#refused;
    if (this.format === undefined && failure) {
      throw new ListingError('not-a-listing', { expected: failure.expected, found: failure.found });
    }
  }

  /** Whether a text holds a capture of its own. */
  #hasBegun(text: string): boolean {
    const hasBegun = this.#hasHeader || authorLine.test(text);
    this.#hasHeader = true;
    return hasBegun;
  }

  /** @throws ListingError `input-limit`. */
  #checkLength(): void {
    const most = this.#isDocument ? longestDocument : longestPage;
    if (this.#length <= most) return;
    throw new ListingError('input-limit', {
      expected: `${this.#isDocument ? 'a document' : 'a page'} of at most ${most} characters`,
      found: 'a longer one',
    });
  }

  #tail(): string {
    let tail = '';
    for (let at = this.#pending.length - 1; at >= 0 && tail.length < mostCharactersAbove * 2; at--)
      tail = this.#pending[at]! + tail;
    return tail.slice(-mostCharactersAbove * 2);
  }

  /** Reads a capture, and what its reader leaves of it. */
  *#finishAll(text: string): Generator<CapturePapers> {
    for (let rest = text; rest !== ''; ) rest = rest.slice(yield* this.#finish(rest));
  }

  /** Reads a capture. Returns how much of it has been read. */
  *#finish(text: string): Generator<CapturePapers, number> {
    const source = new Source(text, [], this.#origin);
    const result = isBlank(text) ? null : this.#read(source);
    const isPart = result?.end !== undefined && result.end < text.length;
    const isLast = isPart && ++this.#parts > mostParts;
    const length = isPart && !isLast ? result.end! : text.length;
    const offset = this.#origin.offset + length;
    const { line, column } = source.point(offset);
    this.#origin = { offset, lines: line - 1, columns: column - 1 };
    if (isBlank(text)) return length;
    for (const message of this.#early.takeBefore(offset))
      this.#failed.push({ ...message, place: placeOf(message, source) });
    const papers: Paper[] = [];
    for (const page of result?.pages ?? [])
      for (const paper of this.builder.build(page, source)) papers.push(paper);
    const built = this.builder.messages.splice(0);
    const isBeside = isPart || source.origin.offset > 0;
    if (!result || result.refused || (result.format === 'json' && isBeside && papers.every(isTitleAlone))) {
      this.#fail(text.slice(0, length), source, result?.refused);
      if (this.format !== undefined) yield { papers: [], messages: this.#failed.splice(0), index: source };
      return length;
    }
    this.format ??= result.format;
    const messages = [...this.#failed.splice(0), ...result.messages, ...built];
    if (isLast) messages.push(mapSpan(restMessage(text, result.end!), (at) => at + source.origin.offset));
    yield { papers, messages, index: source };
    return length;
  }

  /** Reads a capture. One that is refused does not affect the others. */
  #read(source: Source): ReadResult | null {
    try {
      const { offset } = source.origin;
      const result = this.#formats.read(source, this.#settings);
      return result && offset > 0 ? mapSpans(result, (at) => at + offset) : result;
    } catch (refused) {
      const isAlone = this.format === undefined && this.#failed.length === 0;
      if (isAlone || !(refused instanceof ListingError) || refused.code !== 'not-a-listing') throw refused;
      return { format: 'json', pages: [], messages: [], refused };
    }
  }

  #fail(text: string, source: Source, refused?: ListingError): void {
    this.#refused ??= refused;
    const { expected, found } = refused ?? foreignNotation(text) ?? this.#unknown(text);
    const begin = source.origin.offset + text.length - text.trimStart().length;
    const end = source.origin.offset + text.trimEnd().length;
    this.#failed.push({
      rule: 'unread-line',
      reason: `Not read: a part that is not a listing, ${quote(text.trim())}`,
      expected,
      found,
      start: begin,
      end,
      place: placeOf({ start: begin, end }, source),
    });
  }

  #unknown(text: string): { expected: string; found: string } {
    const { format } = this.#settings;
    const page = format === 'auto' ? 'a page' : `a page as ${format}`;
    return {
      expected:
        format === 'json'
          ? 'JSON, as `format` says'
          : `${page} with its header (\`Daily Papers\`), or with entries that have authors and a date`,
      found: isPaperPage(text) ? 'the page of one paper' : `text that begins ${quote(text.trim())}`,
    };
  }
}
