import { describeValue, quote, singleSpaced } from '../../model/describe-value.js';
import { coreFields, type KeyRole, type PaperField, paperFields, plainKey } from '../../model/field-names.js';
import { type Link, linkSchema, organizationSchema, type Paper, paperSchema } from '../../model/paper.js';
import { valueAt } from '../../model/paper-issue.js';
import { isPlainPaper } from '../../model/plain-paper.js';
import { distinctLinks, findLinks, linkKind } from '../fields/links.js';
import { traceIn } from '../fields/odd-text.js';
import { isMissing, type OnProblem } from './coerce/problem.js';
import { type Authors, authorKeys, isAuthorCount, toAuthors } from './coerce/to-authors.js';
import { toAuthorCount, toComments, toCount, toStars, toUpvotes } from './coerce/to-count.js';
import { toDay } from './coerce/to-day.js';
import { arxivId, idInText, idInUrl, idOfNumber, isDecimal } from './coerce/to-id.js';
import { parsePrinted } from './coerce/to-list.js';
import { organizationKeys, toOrganization, toUser, userKeys } from './coerce/to-organization.js';
import { toLine, toParagraphs, toText } from './coerce/to-text.js';
import { repositoryKeys, toRepositories, toUrl, toUrls } from './coerce/to-url.js';
import type { Candidate, KeyResolver } from './key-resolver.js';
import { listingKey } from './page-text.js';
import { isRecord, type Path, pathName, type Row } from './row.js';
import type { RowMessages } from './row-messages.js';
import type { FieldPaths, SharedPaths } from './shared-paths.js';

/** A row as a paper. */
export interface ReadRow {
  paper: Paper;
  /** The way to the value of each field. */
  paths: () => FieldPaths;
}

/** What rows are read with. */
export interface RowContext {
  resolver: KeyResolver;
  messages: RowMessages;
  paths: SharedPaths;
  /** `YYYY-MM-DD` */
  referenceDate: string | null;
  /** The day of the listing, after which no paper of it is dated. */
  listingDate: string | null;
}

/** Reads a row. Returns null, with a message, where it is not a paper. */
export function readRow(row: Row, context: RowContext): ReadRow | null {
  const { value } = row;
  if (!isRecord(value)) return notAPaper(row, context, 'an object with a title', describeValue(value));
  const exact = readExactly(value);
  const page = exact ? undefined : listingKey(value);
  if (page !== undefined)
    return notAPaper(row, context, 'a paper', `the text of a listing in ${quote(page)}`);
  const read = exact ?? new RowReader(row, value, context).read();
  if (!read) return null;
  if (!exact && isTotal(read.paper))
    return notAPaper(row, context, 'a paper', `the row ${quote(read.paper.title)} with counts alone`);
  checkPaper(read, row, context);
  return read;
}

const ownNames = new Set<string>([...paperFields, 'positions']);
/** Made when it is first asked: nearly every row is a plain paper, or none. */
let exactSchema: Pick<typeof paperSchema, 'safeParse'> | undefined;
const exactly = () =>
  (exactSchema ??= paperSchema
    .extend({
      organization: organizationSchema.strict().optional(),
      links: linkSchema.strict().array().optional(),
    })
    .strict());

/** A row that is a paper already, such as this library writes: it stays exactly as it is. */
function readExactly(row: Record<string, unknown>): ReadRow | null {
  const keys = Object.keys(row);
  if (isPlainPaper(row)) return { paper: row, paths: () => ownPaths(keys) };
  if (!coreFields.every((field) => Object.hasOwn(row, field)) || !keys.every((key) => ownNames.has(key)))
    return null;
  const { success, data } = exactly().safeParse(row);
  if (!success) return null;
  const fields = keys.filter((key) => data[key as PaperField] !== undefined);
  const paper = Object.fromEntries(fields.map((key) => [key, data[key as PaperField]])) as unknown as Paper;
  return { paper, paths: () => ownPaths(fields) };
}

const ownPaths = (fields: readonly string[]) => new Map(fields.map((field) => [field, [field]]));

/** Reads the fields of one row. */
class RowReader {
  readonly #row: Row;
  readonly #context: RowContext;
  readonly #candidates = new Map<KeyRole, Candidate[]>();
  readonly #paths = new Map<string, Path>();
  readonly #used = new Map<KeyRole, Candidate>();

  constructor(row: Row, value: Record<string, unknown>, context: RowContext) {
    this.#row = row;
    this.#context = context;
    const found = context.resolver.candidates(value, parsePrinted, (name, path) =>
      context.messages.unread(row, name, path),
    );
    for (const candidate of found) {
      const others = this.#candidates.get(candidate.role);
      if (others) others.push(candidate);
      else this.#candidates.set(candidate.role, [candidate]);
    }
    for (const candidates of this.#candidates.values()) candidates.sort((a, b) => a.rank - b.rank);
  }

  read(): ReadRow | null {
    const title = this.#best('title', toLine, sameText);
    if (title === null) {
      const [written] = this.#candidates.get('title') ?? [];
      const text = written?.value;
      const found = typeof text === 'string' && text.trim() !== '' ? quote(text) : 'none';
      return notAPaper(this.#row, this.#context, 'a title', found);
    }
    const organization = this.#organization();
    const listed = this.#authors();
    // Where an organization stands instead of authors, an empty list does not count them.
    const authors = listed?.count === 0 && organization ? null : listed;
    const paper: Paper = {
      title,
      abstract: this.#best('abstract', toParagraphs, sameText) ?? '',
      authorCount: this.#authorCount(authors),
      date: this.#day('date'),
      upvotes: this.#best('upvotes', toUpvotes),
      repoLinks: [],
    };
    const url = this.#best('url', toUrl, sameId);
    this.#setId(paper);
    if (url !== null) paper.url = url;
    else if (paper.id !== undefined && arxivId(paper.id) !== null)
      paper.url = `https://huggingface.co/papers/${paper.id}`;
    set(paper, 'comments', this.#comments());
    if (authors && (authors.names.length > 0 || authors.count === 0)) paper.authors = authors.names;
    set(paper, 'organization', organization);
    set(paper, 'submittedBy', this.#submitter());
    set(paper, 'githubStars', this.#best('githubStars', toStars));
    set(paper, 'projectPage', this.#best('projectPage', toUrl));
    set(paper, 'listedOn', this.#listedOn());
    set(paper, 'aiSummary', this.#best('aiSummary', toText, sameText));
    set(paper, 'aiKeywords', this.#best('aiKeywords', toKeywords, sameList));
    set(paper, 'thumbnail', this.#best('thumbnail', toUrl));
    set(paper, 'mediaUrls', this.#best('mediaUrls', toUrls, sameList));
    set(paper, 'discussionId', this.#best('discussionId', toText));
    for (const field of ['modelCount', 'datasetCount', 'spaceCount'] as const)
      set(paper, field, this.#best(field, toCount));
    this.#setLinks(paper);
    // The hub's own texts are as they should be.
    if (this.#used.get('title')!.scope !== 'paper') this.#checkTexts(paper);
    return { paper, paths: this.#context.paths.of(this.#paths) };
  }

  /**
   * The value of the first key of a field that has a readable one, or of one that holds all of it and more; reports those
   * of the others that differ.
   */
  #best<T>(
    role: KeyRole,
    read: (value: unknown, onProblem: OnProblem) => T | null,
    isSame: (value: T, best: T) => boolean = Object.is,
    hasMore: (value: T, best: T) => boolean = () => false,
  ): T | null {
    let best: { value: T; candidate: Candidate } | null = null;
    const field = role.startsWith('organization') ? 'organization' : role;
    for (const candidate of this.#candidates.get(role) ?? []) {
      const value = read(candidate.value, this.#onProblem(field, candidate));
      if (value === null) continue;
      if (best === null || hasMore(value, best.value)) best = { value, candidate };
      else if (!isSame(value, best.value) && !isShifted(candidate, best.candidate))
        this.#conflict(field, best.candidate, candidate);
    }
    if (best === null) return null;
    this.#paths.set(role, best.candidate.path);
    this.#used.set(role, best.candidate);
    return best.value;
  }

  #day(role: 'date' | 'listedOn'): string | null {
    const { referenceDate } = this.#context;
    return this.#best(role, (value, onProblem) => toDay(value, referenceDate, onProblem));
  }

  /** The names. What counts them stands beside what states their count. */
  #authors(): Authors | null {
    const [counts, names]: [Candidate[], Candidate[]] = [[], []];
    for (const candidate of this.#candidates.get('authors') ?? [])
      if (!isAuthorCount(candidate.value)) names.push(candidate);
      else counts.push({ ...candidate, value: [candidate.value].flat()[0] });
    if (counts.length > 0) {
      this.#candidates.set('authors', names);
      this.#candidates.set('authorCount', [...(this.#candidates.get('authorCount') ?? []), ...counts]);
    }
    return this.#best(
      'authors',
      toAuthors,
      hasNames,
      (list, best) => !hasNames(list, best) && hasNames(best, list),
    );
  }

  /** The day that the row states, or else the one that it stands under. */
  #listedOn(): string | null {
    const stated = this.#day('listedOn');
    const day = this.#row.defaults?.listedOn;
    if (stated !== null && day !== undefined && stated !== day) this.#keyConflict('listedOn', stated, day);
    return stated ?? day ?? null;
  }

  /** The count that the row states, or else the length of its list. */
  #authorCount(authors: ReturnType<typeof toAuthors>): number | null {
    const stated = this.#best('authorCount', toAuthorCount);
    const list = this.#used.get('authors');
    if (authors && list) {
      const { names, count, isAmbiguous } = authors;
      const { path, value } = list;
      const found = describeValue(value);
      if (isAmbiguous && stated !== names.length) {
        this.#context.messages.add(this.#row, path, {
          rule: 'ambiguous-value',
          reason: `${found} was read as ${names.length} authors; it may be fewer, with last names first`,
          expected: 'names with semicolons between them, or an array of names',
          found,
        });
      }
      if (count === null && stated === null) this.#onProblem('authorCount', list)('all authors');
      if (count !== null && stated !== null && stated !== count) {
        this.#context.messages.add(this.#row, this.#paths.get('authorCount')!, {
          rule: 'conflicting-values',
          reason: `authorCount is ${stated}, but ${quote(pathName(path))} has ${count}; ${stated} was used`,
          expected: 'as many authors as the count says',
          found: String(count),
        });
      }
      this.#noteRest(list, authorKeys);
      if (stated === null) this.#paths.set('authorCount', path);
    }
    return stated ?? authors?.count ?? null;
  }

  /** Takes the id from where it is stated, or else from a URL with one. */
  #setId(paper: Paper): void {
    const found: { id: string; candidate?: Candidate; isArxiv: boolean }[] = [];
    for (const candidate of this.#candidates.get('id') ?? []) {
      const { value, name } = candidate;
      if (isMissing(value)) continue;
      const text = typeof value === 'string' ? value.trim() : '';
      const isNumber = typeof value === 'number' || isDecimal(text);
      const id = typeof value === 'number' ? idOfNumber(value) : idInText(text);
      const isPlain =
        candidate.isMapped || (name.endsWith('id') && !name.includes('arxiv') && candidate.scope !== 'other');
      if (id !== null) found.push({ id, candidate, isArxiv: true });
      else if (isPlain && !isNumber && text !== '' && !/^[a-z][a-z\d+.-]*:/i.test(text))
        found.push({ id: text, candidate, isArxiv: false });
      else if (isPlain || candidate.scope === 'other')
        this.#context.messages.unread(this.#row, candidate.fullName, candidate.path);
      else this.#onProblem('id', candidate)('an arXiv id such as 2409.02326');
    }
    for (const role of ['url', 'idUrl'] as const) {
      for (const candidate of this.#candidates.get(role) ?? []) {
        const id = typeof candidate.value === 'string' ? idInUrl(candidate.value) : null;
        if (id !== null) found.push({ id, candidate, isArxiv: true });
        else if (role === 'idUrl')
          this.#context.messages.unread(this.#row, candidate.fullName, candidate.path);
      }
    }
    const key = this.#row.defaults?.id;
    if (key !== undefined) found.push({ id: key, isArxiv: true });
    const best = found.find(({ isArxiv }) => isArxiv) ?? found[0];
    if (!best) return;
    paper.id = best.id;
    if (best.candidate) this.#paths.set('id', best.candidate.path);
    for (const other of found) {
      if (other === best || other.id === best.id || !other.candidate) continue;
      if (!other.isArxiv)
        this.#context.messages.unread(this.#row, other.candidate.fullName, other.candidate.path);
      else if (best.candidate) this.#conflict('id', best.candidate, other.candidate);
    }
    if (key !== undefined && key !== best.id) this.#keyConflict('id', best.id, key);
  }

  /** A list of comments is not their number. */
  #comments(): number | null {
    const candidates = this.#candidates.get('comments');
    const counts = candidates?.filter(({ value, fullName, path }) => {
      if (!Array.isArray(value)) return true;
      this.#context.messages.unread(this.#row, fullName, path);
      return false;
    });
    if (counts) this.#candidates.set('comments', counts);
    return this.#best('comments', toComments);
  }

  #organization(): Paper['organization'] | null {
    const organization = this.#best('organization', toOrganization, (a, b) =>
      sameText(a.fullname, b.fullname),
    );
    for (const candidate of this.#candidates.get('organization') ?? [])
      this.#noteRest(candidate, organizationKeys);
    // A table's columns may hold the parts: `organization.name` and `organization.fullname`.
    const name = this.#best('organizationName', toLine, sameText);
    const fullname = this.#best('organizationFullname', toLine, sameText);
    const shown = this.#used.get(fullname === null ? 'organizationName' : 'organizationFullname');
    if (!organization) {
      if (shown) this.#paths.set('organization', shown.path);
      return toOrganization({ name, fullname }, () => {});
    }
    const known = Object.values(organization);
    for (const [part, role] of [
      [name, 'organizationName'],
      [fullname, 'organizationFullname'],
    ] as const)
      if (part !== null && !known.some((each) => sameText(each, part)))
        this.#conflict('organization', this.#used.get('organization')!, this.#used.get(role)!);
    return organization;
  }

  /** Keys may name one user in several ways: only users that share no name are a conflict. */
  #submitter(): string | null {
    const candidates = this.#candidates.get('submittedBy') ?? [];
    for (const candidate of candidates) this.#noteRest(candidate, userKeys);
    const name = this.#best('submittedBy', toUser, () => true);
    const best = this.#used.get('submittedBy');
    if (name === null || !best) return name;
    // `submitted_by_name` and `submitted_by_fullname` are of one user.
    const base = (candidate: Candidate) => candidate.name.replace(/(?:fullname|username|name|user)$/, '');
    const namesOfUser = (user: string) => candidates.filter((each) => base(each) === user).flatMap(namesOf);
    const known = new Set(namesOfUser(base(best)));
    for (const user of new Set(candidates.map(base))) {
      const names = namesOfUser(user);
      if (names.length > 0 && !names.some((each) => known.has(each)))
        this.#conflict('submittedBy', best, candidates.find((each) => base(each) === user)!);
    }
    return name;
  }

  /** The repositories that the row names come first, then those in the text; the row's own spelling wins. */
  #setLinks(paper: Paper): void {
    const repositories: string[] = [];
    const found: Link[] = [];
    for (const candidate of this.#candidates.get('repoLinks') ?? []) {
      const isGithub = candidate.name.includes('github');
      this.#noteRest(candidate, repositoryKeys);
      const urls = toRepositories(candidate.value, isGithub, this.#onProblem('repoLinks', candidate));
      for (const url of urls) {
        const kind = linkKind(url);
        // A list of all links to GitHub holds profiles and project pages, too.
        if (isGithub && kind !== 'repository') found.push({ url, kind });
        else {
          repositories.push(url);
          found.push({ url, kind: 'repository' });
          if (!this.#paths.has('repoLinks')) this.#paths.set('repoLinks', candidate.path);
        }
      }
    }
    for (const text of [paper.title, paper.abstract]) for (const link of findLinks(text)) found.push(link);
    for (const link of this.#links()) found.push(link);
    if (paper.projectPage) found.push({ url: paper.projectPage, kind: 'project' });
    if (found.length === 0) return;
    paper.links = distinctLinks(found);
    for (const { kind, url } of paper.links) if (kind === 'repository') paper.repoLinks.push(url);
  }

  *#links(): Generator<Link> {
    for (const candidate of this.#candidates.get('links') ?? []) {
      if (isMissing(candidate.value)) continue;
      this.#noteRest(candidate, ['url', 'kind']);
      const value = typeof candidate.value === 'string' ? parsePrinted(candidate.value) : candidate.value;
      if (!Array.isArray(value)) {
        this.#onProblem('links', candidate)('an array of URLs');
        continue;
      }
      for (const [at, each] of value.entries()) {
        const link = linkSchema.safeParse(
          typeof each === 'string' ? { url: each.trim(), kind: linkKind(each) } : each,
        );
        if (link.success) yield link.data;
        else this.#onProblem('links', candidate)('a URL, or an object with url and kind', [at]);
      }
    }
  }

  #onProblem(field: string, { path, value }: { path: Path; value: unknown }): OnProblem {
    return (expected, inside = []) => {
      const found = inside.length > 0 ? valueAt(value, inside) : value;
      this.#context.messages.unreadable(this.#row, [...path, ...inside], field, found, expected);
    };
  }

  #conflict(field: string, used: Candidate, other: Candidate): void {
    const values = [used, other].map(
      ({ value, path }) => `${describeValue(value)} in ${quote(pathName(path))}`,
    );
    this.#context.messages.add(
      this.#row,
      other.path,
      {
        rule: 'conflicting-values',
        reason: `two values for ${field}: ${values.join(' and ')}; the first was used`,
        expected: `one value for ${field}`,
        found: describeValue(other.value),
      },
      `conflicting-values ${field}`,
    );
  }

  /** Reports texts in which another notation has left its traces: they are kept as they are. */
  #checkTexts({ title, abstract, authors }: Paper): void {
    const name = authors?.find((each) => each.includes('&')) ?? '';
    for (const [field, text] of Object.entries({ title, abstract, authors: name })) {
      const trace = traceIn(text, field === 'title');
      if (trace === undefined) continue;
      this.#context.messages.add(
        this.#row,
        this.#paths.get(field)!,
        {
          rule: 'ambiguous-value',
          reason: `${field} contains ${trace}; it was kept as it is: ${quote(text)}`,
          expected: 'plain text',
          found: quote(text),
        },
        `ambiguous-value ${field}`,
      );
    }
  }

  /** Reports that a row says something else than the key that it stands under. */
  #keyConflict(field: 'id' | 'listedOn', used: string, key: string): void {
    this.#context.messages.add(this.#row, this.#paths.get(field) ?? [], {
      rule: 'conflicting-values',
      reason: `${field} is ${used}, but the row is under the key ${key}; ${used} was used`,
      expected: `one value for ${field}`,
      found: key,
    });
  }

  /** Notes the keys of an object, or of the objects in an array, that its field does not take. */
  #noteRest({ path, fullName, value }: Candidate, taken: readonly string[]): void {
    const read = typeof value === 'string' ? parsePrinted(value) : value;
    const note = (object: unknown, name: string, inside: Path) => {
      for (const key of isRecord(object) ? Object.keys(object) : [])
        if (!taken.includes(plainKey(key)))
          this.#context.messages.unread(this.#row, `${name}.${key}`, [...inside, key]);
    };
    if (!Array.isArray(read)) note(read, fullName, path);
    else for (const [at, each] of read.entries()) note(each, `${fullName}[]`, [...path, at]);
  }
}

/** Whether a row sums up the others, as spreadsheets and pandas write it below them: it has counts, and no other field. */
function isTotal({
  title,
  abstract,
  date,
  id,
  url,
  authors,
  authorCount,
  upvotes,
  comments,
}: Paper): boolean {
  if (title.length > 20 || !totals.test(title)) return false;
  const hasText = abstract !== '' || [date, id, url, authors].some((value) => (value ?? null) !== null);
  return !hasText && [authorCount, upvotes, comments].some((count) => (count ?? null) !== null);
}
const totals =
  /^(?:(?:grand |sub-?)?totals?|sum|average|avg\.?|mean|median|count|min(?:imum)?|max(?:imum)?|std\.?)(?:\s?:)?$/i;

function notAPaper(row: Row, { messages }: RowContext, expected: string, found: string): null {
  messages.add(row, [], {
    rule: 'unread-row',
    reason: `not a paper: expected ${expected}, found ${found}`,
    expected,
    found,
  });
  return null;
}

/** Reports what is readable and most likely wrong. */
function checkPaper(
  { paper, paths }: ReadRow,
  row: Row,
  { messages, listingDate, referenceDate }: RowContext,
): void {
  if (paper.authorCount === 0) {
    messages.add(row, paths().get('authorCount') ?? [], {
      rule: 'zero-authors',
      reason: 'the author count is 0',
      expected: '1 author or more',
      found: '0',
    });
  }
  const last = listingDate ?? referenceDate;
  if (paper.date === null || last === null || paper.date <= last) return;
  messages.add(row, paths().get('date') ?? [], {
    rule: 'future-date',
    reason: `${paper.date} is after the day of the listing, ${last}`,
    expected: `a date not after ${last}`,
    found: paper.date,
  });
}

/** Whether a list has all names of another one: a feed names one of the authors a second time. */
const hasNames = (other: Authors, list: Authors) => other.names.every((name) => list.names.includes(name));

/** Sets a field that is absent where there is no value. */
function set<Field extends PaperField>(paper: Paper, field: Field, value: Paper[Field] | null): void {
  if (value !== null && value !== undefined) paper[field] = value;
}

function toKeywords(value: unknown, onProblem: OnProblem): string[] | null {
  if (isMissing(value)) return null;
  const list = typeof value === 'string' ? (parsePrinted(value) ?? value.split(/[,;]/)) : value;
  if (!Array.isArray(list)) {
    onProblem('an array of keywords');
    return null;
  }
  const words = list.map((each, at) =>
    toLine(each, (expected) => onProblem(expected, Array.isArray(value) ? [at] : [])),
  );
  const readable = words.filter((word) => word !== null);
  return readable.length > 0 ? readable : null;
}

const sameText = (a: string, b: string) =>
  a === b || singleSpaced(a).trim().toLowerCase() === singleSpaced(b).trim().toLowerCase();
const sameList = (a: readonly string[], b: readonly string[]) => a.join('\n') === b.join('\n');
const sameId = (a: string, b: string) => a === b || (idInUrl(a) !== null && idInUrl(a) === idInUrl(b));

/** The hub's entries show `publishedAt` twice: outside of `paper` it is the time of the listing. */
const isShifted = (other: Candidate, used: Candidate) =>
  used.role === 'date' && used.scope === 'paper' && other.scope === 'row' && other.name === used.name;

function namesOf({ value }: Candidate): string[] {
  const object = isRecord(value) ? value : { name: value };
  return userKeys
    .map((key) => object[key])
    .filter((name) => typeof name === 'string' && name !== '') as string[];
}
