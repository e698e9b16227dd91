import { quote } from '../../model/describe-value.js';
import type { Message } from '../../model/messages.js';
import type { Entry, Page, ReportedField, Span } from '../entry.js';
import { isFooter, isNavigation, isTab, isTruncation } from '../lines/line-kind.js';
import { unreadMessages } from '../unread.js';
import { mergeDuplicates } from './merge-duplicates.js';
import type { Piece } from './piece.js';
import { type Role, roleOf } from './piece-role.js';

/**
 * Reads the pieces of a page that kept its links. A title (a heading, or the first link to a paper) begins an
 * entry; what a piece means is told by its link, or where links are gone by where it stands.
 *
 * @returns The pages, or `null` where the pieces hold neither a header nor an entry.
 */
export function readPieces(pieces: Piece[]): { pages: Page[]; messages: Message[] } | null {
  const reader = new PieceReader(pieces);
  pieces.forEach((_, at) => {
    reader.take(at);
  });
  return reader.finish();
}

/** An entry on its way, with what shows where it stands. */
interface Draft extends Entry {
  paragraphs: Piece[];
  hasMeta: boolean;
}

class PieceReader {
  readonly #pieces: Piece[];
  readonly #pages: Page[] = [];
  readonly #messages: Message[] = [];
  #drafts: Draft[] = [];
  #pageTitle: Piece | undefined;
  /** What stands above a title and belongs to the entry that it begins. */
  #upvotes: { piece: Piece; count: string } | undefined;
  #submittedBy: Span | undefined;
  #expectsUser = false;
  #start: number | undefined;

  constructor(pieces: Piece[]) {
    this.#pieces = pieces;
  }

  take(at: number): void {
    const piece = this.#pieces[at]!;
    if (piece.used) return;
    if (this.#takeSplitCurator(at)) return;
    const role = roleOf(piece);
    if (this.#expectsUser && role.is !== 'image' && role.is !== 'title') {
      this.#expectsUser = false;
      piece.used = true;
      this.#submittedBy = piece;
      return;
    }
    piece.used = this.#place(piece, role, at);
  }

  /** Gives a piece its place. Returns false for one that has none. */
  #place(piece: Piece, role: Role, at: number): boolean {
    const draft = this.#drafts.at(-1);
    switch (role.is) {
      case 'image':
        return true;
      case 'pageTitle':
        // The last one above the curator is the page's: one before it was a tool's.
        if (this.#pageTitle)
          this.#pageTitle.used = isTab(this.#pageTitle.text) || isNavigation(this.#pageTitle.text);
        this.#pageTitle = piece;
        return true;
      case 'curator':
        this.#beginPage({ ...piece, text: role.name });
        return true;
      case 'title':
        this.#beginEntry(piece, role.id);
        return true;
      case 'paper':
        if (draft?.id !== role.id) this.#beginEntry(piece, role.id);
        else if (!draft?.hasMeta) draft!.paragraphs.push(piece);
        return true;
      case 'upvotes':
        return this.#placeUpvotes(piece, role, draft);
      case 'comments':
        return this.#placeComments(piece, role.count, draft);
      case 'count':
        if (draft?.date && piece.inline) return this.#placeComments(piece, role.count, draft);
        this.#holdUpvotes(piece, role.count);
        return true;
      case 'authors':
        return this.#placeAuthors(piece, draft);
      case 'organization':
        if (!draft || draft.date) return isNavigation(piece.text);
        draft.hasMeta = true;
        draft.organization ??= { text: role.fullname, name: role.name, start: piece.start, end: piece.end };
        return true;
      case 'separator':
        if (draft) draft.hasMeta = true;
        return true;
      case 'date':
        return this.#placeDate(piece, role, draft);
      case 'stars':
        return this.#placeStars(piece, role.stars, draft);
      case 'pageLink':
        if (draft && piece.url) this.#addLink(draft, piece.url);
        return true;
      case 'submittedBy':
        if (role.user === undefined) this.#expectsUser = true;
        else this.#submittedBy = { ...piece, text: role.user };
        return true;
      case 'prose':
        return this.#placeProse(piece, draft, at);
    }
  }

  finish(): { pages: Page[]; messages: Message[] } | null {
    this.#endPage();
    if (this.#upvotes) this.#upvotes.piece.used = false;
    if (this.#pages.length === 0) return null;
    const messages = [...this.#messages, ...unreadMessages(this.#pieces, this.#start ?? 0)];
    return { pages: this.#pages, messages };
  }

  /** `by`, `AK`, `and the research community` on pieces of their own. */
  #takeSplitCurator(at: number): boolean {
    const [by, name, rest] = this.#pieces.slice(at, at + 3);
    if (by?.text.toLowerCase() !== 'by' || !rest || !/^and the research community$/i.test(rest.text))
      return false;
    for (const piece of [by, name!, rest]) piece.used = true;
    this.#beginPage(name!);
    return true;
  }

  #beginPage(curator: Span): void {
    if (this.#pages.length > 0) this.#endPage();
    const page: Page = { curator, entries: [], reportedFields: new Set() };
    if (this.#pageTitle) page.title = this.#pageTitle;
    this.#start ??= this.#pageTitle?.start ?? curator.start;
    this.#pageTitle = undefined;
    this.#pages.push(page);
  }

  #endPage(): void {
    const page = this.#pages.at(-1);
    if (!page) return;
    const isTrending = isTrendingPage(page, this.#drafts);
    const drafts = this.#withoutCutEnd(isTrending ? mergeDuplicates(this.#drafts) : this.#drafts);
    page.entries = drafts.map(toEntry);
    page.reportedFields = reportedFields(page.entries, isTrending);
    this.#drafts = [];
  }

  #beginEntry(title: Piece, id: string | undefined): void {
    if (this.#pages.length === 0) {
      const page: Page = { entries: [], reportedFields: new Set() };
      if (this.#pageTitle) page.title = this.#pageTitle;
      this.#pages.push(page);
      this.#start ??= this.#pageTitle?.start ?? title.start;
    }
    const draft: Draft = {
      title,
      start: this.#upvotes?.piece.start ?? title.start,
      end: title.end,
      paragraphs: [],
      hasMeta: false,
    };
    if (id !== undefined) draft.id = id;
    if (this.#upvotes) draft.upvotes = { ...this.#upvotes.piece, text: this.#upvotes.count };
    if (this.#submittedBy) draft.submittedBy = this.#submittedBy;
    this.#upvotes = undefined;
    this.#submittedBy = undefined;
    this.#expectsUser = false;
    this.#drafts.push(draft);
  }

  #placeUpvotes(piece: Piece, role: Role & { is: 'upvotes' }, draft: Draft | undefined): boolean {
    const isOwn =
      draft &&
      !draft.upvotes &&
      (role.id === undefined
        ? role.labelled
        : role.id === draft.id || (role.labelled && draft.id === undefined));
    if (isOwn) {
      draft.upvotes = { ...piece, text: role.count };
      draft.hasMeta = true;
    } else this.#holdUpvotes(piece, role.count);
    return true;
  }

  /** A count that another one follows before any title is nobody's. */
  #holdUpvotes(piece: Piece, count: string): void {
    if (this.#upvotes) this.#upvotes.piece.used = false;
    this.#upvotes = { piece, count };
  }

  #placeComments(piece: Piece, count: string, draft: Draft | undefined): boolean {
    if (!draft || draft.comments) return false;
    draft.comments = { ...piece, text: count };
    draft.hasMeta = true;
    return true;
  }

  #placeDate(piece: Piece, role: Role & { is: 'date' }, draft: Draft | undefined): boolean {
    const start = piece.start + Math.max(0, piece.text.indexOf(role.date));
    const date = { text: role.date, start, end: start + role.date.length };
    if (!draft) {
      const page = this.#pages.at(-1);
      if (!page || page.date) return false;
      page.date = date;
      return true;
    }
    if (draft.date) return false;
    draft.date = date;
    draft.hasMeta = true;
    if (role.count !== undefined) draft.comments = { ...piece, text: role.count };
    return true;
  }

  #placeStars(piece: Piece, stars: string | undefined, draft: Draft | undefined): boolean {
    if (!draft) return isNavigation(piece.text);
    if (stars !== undefined) draft.githubStars ??= { ...piece, text: stars };
    draft.hasMeta = true;
    if (piece.url) this.#addLink(draft, piece.url);
    return true;
  }

  #placeProse(piece: Piece, draft: Draft | undefined, at: number): boolean {
    if (isTruncation(piece.text)) {
      if (draft && !draft.hasMeta) this.#cut(this.#drafts.pop()!, piece);
      else this.#messages.push(cutEnd(piece, 'The text ends before the page does'));
      return true;
    }
    if (draft && !draft.hasMeta) {
      if (isFooter(piece.text) && draft.paragraphs.length > 0) return true;
      draft.paragraphs.push(piece);
      return true;
    }
    if (isNavigation(piece.text) || isFooter(piece.text) || isTab(piece.text) || piece.text === '-')
      return true;
    // Between the curator and the day stand the words of a search.
    const page = this.#pages.at(-1);
    if (draft || !page) return isChrome(piece);
    return (
      page.date === undefined &&
      this.#pieces.slice(at + 1, at + 12).some((next) => roleOf(next).is === 'date')
    );
  }

  #placeAuthors(piece: Piece, draft: Draft | undefined): boolean {
    if (!draft || draft.authorCount) return false;
    draft.authorCount = piece;
    draft.hasMeta = true;
    return true;
  }

  #addLink(draft: Draft, url: string): void {
    draft.pageLinks ??= [];
    draft.pageLinks.push(url);
  }

  /** Where abstracts are links, a last one that is none was cut off. */
  #withoutCutEnd(drafts: Draft[]): Draft[] {
    const last = drafts.at(-1);
    if (!last || last.hasMeta) return drafts;
    const paragraph = last.paragraphs.at(-1);
    const others = drafts.slice(0, -1).filter(({ paragraphs }) => paragraphs.length > 0);
    const linked = others.filter(({ paragraphs }) => paragraphs.at(-1)!.url !== undefined).length;
    const cut = paragraph
      ? paragraph.cut || (paragraph.url === undefined && linked * 2 > others.length)
      : true;
    if (!cut) return drafts;
    this.#cut(last, paragraph ?? last.title);
    return drafts.slice(0, -1);
  }

  #cut(draft: Draft, where: Span): void {
    const reason = `The text ends inside the entry ${quote(draft.title.text)}, which is left out`;
    this.#messages.push({ ...cutEnd(where, reason), start: draft.start, end: where.end });
  }
}

function cutEnd(where: Span, reason: string): Message {
  return {
    rule: 'truncated',
    reason,
    expected: 'an abstract, and authors or an organization with a date',
    found: quote(where.text),
    start: where.start,
    end: where.end,
  };
}

/** Links of the site around the list that carry no field: a link to a page of the site. */
function isChrome({ url, text }: Piece): boolean {
  return url !== undefined && text.length < 60 && /^https?:\/\/(?:www\.)?huggingface\.co(?:\/|$)/.test(url);
}

function isTrendingPage(page: Page, drafts: readonly Draft[]): boolean {
  return (
    /trending/i.test(page.title?.text ?? '') || drafts.some(({ githubStars }) => githubStars !== undefined)
  );
}

function toEntry({ paragraphs, hasMeta, ...entry }: Draft): Entry {
  if (paragraphs.length === 0) return entry;
  const abstract = {
    text: paragraphs.map(({ text }) => text).join('\n\n'),
    start: paragraphs[0]!.start,
    end: paragraphs.at(-1)!.end,
  };
  return { ...entry, abstract };
}

/** What a page shows of any entry that has it. The trending page shows no comments. */
function reportedFields(entries: readonly Entry[], isTrending: boolean): Set<ReportedField> {
  const reportedFields = new Set<ReportedField>();
  const some = (field: 'upvotes' | 'comments' | 'submittedBy' | 'organization') =>
    entries.some((entry) => entry[field] !== undefined);
  if (some('upvotes')) reportedFields.add('upvotes');
  if (some('submittedBy')) reportedFields.add('submittedBy');
  if (!isTrending && (some('upvotes') || some('comments')))
    reportedFields.add('comments').add('organization');
  if (some('organization')) reportedFields.add('organization');
  return reportedFields;
}
