import { quote } from '../../../model/describe-value.js';
import type { Message } from '../../../model/messages.js';
import { messageAt } from '../../entries/message-at.js';
import type { Token } from '../../entries/token.js';
import { mostCommentsAboveUpvotes, parseCount } from '../../fields/count.js';
import { paperAt } from '../../fields/site.js';
import type { Alignment } from '../align.js';
import { type AlignedEntry, filled, hasComments, titleOf } from '../aligned-entry.js';
import type { PageStyle } from '../page-style.js';
import type { PageFacts } from './page-facts.js';

/** What nearly all entries have, or nearly none: an entry that differs may have lost one, or have one too many. */
export type RareSlot =
  | { slot: 'comments' | 'stars'; isUsual: boolean }
  // One that is missing has a message of its own.
  | { slot: 'submittedBy'; isUsual: false }
  | { slot: 'pageLink'; isUsual: true };

export function rareSlots(entries: readonly AlignedEntry[]): RareSlot[] {
  return (['comments', 'stars', 'submittedBy', 'pageLink'] as const).flatMap((slot): RareSlot[] => {
    const having = entries.filter((entry) => filled(entry, slot).length > 0).length;
    // Comments may stand on the line of the date.
    const counted = slot === 'comments' ? entries.filter(hasComments).length : having;
    if (counted === 0 || counted === entries.length) return [];
    if (counted * 4 >= entries.length * 3) return slot === 'submittedBy' ? [] : [{ slot, isUsual: true }];
    return having > 0 && having * 4 <= entries.length && slot !== 'pageLink'
      ? [{ slot, isUsual: false }]
      : [];
  });
}

const slotNames = {
  comments: 'comments',
  stars: 'GitHub stars',
  submittedBy: 'submitter',
  pageLink: 'link to its page',
};

/** Whether nothing on the page says what the number after a date counts. */
const isUnlabeled = (slot: RareSlot['slot'], { style }: PageFacts) =>
  slot === 'comments' && style.kind === 'list' && !style.countsAbove && !style.isLinked;

/** Reports that an entry lacks a count or a link which its neighbors have, or has a count or a submitter which they lack. */
export function unlikeNeighbors(
  entry: AlignedEntry,
  at: number,
  rare: readonly RareSlot[],
  page: PageFacts,
): Message[] {
  return rare.flatMap(({ slot, isUsual }): Message[] => {
    const [count] = filled(entry, slot);
    if (isUsual && (count || (slot === 'comments' && hasComments(entry)))) return [];
    if (!isUsual && !count) return [];
    const title = titleOf(entry);
    const isCount = slot === 'comments' || slot === 'stars';
    // A count below an entry that lacks one may be its own: the message stands there.
    const place = count ?? (isCount ? page.entries[at + 1]?.tokens[0] : undefined) ?? title;
    const number = isUnlabeled(slot, page) ? 'number after the date' : undefined;
    const what = `${isUsual ? 'No' : isCount && !number ? 'A count of' : 'A'} ${number ?? slotNames[slot]}`;
    const reason = `${what} for ${quote(title.text)}, unlike most of its neighbors`;
    const rule = isCount ? 'unusual-count' : isUsual ? 'missing-meta' : 'ambiguous-value';
    const expected = isCount ? 'a count' : '`arXiv Page`';
    return [messageAt(place, rule, reason, isUsual ? expected : 'none', { isNote: true })];
  });
}

/** Reports the few counts that are 0, as the site prints none then, and those on a line with another value. */
export function oddlyPrinted(page: PageFacts): Message[] {
  const { entries } = page;
  return (['comments', 'stars'] as const).flatMap((slot) => {
    const counts = entries.flatMap((entry) => {
      const [count] = filled(entry, slot);
      return count ? [{ entry, count, isPlain: count.kind === 'count' }] : [];
    });
    // One that stands on the line of its date is odd only where others do not.
    if (counts.length === 0) return [];
    if (slot === 'comments')
      for (const entry of entries) {
        const [date] = filled(entry, 'date');
        const text = filled(entry, slot).length === 0 ? date?.dated?.count : undefined;
        if (date && text !== undefined)
          counts.push({ entry, count: { ...date, text, inline: true }, isPlain: true });
      }
    const report = (isOdd: (count: Token) => boolean, what: string, expected: string): Message[] => {
      const odd = counts.filter(({ count }) => isOdd(count));
      if (odd.length * 4 > counts.length) return [];
      return odd.flatMap(({ entry, count, isPlain }) => {
        if (!isPlain) return [];
        const reason = `The number ${quote(count.text)} of ${quote(titleOf(entry).text)} ${what}: it may not belong there`;
        return [messageAt(count, 'unusual-count', reason, expected, { isNote: true })];
      });
    };
    return [
      // A number that is read as upvotes may be 0.
      ...report(
        ({ text }) => text === '0' && !isUnlabeled(slot, page),
        `was read as ${slotNames[slot]}, of which the site does not print 0`,
        'a count of at least 1',
      ),
      ...report(
        ({ inline }) => inline,
        'stands on a line with another value, unlike most',
        'a line of its own',
      ),
    ];
  });
}

/** Reports a number on a card of the day that may be stars as well as comments. */
export function commentsOrStars(entry: AlignedEntry, { style, hasStars }: PageFacts): Message[] {
  const [comments] = filled(entry, 'comments');
  if (style.kind !== 'daily' || comments?.kind !== 'count' || !hasStars || filled(entry, 'stars').length > 0)
    return [];
  const reason = `The number below ${quote(titleOf(entry).text)} was read as comments; it may be GitHub stars`;
  const expected = 'two numbers, or a link that says what it counts';
  return [messageAt(comments, 'unlabeled-count', reason, expected, { isNote: true })];
}

/** Reports a number after the date of a trending card, which shows none there. */
export function countOfTrendingDate(entry: AlignedEntry, { style }: PageFacts): Message[] {
  const [date] = filled(entry, 'date');
  if (style.kind !== 'trending' || date?.dated?.count === undefined) return [];
  const reason = `Not read: the number after the date of ${quote(titleOf(entry).text)}`;
  return [messageAt(date, 'unread-line', reason, 'a date alone')];
}

/**
 * Reports numbers after a day and a month that may be a count or the year: the two digits of `12 Aug 13`, and the four of
 * `Aug 12 2024` where other dates have no year.
 */
export function countOrYear(entries: readonly AlignedEntry[]): Message[] {
  const tokenOf = (entry: AlignedEntry) => filled(entry, 'date').find(({ dated }) => dated);
  const isYearless = (token: Token | undefined) => token !== undefined && !/\d{4}/.test(token.dated!.date);
  const lackYears = entries.some((entry) => isYearless(tokenOf(entry)));
  return entries.flatMap((entry) => {
    const token = tokenOf(entry);
    if (!token) return [];
    const { date, count = '' } = token.dated!;
    const isCount = /^\d\d$/.test(count) && /^\d.*\p{L}\.?$/u.test(date);
    const isYear = lackYears && /\p{L}\.?\s+\d+\s+\d{4}$/u.test(date);
    if (!isCount && !isYear) return [];
    const [is, mayBe] = isCount ? ['a count', 'the year'] : ['the year', 'a count'];
    const reason = `The number after the day and the month of ${quote(titleOf(entry).text)} was read as ${is}; it may be ${mayBe}`;
    return [messageAt(token, 'ambiguous-value', reason, 'a date with a year of four digits, or with none')];
  });
}

/**
 * Reports comments without a link where most have one, and stars beside comments that lead to their discussion. elinks gives one
 * number to links that stand side by side and lead to one place, and the stars of all cards have none.
 */
export function unlinkedCounts(entry: AlignedEntry, page: PageFacts): Message[] {
  const [stars, comments] = [filled(entry, 'stars')[0], filled(entry, 'comments')[0]];
  if (page.areCommentsLinked && comments?.kind === 'count') {
    const reason = `The number below ${quote(titleOf(entry).text)} was read as comments, but it has no link, unlike those of its neighbors`;
    return [messageAt(comments, 'unlabeled-count', reason, 'comments that link to the discussion')];
  }
  if (page.areStarsUnlinked) return [];
  if (stars?.kind !== 'count' || comments?.kind !== 'comments') return [];
  const reason = `The number below ${quote(titleOf(entry).text)} was read as GitHub stars, but it has no link, unlike the comments`;
  return [messageAt(stars, 'unlabeled-count', reason, 'stars that link to the paper')];
}

/** Reports a link to its paper between the authors and the comments of a card that has lost its text: stars stand there. */
export function emptyLinks(
  entries: readonly AlignedEntry[],
  foreign: Alignment['foreign'],
  { kind }: PageStyle,
): Message[] {
  if (kind !== 'daily') return [];
  return foreign.flatMap(({ token, entry: at }) => {
    const entry = entries[at];
    const [title] = entry ? filled(entry, 'title') : [];
    const [comments] = entry ? filled(entry, 'comments') : [];
    // The first entry of a text that begins inside of it has no title.
    if (!entry || !title || !comments || filled(entry, 'stars').length > 0) return [];
    if (token.kind !== 'artifact' || token.text !== '' || !token.url) return [];
    // Pandoc leaves one between an organization and the authors.
    const [name] = filled(entry, 'who').slice(-1);
    const isBelow = name !== undefined && name.end <= token.start && token.end <= comments.start;
    if (!isBelow || paperAt(token.url) === null) return [];
    const reason = `A link of the entry ${quote(title.text)} has no text: its GitHub stars may be missing`;
    return [messageAt(token, 'unusual-count', reason, 'a count', { found: 'none' })];
  });
}

/** Reports comments that a paper hardly ever has, and that one line too many or two in the wrong order gives it. */
export function oddComments(entry: AlignedEntry, next: AlignedEntry | undefined): Message[] {
  const [comments] = filled(entry, 'comments');
  const what = comments?.kind === 'count' && (whatIsOdd(entry, comments) ?? isOfNext(comments, next));
  if (!what) return [];
  const reason = `${quote(titleOf(entry).text)} has ${what}: a number may be missing, or there may be one too many`;
  const expected = 'fewer comments than upvotes, after the stars';
  return [messageAt(comments, 'unusual-count', reason, expected, { isNote: true })];
}

/** Two numbers between a date and a title, or one that stands there twice. Few papers have so many comments. */
function isOfNext({ text }: Token, next: AlignedEntry | undefined): string | null {
  const isSame = next !== undefined && filled(next, 'upvotes')[0]?.text === text;
  return isSame && (parseCount(text) ?? 0) >= fewestOfNext
    ? 'as many comments as the next paper has upvotes'
    : null;
}
const fewestOfNext = 10;

function whatIsOdd(entry: AlignedEntry, comments: Token): string | null {
  if (/^[-–—]$/.test(comments.text)) return 'a dash for its comments';
  const [upvotes, stars] = [filled(entry, 'upvotes')[0], filled(entry, 'stars')[0]];
  const most = upvotes ? parseCount(upvotes.text) : null;
  if (most !== null && (parseCount(comments.text) ?? 0) > most + mostCommentsAboveUpvotes)
    return 'many more comments than upvotes';
  return stars?.kind === 'count' && stars.text === comments.text ? 'as many comments as stars' : null;
}
