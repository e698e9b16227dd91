import { quote } from '../../model/describe-value.js';
import type { PaperField } from '../../model/field-names.js';
import type { InputFormat } from '../../model/input-format.js';
import { whatRowsHave } from '../../model/key-names.js';
import { listingPeriods } from '../../model/kinds.js';
import { ListingError } from '../../model/listing-error.js';
import type { Message, PositionIndex } from '../../model/messages.js';
import type { Paper } from '../../model/paper.js';
import type { Entry, Page, ReadResult, Span } from '../entries/entry.js';
import { parsePeriod } from '../fields/period.js';
import type { Settings } from '../options.js';
import { isCitation } from './citations.js';
import type { FoundRows } from './find-rows.js';
import { cellProblem, type FoundRow } from './find-tables.js';
import { KeyResolver } from './key-resolver.js';
import { isEmptyIn } from './likely-field.js';
import { type ReadRow, type RowContext, readRow } from './read-row.js';
import { type Locate, type Path, pathName, type Range, type Row } from './row.js';
import { atRange, lazyRange, RowMessages } from './row-messages.js';
import { SharedPaths } from './shared-paths.js';

/** Reads the rows of one input, one after the other. */
export class RowsReader {
  readonly messages: RowMessages;
  readonly resolver: KeyResolver;
  readonly #context: RowContext;
  /** How many rows were read as papers, and how many were given. */
  papers = 0;
  rows = 0;
  #firstProblem: string | undefined;
  /** The fields of unseen keys of `fieldMap` that a row has. */
  readonly #filled = new Set<PaperField>();

  /** @param index Finds places at once, where a row's text is gone when the next one comes. */
  constructor(settings: Pick<Settings, 'fieldMap' | 'referenceDate'>, index?: PositionIndex) {
    this.messages = new RowMessages(index);
    this.resolver = new KeyResolver(settings.fieldMap);
    const { referenceDate } = settings;
    this.#context = {
      resolver: this.resolver,
      messages: this.messages,
      paths: new SharedPaths(),
      referenceDate,
      listingDate: null,
    };
  }

  /** Sets the day of the listing, after which its papers are not dated. */
  set listingDate(day: string | null) {
    this.#context.listingDate = day;
  }

  /** Reads a row. Returns null, with a message, where it is not a paper. */
  read(row: Row): Entry | null {
    this.rows++;
    const read = readRow(row, this.#context);
    if (read) {
      this.papers++;
      this.#addFilled(read.paper);
    } else
      this.#firstProblem ??= `row ${row.number} ${isCitation(row.value) ? 'is an item of CSL-JSON' : 'has no title'}`;
    return read && new RowEntry(read, row);
  }

  #addFilled(paper: Paper): void {
    if (!this.resolver.hasUnseenKeys) return;
    for (const [, field] of this.resolver.unseenKeys) if (!isEmptyIn(paper, field)) this.#filled.add(field);
  }

  /** Reads a row, the cells of which are counted first where it is of a table. */
  readCells(
    row: Row,
    { cells = [], columns = 0, isHeader = false }: Pick<FoundRow, 'cells' | 'columns' | 'isHeader'>,
  ): Entry | null {
    if (isHeader) {
      const found = quote(cells.join(', '));
      const reason = `not read: a repeated header, ${found}`;
      this.messages.add(row, [], { rule: 'unread-line', reason, expected: 'one header', found, info: true });
      return null;
    }
    const problem = cellProblem(cells, columns);
    if (problem) this.reportLoss(row, 'unread-row', problem);
    if (!problem?.isLost) return this.read(row);
    this.#firstProblem ??= `row ${row.number} has ${problem.found}, but the header has ${columns}`;
    this.rows++;
    return null;
  }

  /** Ends the rows: notes about all of them are messages now, and so are keys of `fieldMap` that none of them had. */
  finish(): void {
    this.messages.finish();
    if (this.rows === 0) return;
    for (const [key, field] of this.resolver.unseenKeys)
      this.messages.addUnseen(key, this.#filled.has(field));
  }

  /** Reports what is wrong with a row as a whole. */
  reportLoss(
    row: Row,
    rule: 'unread-row' | 'invalid-syntax',
    { found, expected, isLost }: { found: string; expected: string; isLost: boolean },
  ): void {
    const reason = `expected ${expected}, found ${found}${isLost ? '; the row is left out' : ''}`;
    this.messages.add(row, [], { rule, reason, expected, found });
  }

  /** @throws ListingError `not-a-listing` where no row was a paper. */
  checkAny(problem?: string): void {
    if (this.papers > 0 || this.rows === 0) return;
    const found = problem ?? this.#firstProblem;
    throw new ListingError('not-a-listing', {
      expected: `rows with ${whatRowsHave}`,
      found: `${this.rows} ${this.rows === 1 ? 'row that is not a paper' : 'rows that are not papers'}${found ? `: ${found}` : ''}`,
    });
  }
}

/**
 * Reads the rows that a document holds.
 *
 * @param locate Takes paths from the document's root.
 * @param isLost Whether a row cannot be trusted: a message says so already.
 * @returns Null where the document holds neither rows nor a list.
 */
export function readRows(
  found: FoundRows,
  format: InputFormat,
  reader: RowsReader,
  locate: Locate,
  isLost: (row: FoundRow) => boolean,
): ReadResult | null {
  if (found.rows.length === 0 && !found.hasList) return null;
  const messages: Message[] = [];
  const header = toHeader(found, locate);
  if (found.header.date && !header.date) found.unread.push(found.header.date.path);
  reader.listingDate = header.date && header.period === 'day' ? header.date.text : null;
  const entries: Entry[] = [];
  for (const [at, row] of found.rows.entries()) {
    if (isLost(row)) {
      reader.rows++;
      continue;
    }
    const entry = reader.readCells(toRow(row, at + 1, locate), row);
    if (entry) entries.push(entry);
  }
  // Beside the cards of a page in HTML stands the site's own data, whose keys are known.
  if (format === 'html') reader.messages.finish();
  else reader.finish();
  for (const message of unreadAround(found.unread, locate)) messages.push(message);
  for (const message of reader.messages.take()) messages.push(message);
  return { format, pages: [{ ...header, entries }], messages };
}

/** A row of a document, which finds its places in it. */
export function toRow({ value, path, defaults, pathOf }: FoundRow, number: number, locate: Locate): Row {
  return {
    value,
    number,
    defaults,
    locate: (inside, part) => {
      if (!pathOf) return locate([...path, ...inside], part);
      const whole = pathOf(inside);
      // The key of a column stands above all of its values.
      const isOwnKey = part === 'key' && inside.length === 1;
      return locate(isOwnKey ? whole.slice(0, pathOf([]).length + 1) : whole, part);
    },
  };
}

/** A row's entry stands where its title does. It does not hold the row: an input may have a million. */
class RowEntry implements Entry {
  readonly paper: Paper;
  readonly row: number;
  readonly #paths: ReadRow['paths'];
  readonly #locate: Locate | undefined;

  constructor({ paper, paths }: ReadRow, { number, locate }: Row) {
    this.paper = paper;
    this.row = number;
    this.#paths = paths;
    this.#locate = locate;
  }

  get title(): Span {
    return { text: this.paper.title, ...this.#at('title') };
  }

  get start(): number {
    return this.#at('title').start;
  }

  get end(): number {
    return this.#at('title').end;
  }

  positions(): (readonly [field: string, range: Range])[] {
    return [...this.#paths().keys()]
      .filter((field) => Object.hasOwn(this.paper, field))
      .map((field) => [field, this.#at(field)] as const);
  }

  #at(field: string): Range {
    return this.#locate?.(this.#paths().get(field) ?? []) ?? nowhere;
  }
}
const nowhere = { start: 0, end: 0 };

function toHeader(
  { header }: FoundRows,
  locate: Locate,
): Pick<Page, 'title' | 'curator' | 'date' | 'period'> {
  const page: Pick<Page, 'title' | 'curator' | 'date' | 'period'> = {};
  const span = (text: string, path: Path): Span =>
    Object.assign(
      lazyRange(() => locate(path)),
      { text: text.trim() },
    );
  if (header.title) page.title = span(header.title.text, header.title.path);
  if (header.curator) page.curator = span(header.curator.text, header.curator.path);
  const period = header.date && parsePeriod(header.date.text);
  if (header.date && period) {
    page.date = span(period.date, header.date.path);
    page.period = listingPeriods.find((each) => each === header.period?.text) ?? period.period;
  }
  return page;
}

/** Notes the keys around the rows that are not read, once each. */
export function unreadAround(paths: readonly Path[], locate: Locate): Message[] {
  const keys = new Map<string, { path: Path; count: number }>();
  for (const path of paths) {
    const name = pathName(path);
    const known = keys.get(name);
    if (known) known.count++;
    else if (keys.size < mostUnread) keys.set(name, { path, count: 1 });
  }
  return Array.from(keys, ([name, { path, count }]) => {
    const times = count > 1 ? `, in ${count} places` : '';
    return atRange(
      {
        rule: 'unknown-key',
        reason: `${quote(name)} is not read${times}: it is outside the rows`,
        expected: 'rows',
        found: name,
        info: true,
      },
      lazyRange(() => locate(path, 'key')),
    );
  });
}
const mostUnread = 1000;
