import type { Message } from '../../model/messages.js';
import type { DateSpan, Entry, Page, ReportedField, Span } from '../entry.js';
import { isBoilerplate } from '../lines/boilerplate.js';
import { messageAt } from '../message-at.js';
import type { Token } from '../token.js';
import type { IsReported } from '../unread.js';
import { type Above, type AlignedEntry, type Alignment, align, filled } from './align.js';
import { ownerOf } from './classify-links.js';
import { withoutCutEnds } from './cut-ends.js';
import { reportDeviations } from './deviations.js';
import { isUnreadableAuthors, type Slot } from './entry-kinds.js';
import type { Header } from './header.js';
import { leftMarkup } from './left-markup.js';
import { mergeDuplicates } from './merge-duplicates.js';
import { emptyLinks } from './odd-counts.js';
import { oddHeader } from './odd-header.js';
import { readOrganizations } from './organizations.js';
import { otherImages } from './other-papers.js';
import { isContinued } from './page-facts.js';
import { entryKindOf, isCountLine, type PageStyle, pageStyleOf } from './page-style.js';
import { regularEntryAt } from './regular-entry.js';
import { reportLastCount, settleByOrder } from './upvote-order.js';

/** A page as it was read, and how. */
export interface EntriesRead {
  page: Page;
  aligned: AlignedEntry[];
  style: PageStyle;
}

/** Reads the tokens below a header as the entries of a page. */
export function readEntries(
  tokens: readonly Token[],
  header: Header | null,
  isLinked: boolean,
  isReported: IsReported,
): EntriesRead {
  const kind = entryKindOf(tokens, /trending/i.test(header?.title?.text ?? ''));
  const messages: Message[] = [];
  const style =
    kind === 'list'
      ? listStyleOf(tokens, header, isLinked, messages)
      : pageStyleOf(kind, tokens, false, isLinked);
  const alignment =
    kind === 'list' && !isLinked
      ? alignPlainList(tokens, style, aboveOf(header, style))
      : align(tokens, style, aboveOf(header, style));
  const { entries: aligned, foreign } = alignment;
  const whole = withoutCutEnds(alignment, tokens, header !== null, style, messages);
  settleByOrder(whole, style, messages);
  reportLastCount(whole, tokens, style, messages);
  const organizations = readOrganizations(whole, style, header, messages);
  let entries = whole.map((entry, at) => toEntry(entry, style, organizations[at]));
  const lostNames = isLinked ? linkedNames(aligned, foreign) : bracketedNames(tokens);
  for (const { token, entry } of foreign) {
    token.used =
      (token.kind === 'artifact' && !(entry >= 0 && lostNames.has(token))) ||
      (token.kind === 'truncation' && token.used) ||
      (entry < 0 && isBoilerplate(token.text));
  }
  for (const entry of aligned) for (const token of entry.tokens) token.used = true;
  const deviations = reportDeviations(whole, style, { pageTitle: header?.title?.text, isReported });
  // There may be more of them than a call can take as arguments.
  for (const deviation of deviations) messages.push(deviation);
  for (const empty of emptyLinks(aligned, foreign, style)) messages.push(empty);
  for (const other of otherImages(whole, tokens)) messages.push(other);
  for (const left of leftMarkup(entries, style)) messages.push(left);
  if (kind === 'trending') entries = mergeDuplicates(entries, messages);
  const [first] = entries;
  if (
    first &&
    entries.length > 2 &&
    (isLinked || kind === 'trending') &&
    entries.every(({ upvotes }) => upvotes === undefined)
  ) {
    const reason = 'No entry of this page shows its upvotes';
    messages.push(messageAt(first.title, 'missing-meta', reason, 'a count in each entry', { found: 'none' }));
  }
  const { title, curator, date, period } = header ?? {};
  if (header) messages.push(...header.messages, ...oddHeader(header));
  const page: Page = {
    ...(title && { title }),
    ...(curator && { curator }),
    ...(date && { date }),
    ...(period && { period }),
    entries,
    reportedFields: reportedFields(entries, style),
    messages,
  };
  return { page, aligned: whole, style };
}

/** Only the line about the curator is followed by a day, and not on the trending page. */
function aboveOf(header: Header | null, { kind }: PageStyle): Above {
  if (!header) return 'nothing';
  const isUndated = kind !== 'trending' && header.curator && !header.date && !header.period;
  return isUndated ? 'undated header' : 'header';
}

/** Links to an organization whose text is an image or stands in brackets, in entries that show no other. */
function linkedNames(entries: readonly AlignedEntry[], foreign: Alignment['foreign']): Set<Token> {
  const names = foreign.filter(({ token: { kind, url, text, start }, entry: at }) => {
    if (kind !== 'artifact' || ownerOf(url) === undefined || !/\p{L}/u.test(text)) return false;
    const entry = entries[at];
    const title = entry && filled(entry, 'title')[0];
    return title && title.end < start && !filled(entry, 'who').some((who) => who.kind === 'organization');
  });
  return new Set(names.map(({ token }) => token));
}

/** Words in brackets right above a dot, where an organization stands: the text of an image is one word there. */
function bracketedNames(tokens: readonly Token[]): Set<Token> {
  return new Set(
    tokens.filter(
      ({ kind, text, inline }, at) =>
        kind === 'artifact' &&
        !inline &&
        tokens[at + 1]?.kind === 'separator' &&
        /^\[[^\]]*\p{L} [^\]]*\]$/u.test(text),
    ),
  );
}

/** Whether an entry has more than a title and a text: what only an entry of the site's lists has. */
export function isConvincing(entry: AlignedEntry): boolean {
  if (entry.isRegular) return true;
  const has = (slot: Slot) => filled(entry, slot).length > 0;
  const who = filled(entry, 'who');
  const isSomebody =
    who.some(({ kind }) => kind === 'authors' || kind === 'organization') ||
    (who.length > 0 && has('separator'));
  const hasDate = filled(entry, 'date').some(({ kind }) => kind === 'date');
  const isPaper = filled(entry, 'title').some(({ id }) => id !== undefined);
  if (!has('title')) return false;
  if (isPaper && (isSomebody || hasDate || filled(entry, 'upvotes').some(({ kind }) => kind === 'upvotes')))
    return true;
  return (
    isSomebody && (hasDate || has('submittedBy') || has('stars') || has('githubLabel') || has('upvoteLabel'))
  );
}

/**
 * Whether an entry has what one of a page with the site's header has whose authors are missing, or whose date cannot be
 * read: a title, a submitter and upvotes, or a title, authors and words behind the dot.
 */
export function isPlausible(entry: AlignedEntry): boolean {
  const has = (...slots: Slot[]) => slots.every((slot) => filled(entry, slot).length > 0);
  return has('submittedBy', 'upvotes', 'title') || has('title', 'who', 'separator', 'date');
}

/**
 * The style of a list, which may print a count above each title: that is the upvotes then. Both readings are tried on the
 * whole page, and the one that explains more is right.
 */
export function listStyleOf(
  tokens: readonly Token[],
  header: Header | null,
  isLinked: boolean,
  messages: Message[],
): PageStyle {
  const styleOf = (countsAbove: boolean) => pageStyleOf('list', tokens, countsAbove, isLinked);
  if (tokens.some(({ kind }) => kind === 'upvotes')) return styleOf(true);
  const counts = tokens.filter((_, at) => isCountLine(tokens, at));
  if (counts.length === 0) return styleOf(false);
  const styles = { above: styleOf(true), below: styleOf(false) };
  const plain = { above: plainShare(tokens, styles.above), below: plainShare(tokens, styles.below) };
  // Most pages are plain in one reading alone, which is seen in a tenth of the time that weighing both takes.
  if (Math.max(plain.above, plain.below) > 0.75 && Math.min(plain.above, plain.below) < 0.25)
    return plain.above > plain.below ? styles.above : styles.below;
  const sample = withoutEdges(tokens, counts[0]!).slice(0, longestSample);
  const top: Above = header ? 'header' : 'nothing';
  const above = align(sample, styles.above, top).cost;
  const below = align(sample, styles.below, top).cost;
  if (Math.abs(above - below) < narrow && tokens.filter(({ kind }) => kind === 'date').length > 1) {
    const where = above < below ? 'above titles' : 'below dates';
    const reason = `It is uncertain whether counts are above titles or below dates; they were read as ${where}`;
    messages.push(messageAt(counts[0]!, 'unlabeled-count', reason, 'a page from its header on'));
  }
  return above < below ? styles.above : styles.below;
}
/** Limits the cost. */
const longestSample = 4096;

/**
 * The tokens from the first count, if it stands above the first dot, to the one that follows the last date: the lines
 * around them look like entries without upvotes, and do not show where counts stand.
 */
function withoutEdges(tokens: readonly Token[], firstCount: Token): readonly Token[] {
  const count = tokens.indexOf(firstCount);
  const dot = tokens.findIndex(({ kind }) => kind === 'separator');
  const date = tokens.findLastIndex(({ kind }) => kind === 'date');
  return tokens.slice(count < dot ? count : 0, date < 0 ? tokens.length : date + 2);
}

/** Which share of a page's tokens is in plain entries when it is read in a style. */
function plainShare(tokens: readonly Token[], style: PageStyle): number {
  let share = 0;
  for (let at = 0; at < tokens.length; ) {
    const to = regularEntryAt(tokens, at, style)?.to ?? at + 1;
    if (to > at + 1) share += (to - at) / tokens.length;
    at = to;
  }
  return share;
}
/** A difference that one damaged line can make. */
const narrow = 5;

/** Plain entries of a list one by one, and what stands between them as it fits best. */
function alignPlainList(tokens: readonly Token[], style: PageStyle, above: Above): Alignment {
  const entries: AlignedEntry[] = [];
  const foreign: Alignment['foreign'] = [];
  let odd = 0;
  const readOdd = (to: number) => {
    if (odd === to) return;
    const part = align(tokens.slice(odd, to), style, odd > 0 ? 'header' : above);
    for (const { token, entry } of part.foreign)
      foreign.push({ token, entry: entry < 0 ? -1 : entry + entries.length });
    for (const entry of part.entries) entries.push(entry);
  };
  for (let at = 0; at < tokens.length; ) {
    const before = tokens[at - 1]?.kind;
    const mayBegin = at === odd || before === 'date' || before === 'count';
    const regular = mayBegin ? regularEntryAt(tokens, at, style) : null;
    if (!regular) {
      at++;
      continue;
    }
    readOdd(at);
    entries.push(regular.entry);
    at = regular.to;
    odd = at;
  }
  readOdd(tokens.length);
  return { entries, foreign };
}

function toEntry(aligned: AlignedEntry, style: PageStyle, organization: Entry['organization']): Entry {
  const all = aligned.tokens;
  const first = (slot: Slot) => filled(aligned, slot)[0];
  const title = first('title')!;
  const entry: Entry = {
    title,
    start: all[0]!.start,
    end: all.at(-1)!.end,
  };
  const abstract = filled(aligned, 'abstract');
  if (abstract.length > 0) entry.abstract = joinParagraphs(abstract);
  const id = title.id ?? all.find((token) => token.id !== undefined)?.id;
  if (id !== undefined) entry.id = id;
  const who = filled(aligned, 'who').find((token) => token.kind === 'authors' || isUnreadableAuthors(token));
  if (who) entry.authorCount = who;
  if (organization) entry.organization = organization;
  const upvotes = first('upvotes');
  if (upvotes) entry.upvotes = upvotes;
  const comments = first('comments');
  const isKnown = style.countsAbove || style.kind !== 'list';
  if (comments) entry[comments.kind === 'comments' || isKnown ? 'comments' : 'unlabeledCount'] = comments;
  const date = first('date');
  if (date) {
    entry.date = toDate(date);
    const count = date.dated?.count;
    // A card of the trending page has no place for comments.
    if (count !== undefined && style.kind !== 'trending') {
      const span = { text: count, start: date.end - count.length, end: date.end };
      entry[isKnown ? 'comments' : 'unlabeledCount'] ??= span;
    }
  }
  const user = first('user') ?? first('submittedBy');
  const name = user === first('user') ? user?.text : user?.value;
  if (user && name) entry.submittedBy = { text: name, start: user.end - name.length, end: user.end };
  const stars = first('stars');
  if (stars) entry.githubStars = stars;
  const links = all.filter(
    (token) => token.url !== undefined && (isPageLink(token) || abstract.includes(token)),
  );
  const pageLinks = links.flatMap(({ url }) => (isOutside(url!) ? [url!] : []));
  if (pageLinks.length > 0) entry.pageLinks = pageLinks;
  return entry;
}

const isPageLink = ({ kind }: Token) => kind === 'pageLink' || kind === 'stars' || kind === 'githubLabel';

/** A web address that is not a paper's page on the site, which each entry links several times. */
function isOutside(url: string): boolean {
  return (
    /^https?:\/\/[^\s/?#]\S*$/i.test(url) && !/^https?:\/\/(?:www\.)?huggingface\.co\/papers\//i.test(url)
  );
}

function toDate({ text, start, end, dated }: Token): DateSpan {
  if (!dated) return { text, start, end };
  const at = start + Math.max(0, text.indexOf(dated.date));
  // A date that was wrapped is longer in the input.
  const to = dated.count === undefined ? end : at + dated.date.length;
  return { text: dated.date, start: at, end: to, printed: dated.printed };
}

/** Paragraphs are joined with a blank line, and what a link or a line end has parted inside of one with a space. */
function joinParagraphs(paragraphs: readonly Token[]): Span {
  let text = paragraphs[0]!.text;
  paragraphs.slice(1).forEach((next, at) => {
    const gap = next.inline && /^[.,;:!?)\]}”’]/.test(next.text) ? '' : ' ';
    text += (next.inline || isContinued(paragraphs[at]!, next) ? gap : '\n\n') + next.text;
  });
  return { text, start: paragraphs[0]!.start, end: paragraphs.at(-1)!.end };
}

/** Counts that the page leaves out where they are 0. */
function reportedFields(
  entries: readonly Entry[],
  { kind, countsAbove, isLinked }: PageStyle,
): Set<ReportedField> {
  if (kind === 'trending') return new Set();
  if (kind === 'daily' || countsAbove || entries.some(({ comments }) => comments))
    return new Set(['comments']);
  const unlabeled = entries.filter(({ unlabeledCount }) => unlabeledCount).length;
  // One number of a page with links may be a line that does not belong there.
  return isLinked && unlabeled * 8 <= entries.length ? new Set() : new Set(['unlabeledCount']);
}
