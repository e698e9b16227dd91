import type { DateSpan, Entry, Span } from '../entries/entry.js';
import type { Token } from '../entries/token.js';
import { isBelowList } from '../fields/site.js';
import { isContinued } from '../lines/paragraph-gap.js';
import { type AlignedEntry, filled } from './aligned-entry.js';
import { isUnreadableAuthors, type Slot } from './entry-kinds.js';
import type { PageStyle } from './page-style.js';

/** The raw strings of an entry, each from the slot that it stands in. */
export function toEntry(aligned: AlignedEntry, style: PageStyle, organization: Entry['organization']): Entry {
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
const isOutside = (url: string) => /^https?:\/\/[^\s/?#]\S*$/i.test(url) && !isBelowList(url);

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
