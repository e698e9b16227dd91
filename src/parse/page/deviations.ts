import { quote } from '../../model/describe-value.js';
import type { Message } from '../../model/messages.js';
import { parseCount } from '../fields/count.js';
import type { Token } from '../token.js';
import { type AlignedEntry, filled } from './align.js';
import { isUnreadableAuthors, type Slot } from './entry-kinds.js';
import type { PageStyle } from './page-style.js';
import { mayHaveComments } from './upvote-order.js';

/** What is said of a slot that the page's other entries fill. */
const absences: Partial<Record<Slot, { what: string; expected: string; isNote?: boolean }>> = {
  submittedBy: { what: 'submitter', expected: 'a line such as `Submitted by AK`' },
  upvotes: { what: 'upvotes', expected: 'a count, or `-` for none' },
  who: { what: 'authors or organization', expected: 'a line such as `5 authors`' },
  separator: { what: 'dot between authors and date', expected: 'a line `·`', isNote: true },
  date: { what: 'date', expected: 'a date such as Jul 3, 2024' },
};

/** How an entry differs from its neighbors: what it lacks, and what it has more. */
export function reportDeviations(
  entries: readonly AlignedEntry[],
  style: PageStyle,
  { isBrowser, isLinked }: { isBrowser: boolean; isLinked: boolean },
): Message[] {
  const messages: Message[] = [];
  const isSingle = areFew(entries, (entry) => paragraphs(entry).length > 1);
  const isUnwrapped = areFew(entries, (entry) => linesOf(entry) > 1);
  const rare = rareCounts(entries);
  const some = (slot: Slot) => entries.some((entry) => filled(entry, slot).length > 0);
  const hasLogos = some('logo');
  const hasStars = some('stars');
  const hasLabels =
    some('githubLabel') || entries.some((entry) => filled(entry, 'stars')[0]?.kind === 'stars');
  if (entries.length > 2 && entries.every((entry) => isInCapitals(filled(entry, 'title')[0]!.text))) {
    const [{ start, end, text }] = filled(entries[0]!, 'title') as [Token];
    messages.push({
      rule: 'odd-title',
      reason: 'All titles of this page are in capitals: their original case is unknown',
      expected: 'titles as the page has them',
      found: quote(text),
      start,
      end,
    });
  }
  const isDaily = style.kind === 'daily';
  const above = isDaily ? entries.filter((entry) => nameAboveDot(entry)).length : 0;
  // Of two counts below an entry that shows no comments, the second may be upvotes above a title that is missing.
  const mayBeUpvotes = (title: Token, at: number) =>
    title.kind === 'count' &&
    title.url === undefined &&
    style.countsAbove &&
    at > 0 &&
    mayHaveComments(entries[at - 1]!);
  entries.forEach((entry, at) => {
    const odd = oddComments(entry);
    const title = filled(entry, 'title')[0]!;
    const linkEnd = title.id && `/papers/${title.id})`;
    const marked = linkEnd
      ? ([title, ...filled(entry, 'abstract')].find(({ text }) => text.includes(linkEnd)) ??
        besideLink(entry))
      : undefined;
    if (entry.isRegular && rare.length === 0 && !odd && !marked) return;
    const abstract = paragraphs(entry);
    const add = (rule: Message['rule'], reason: string, expected: string, found: string, info = false) =>
      messages.push({
        rule,
        reason: `${reason} ${quote(title.text)}`,
        expected,
        found,
        start: title.start,
        end: title.end,
        info,
      });
    const addAt = (
      { text, start, end }: Token,
      rule: Message['rule'],
      reason: string,
      expected: string,
      info = false,
    ) => messages.push({ rule, reason, expected, found: quote(text), start, end, info });
    const isEmpty = (slot: Slot) => filled(entry, slot).length === 0;
    if (
      style.kind !== 'daily' &&
      isEmpty('who') &&
      isEmpty('separator') &&
      isEmpty('date') &&
      isEmpty('stars') &&
      isEmpty('upvoteLabel')
    )
      add(
        'missing-meta',
        'No authors, organization or date for',
        'a line such as `5 authors · Jul 3, 2024`',
        'the next entry, or the end of the page',
      );
    else
      for (const [slot, { what, expected, isNote = false }] of Object.entries(absences)) {
        if (isExpected(style, slot as Slot) && isEmpty(slot as Slot))
          add('missing-meta', `No ${what} for`, expected, 'none', isNote);
      }
    if (!isEmpty('githubLabel') && isEmpty('stars') && hasStars)
      add('missing-meta', 'No stars after `GitHub` for', 'a count', 'none');
    const [stars] = filled(entry, 'stars');
    if (style.kind === 'trending' && stars?.kind === 'count' && isEmpty('githubLabel') && hasLabels)
      add(
        'unusual-count',
        'Stars without `GitHub` above them for',
        'a label, as in its neighbors',
        quote(stars.text),
      );
    if (!isEmpty('logo') && !filled(entry, 'who').some(({ kind }) => kind === 'prose'))
      add('missing-meta', 'No name below the logo of', 'the name of an organization', 'none');
    if (hasLogos && isEmpty('logo') && filled(entry, 'who').some(({ kind }) => kind === 'prose'))
      add(
        'missing-meta',
        'No logo above the organization of',
        "a logo's text, as in its neighbors",
        'none',
        true,
      );
    if (style.kind === 'daily' && !isLinked && hasStars && isEmpty('stars') && !isEmpty('comments')) {
      addAt(
        filled(entry, 'comments')[0]!,
        'unlabeled-count',
        `The number below ${quote(title.text)} was read as comments; it may be GitHub stars`,
        'two numbers, or a format that keeps links',
        true,
      );
    }
    const name = isDaily ? nameAboveDot(entry) : undefined;
    // It may also be the second line of a title.
    const isOdd = above * 2 < entries.length || entries.length < 3 || /^\p{Ll}/u.test(name?.text ?? '');
    if (name && isOdd)
      addAt(
        name,
        'ambiguous-value',
        `${quote(name.text)} was read as the organization of ${quote(title.text)}; it may be a part of the title, or belong elsewhere`,
        'a name below the dot, or authors',
      );
    if (odd)
      addAt(
        odd.token,
        'unusual-count',
        `The comments of ${quote(title.text)} ${odd.reason}: a number may be missing, or one too many`,
        'fewer comments than upvotes, after the stars',
        true,
      );
    for (const { slot, isUsual } of rare) {
      const [count] = filled(entry, slot);
      if (isUsual && (count || filled(entry, 'date').some(({ dated }) => dated?.count))) continue;
      if (!isUsual && !count) continue;
      // A count below an entry that lacks one may be its own: the message stands there.
      const place = count ?? entries[at + 1]?.tokens[0] ?? title;
      addAt(
        place,
        'unusual-count',
        `${isUsual ? 'No' : 'A count of'} ${slotNames[slot]} for ${quote(title.text)}, unlike most of its neighbors`,
        isUsual ? 'a count' : 'none',
        true,
      );
    }
    if (isExpected(style, 'abstract') && abstract.length === 0)
      add('missing-abstract', 'No abstract for', 'an abstract after the title', 'none');
    if (isSingle && abstract.length > 1) {
      const [, second] = abstract;
      messages.push({
        rule: 'extra-paragraph',
        reason: `The abstract of ${quote(title.text)} has ${abstract.length} paragraphs, unlike those of its neighbors`,
        expected: 'one paragraph',
        found: quote(second!.text),
        start: second!.start,
        end: abstract.at(-1)!.end,
        info: true,
      });
    }
    if (isUnwrapped && linesOf(entry) > 1) {
      const [token] = filled(entry, 'abstract') as [Token];
      addAt(
        token,
        'extra-paragraph',
        `The abstract of ${quote(title.text)} has ${linesOf(entry)} lines, unlike those of its neighbors`,
        'one line',
        true,
      );
    }
    if (title.doubt === 'begin')
      add(
        'odd-title',
        'The title is indented as a second line is; the line above is missing:',
        'a title whose first line is not indented',
        quote(title.text),
      );
    if (title.doubt === 'end')
      add(
        'odd-title',
        'No blank line stands below the title, unlike those of its neighbors; it may be a part of the abstract:',
        'a title with a blank line below it',
        quote(title.text),
      );
    // What is left of the link to the paper, where a line is with it that is no part of it.
    if (marked)
      addAt(
        marked,
        'ambiguous-value',
        `Words beside the link with the text of ${quote(title.text)} may not belong to it`,
        'a text that is one link, or none',
      );
    const doubtful = isBrowser && [title, ...abstract].find(({ doubt }) => doubt === 'space');
    if (doubtful)
      addAt(
        doubtful,
        'uncertain-space',
        `A line was broken before a bracket in the entry ${quote(title.text)}: there may have been no space`,
        'lines that are broken at spaces',
      );
    for (const slot of ['submittedBy', 'upvoteLabel', 'githubLabel', 'pageLink'] as const) {
      const label = filled(entry, slot).find(({ kind }) => kind === 'prose');
      if (!label) continue;
      addAt(
        label,
        'unreadable-value',
        `Cannot parse a label in the entry ${quote(title.text)}: ${quote(label.text)}`,
        'a label such as `Submitted by`, `Upvote` or `GitHub`',
      );
    }
    const text = abstract.map((token) => token.text).join(' ');
    if (title.text.length > longTitle && text !== '' && text.length < title.text.length)
      add(
        'odd-title',
        'The title is longer than the abstract:',
        `a title of at most ${longTitle} characters`,
        `${title.text.length} characters`,
      );
    else if (title.kind !== 'title' && title.kind !== 'prose' && title.kind !== 'paperLink')
      add(
        'odd-title',
        'The title looks like another value:',
        'words',
        quote(title.text),
        !mayBeUpvotes(title, at),
      );
    const label = filled(entry, 'submittedBy')[0];
    const user = filled(entry, 'user')[0];
    if (label && label.value === undefined && !user)
      add('missing-meta', 'No user after `Submitted by` for', 'a user name', 'none');
    if (user && /\s/.test(user.text))
      add('unreadable-value', 'Not a user name after `Submitted by` for', 'one word', quote(user.text));
  });
  return messages;
}

/** Words that stand in one paragraph with a link to the paper, which is the abstract. */
function besideLink(entry: AlignedEntry): Token | undefined {
  return filled(entry, 'abstract').find(({ url, inline }, at, tokens) => {
    const [link, joint] = inline ? [tokens[at - 1], true] : [tokens[at + 1], tokens[at + 1]?.inline];
    return url === undefined && joint && link?.kind === 'paperLink';
  });
}

const isInCapitals = (title: string) => /\p{Lu}{3}/u.test(title) && title === title.toUpperCase();

/** Comments that a paper hardly ever has, and that one line too many or two in the wrong order gives it. */
function oddComments(entry: AlignedEntry): { token: Token; reason: string } | null {
  const [token] = filled(entry, 'comments');
  if (token?.kind !== 'count') return null;
  const [upvotes, stars] = [filled(entry, 'upvotes')[0], filled(entry, 'stars')[0]];
  const most = upvotes ? parseCount(upvotes.text) : null;
  if (most !== null && (parseCount(token.text) ?? 0) > most + mostAboveUpvotes)
    return { token, reason: 'are many more than its upvotes' };
  return stars?.kind === 'count' && stars.text === token.text
    ? { token, reason: 'are the same number as its stars' }
    : null;
}
const mostAboveUpvotes = 5;

/** Words between a title and the dot: on a daily card, the name of an organization or a line that does not belong there. */
function nameAboveDot(entry: AlignedEntry): Token | undefined {
  const dot = filled(entry, 'separator')[0];
  return filled(entry, 'who').find(
    (token) => token.kind === 'prose' && dot && token.start < dot.start && !isUnreadableAuthors(token),
  );
}

/** Whether a line goes on in the middle of a sentence, as a whole line of prose does where no blank line follows. */
export function isContinued(before: Token, next: Token): boolean {
  if (!/[\p{L}\d,;:(-]$/u.test(before.text.slice(-1))) return false;
  if (/^\p{Ll}/u.test(next.text)) return true;
  return (
    !next.afterBlank &&
    before.text.length >= wholeLine &&
    /^[\p{Lu}\d($[\\]/u.test(next.text) &&
    !/^\d+[.)]\s/.test(next.text)
  );
}
/** Headings inside of abstracts are shorter. */
const wholeLine = 50;

/** The paragraphs of an abstract, lines that go on in the middle of a sentence not counted. */
function paragraphs(entry: AlignedEntry): readonly Token[] {
  const tokens = filled(entry, 'abstract');
  if (tokens.length < 2) return tokens;
  return tokens.filter((token, at) => at === 0 || !(token.inline || isContinued(tokens[at - 1]!, token)));
}

/** Titles are shorter than this. */
const longTitle = 250;

function isExpected({ slots, absent }: PageStyle, slot: Slot): boolean {
  return slots.some((name, at) => name === slot && absent[at]! > 1);
}

const slotNames = { comments: 'comments', stars: 'GitHub stars' };

/** Counts that nearly all entries have, or nearly none: an entry that differs may have lost one, or have one too many. */
function rareCounts(entries: readonly AlignedEntry[]): { slot: keyof typeof slotNames; isUsual: boolean }[] {
  return (['comments', 'stars'] as const).flatMap((slot): { slot: typeof slot; isUsual: boolean }[] => {
    const having = entries.filter((entry) => filled(entry, slot).length > 0).length;
    if (having === 0 || having === entries.length) return [];
    if (having * 4 >= entries.length * 3) return [{ slot, isUsual: true }];
    return having * 4 <= entries.length ? [{ slot, isUsual: false }] : [];
  });
}

/** Whether something is so with few entries, and not with most: then it is out of the ordinary. */
function areFew(entries: readonly AlignedEntry[], isSo: (entry: AlignedEntry) => boolean): boolean {
  const more = entries.filter(isSo).length;
  return more > 0 && more * 5 <= entries.length;
}

const linesOf = (entry: AlignedEntry) =>
  filled(entry, 'abstract').reduce((most, { lines = 1 }) => Math.max(most, lines), 1);
