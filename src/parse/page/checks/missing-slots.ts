import { quote } from '../../../model/describe-value.js';
import type { Message } from '../../../model/messages.js';
import { messageAt } from '../../entries/message-at.js';
import type { Token } from '../../entries/token.js';
import { type AlignedEntry, filled, titleOf } from '../aligned-entry.js';
import type { Slot } from '../entry-kinds.js';
import type { PageStyle } from '../page-style.js';
import { hasAuthors, type PageFacts } from './page-facts.js';

/** What messages say of an empty slot that the page's other entries fill. */
const absences: readonly { slot: Slot; what: string; expected: string; isNote?: boolean }[] = [
  { slot: 'submittedBy', what: 'submitter', expected: 'a line such as `Submitted by AK`' },
  { slot: 'upvotes', what: 'upvotes', expected: 'a count, or `-` for none' },
  { slot: 'who', what: 'authors or organization', expected: 'a line such as `5 authors`' },
  { slot: 'separator', what: 'dot between authors and date', expected: 'a line `·`', isNote: true },
  { slot: 'date', what: 'date', expected: 'a date such as Jul 3, 2024' },
];

/** The slots of which a page of the kind `list` or `trending` may leave out all at once. */
const metaSlots = ['who', 'separator', 'date', 'stars', 'upvoteLabel'] as const;

/** Reports what an entry lacks and the page's other entries have. */
export function missingSlots(entry: AlignedEntry, page: PageFacts): Message[] {
  const { style } = page;
  const lacks = (slot: Slot) => filled(entry, slot).length === 0;
  if (style.kind !== 'daily' && metaSlots.every(lacks))
    return [
      missing(
        entry,
        'No authors, organization or date for',
        'a line such as `5 authors · Jul 3, 2024`',
        'the next entry, or the end of the page',
      ),
    ];
  // On a card of the day, an organization above the dot does not replace them.
  const [dot] = filled(entry, 'separator');
  const who = filled(entry, 'who');
  const isWithoutAuthors = page.haveAuthors && dot !== undefined && who.length > 0 && !hasAuthors(entry);
  const below = isWithoutAuthors ? who.find(({ start }) => start > dot.start) : undefined;
  const found = below ? quote(below.text) : 'none';
  return [
    ...(isWithoutAuthors ? [missing(entry, 'No authors for', 'a line such as `5 authors`', found)] : []),
    ...absences
      .filter(({ slot }) => lacks(slot) && (isExpected(style, slot) || (slot === 'who' && page.haveNames)))
      .map(({ what, expected, isNote }) => missing(entry, `No ${what} for`, expected, 'none', isNote)),
  ];
}

/** Reports stars or upvotes of a trending card without their label, and a label without stars. */
export function countsWithoutLabel(entry: AlignedEntry, page: PageFacts): Message[] {
  const { style, hasStars, hasStarLabels, hasUpvoteLabels } = page;
  const hasLabel = filled(entry, 'githubLabel').length > 0;
  const [stars] = filled(entry, 'stars');
  if (hasLabel && !stars && hasStars)
    return [missing(entry, 'No stars after `GitHub` for', 'a count', 'none')];
  if (style.kind !== 'trending') return [];
  const [upvotes] = filled(entry, 'upvotes');
  const isUpvoteBare = hasUpvoteLabels && filled(entry, 'upvoteLabel').length === 0;
  return [
    ...(hasStarLabels && !hasLabel ? withoutLabel(entry, stars, 'Stars without `GitHub`') : []),
    ...(isUpvoteBare ? withoutLabel(entry, upvotes, 'Upvotes without `Upvote`') : []),
  ];
}

function withoutLabel(entry: AlignedEntry, count: Token | undefined, what: string): Message[] {
  if (count?.kind !== 'count') return [];
  const reason = `${what} above them for ${quote(titleOf(entry).text)}`;
  const expected = 'a label, as in its neighbors';
  return [messageAt(titleOf(entry), 'unusual-count', reason, expected, { found: quote(count.text) })];
}

/** Reports an entry without an abstract; if none has one, the first of them, once for the page. */
export function missingAbstract(entry: AlignedEntry, { style, entries, hasAbstracts }: PageFacts): Message[] {
  if (!isExpected(style, 'abstract') || filled(entry, 'abstract').length > 0) return [];
  if (!hasAbstracts && entry !== entries[0]) return [];
  const isForPage = !hasAbstracts && entries.length > 1;
  const reason = isForPage
    ? 'No entry of this page has an abstract'
    : `No abstract for ${quote(titleOf(entry).text)}`;
  return [
    messageAt(titleOf(entry), 'missing-abstract', reason, 'an abstract after the title', { found: 'none' }),
  ];
}

/** Reports a `Submitted by` without a user, or with words that are not a user name. */
export function oddUser(entry: AlignedEntry): Message[] {
  const [label] = filled(entry, 'submittedBy');
  const [user] = filled(entry, 'user');
  // A misspelled label is a token of another kind.
  if (label && label.value === undefined && !user)
    return [missing(entry, 'No user after `Submitted by` for', 'a user name', 'none')];
  const name = user?.text ?? label?.value;
  if (name === undefined || !noUserName.test(name)) return [];
  const reason = `Not a user name after \`Submitted by\` for ${quote(titleOf(entry).text)}`;
  return [messageAt(titleOf(entry), 'unreadable-value', reason, 'one word', { found: quote(name) })];
}
const noUserName = /[^\p{L}\p{M}\p{N}._-]/u;

/** Reports a label that was read in spite of its spelling, and another sign in the place of the dot. */
export function misspeltLabels(entry: AlignedEntry): Message[] {
  const slots = ['submittedBy', 'separator', 'upvoteLabel', 'githubLabel', 'pageLink'] as const;
  return slots.flatMap((slot) => {
    const label = filled(entry, slot).find(({ kind }) => kind === 'prose');
    if (!label) return [];
    const isDot = slot === 'separator';
    const reason = `Cannot parse ${isDot ? 'the dot' : 'a label'} in the entry ${quote(titleOf(entry).text)}: ${quote(label.text)}`;
    const expected = isDot ? '`·`' : 'a label such as `Submitted by`, `Upvote` or `GitHub`';
    return [messageAt(label, 'unreadable-value', reason, expected)];
  });
}

/** A message at the title of an entry about what it lacks. */
export function missing(
  entry: AlignedEntry,
  reason: string,
  expected: string,
  found: string,
  isNote = false,
): Message {
  const title = titleOf(entry);
  return messageAt(title, 'missing-meta', `${reason} ${quote(title.text)}`, expected, { found, isNote });
}

function isExpected({ slots, absent }: PageStyle, slot: Slot): boolean {
  return slots.some((name, at) => name === slot && absent[at]! > 1);
}
