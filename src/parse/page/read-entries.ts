import type { Message } from '../../model/messages.js';
import type { Entry, Page, ReportedField } from '../entries/entry.js';
import { messageAt } from '../entries/message-at.js';
import type { Token } from '../entries/token.js';
import type { IsReported } from '../entries/unread.js';
import { ownerOf } from '../fields/site.js';
import { isBoilerplate } from '../lines/boilerplate.js';
import { type Alignment, align } from './align.js';
import { type AlignedEntry, filled } from './aligned-entry.js';
import { withoutCutEnds } from './checks/cut-ends.js';
import { reportDeviations } from './checks/deviations.js';
import { leftMarkup } from './checks/left-markup.js';
import { emptyLinks } from './checks/odd-counts.js';
import { oddHeader } from './checks/odd-header.js';
import { otherImages } from './checks/other-papers.js';
import { reportLastCount, settleByOrder } from './checks/upvote-order.js';
import type { Header } from './header.js';
import { listStyleOf } from './list-style.js';
import { mergeDuplicates } from './merge-duplicates.js';
import { readOrganizations } from './organizations.js';
import { entryKindOf, type PageStyle, pageStyleOf } from './page-style.js';
import { toEntry } from './to-entry.js';
import type { Above } from './token-costs.js';

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
  const alignment = align(tokens, style, aboveOf(header, style));
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
      token.used === true ||
      (entry < 0 && isBoilerplate(token.text));
  }
  for (const entry of aligned) for (const token of entry.tokens) token.used = true;
  const deviations = reportDeviations(whole, style, { pageTitle: header?.title?.text, isReported });
  // There may be more of them than a call can take as arguments.
  for (const deviation of deviations) messages.push(deviation);
  for (const empty of emptyLinks(aligned, foreign, style)) messages.push(empty);
  for (const other of otherImages(whole, tokens)) messages.push(other);
  for (const left of leftMarkup(entries)) messages.push(left);
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
