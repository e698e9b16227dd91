import { quote } from '../../../model/describe-value.js';
import type { Message } from '../../../model/messages.js';
import { messageAt } from '../../entries/message-at.js';
import type { Token } from '../../entries/token.js';
import { parseUsual } from '../../fields/date.js';
import { type AlignedEntry, filled, hasComments, titleOf } from '../aligned-entry.js';
import { isSentence } from '../title-likeness.js';
import { type PageFacts, paragraphs } from './page-facts.js';

/**
 * Reports a page whose titles are in capitals, a few that are misread aside, or all in lower case. Three of them show that a
 * tool made them so, and so does the page's own title in capitals.
 */
export function titlesInOneCase(entries: readonly AlignedEntry[], pageTitle: string | undefined): Message[] {
  const titles = entries.map((entry) => titleOf(entry).text);
  const capitals = titles.filter(isInCapitals);
  const shown = capitals.filter((title) => /\p{Lu}{3}/u.test(title)).length;
  const isMade = shown > 2 || (pageTitle !== undefined && isInCapitals(pageTitle));
  const others = titles.filter((title) => /\p{Ll}/u.test(title)).length;
  const areCapitals = isMade && shown * 2 >= capitals.length && others * 5 <= entries.length;
  const areSmall =
    !titles.some((title) => /\p{Lu}/u.test(title)) && titles.filter(hasWords).length >= fewestSmall;
  if (titles.length === 0) return [];
  if (!areCapitals && !areSmall) return entries.flatMap((entry) => titleInOtherCase(titleOf(entry)));
  return [
    messageAt(
      titleOf(entries[0]!),
      'odd-title',
      `All titles of this page are in ${areSmall ? 'lower case' : 'capitals'}: their original case is unknown`,
      'titles as the page has them',
    ),
  ];
}
/** Notes a title of which several words are in capitals, as a heading may be, or all in lower case. */
function titleInOtherCase(title: Token): Message[] {
  const isSmall = !/\p{Lu}/u.test(title.text) && hasWords(title.text);
  if (!isSmall && !(fewSmall.test(title.text) && severalCapitals.test(title.text))) return [];
  const reason = `The title is in ${isSmall ? 'lower case' : 'capitals'}: ${quote(title.text)}`;
  return [messageAt(title, 'odd-title', reason, 'a title as the page has it', { isNote: true })];
}
/** Fewer may be names: `GPT-4 VS LLAMA`. */
const severalCapitals = /(?<!\p{Lu})(?:\p{Lu}{4,}[^\p{L}]+){2}\p{Lu}{4}/u;
/** So many characters it has at least, which is seen several times faster. */
const fewSmall = /[^a-z]{14}/;

/** Names such as `word2vec` are titles, too. */
const hasWords = (title: string) => /\p{Ll} \p{Ll}+ \p{Ll}/u.test(title);
const fewestSmall = 3;
/** Letters of other scripts have no case to lose. */
const isInCapitals = (title: string) =>
  !/[a-z]/.test(title) && title === title.toUpperCase() && !/\p{Lo}/u.test(title);

/** Reports a title whose lines, link or neighbors show that it may be incomplete, or not a title alone. */
export function oddTitles(
  entry: AlignedEntry,
  { haveLinkedTitles, areTitlesHeadings }: PageFacts,
): Message[] {
  const title = titleOf(entry);
  const messages: Message[] = [];
  const report = (reason: string, expected: string) => messages.push(oddTitle(title, reason, expected));
  if (title.doubt === 'begin')
    report(
      'The title is indented like a second line; the line above it may be missing',
      'a title whose first line is not indented',
    );
  if (title.doubt === 'end')
    report(
      'No blank line follows the title, unlike those of its neighbors; it may be part of the abstract',
      'a title with a blank line below it',
    );
  // Brackets or another link may be left in it.
  if (haveLinkedTitles && title.url === undefined)
    report('The title is not a link, unlike those of its neighbors', 'a link to the paper');
  else if (areTitlesHeadings && title.level === 0)
    report('The title is not a heading, unlike those of its neighbors', 'a heading');
  return messages;
}

/** Reports titles with words next to their links: once, where most titles have them. */
export function wordsBesideTitles(entries: readonly AlignedEntry[]): Message[] {
  const titles = entries.map(titleOf).filter(({ doubt }) => doubt === 'beside');
  const areUsual = titles.length > 1 && titles.length * 2 > entries.length;
  const reason = areUsual
    ? `Words next to the links in ${titles.length} of ${entries.length} titles may not belong to them`
    : 'Words next to the link in the title may not belong to it';
  return (areUsual ? titles.slice(0, 1) : titles).map((title) =>
    oddTitle(title, reason, 'a title that is one link'),
  );
}

/** Reports a title that begins with a date, below an entry that lacks one: its line may have been joined to the title. */
export function dateInTitle(entry: AlignedEntry, above: AlignedEntry | undefined): Message[] {
  const title = titleOf(entry);
  if (!above || filled(above, 'date').length > 0) return [];
  const date = parseUsual(title.text);
  if (!date || date.length === title.text.length) return [];
  const reason = 'The title begins with a date, which may belong to the entry above';
  return [oddTitle(title, reason, 'a title alone')];
}

/**
 * Reports titles most of which end like sentences, below a first entry without a text: mails print texts below authors, and
 * each then is read as the title of the next entry.
 */
export function textsAsTitles(entries: readonly AlignedEntry[]): Message[] {
  const [first, ...others] = entries;
  const hasText = (entry: AlignedEntry) => filled(entry, 'abstract').length > 0;
  // A title may be a question.
  const texts = others.map(titleOf).filter(({ text }) => /[.。]$/.test(text));
  if (!first || hasText(first) || !others.some(hasText) || texts.length * 2 <= others.length) return [];
  const reason = 'The title ends like a sentence and may be the abstract of the entry above';
  return texts.map((title) => oddTitle(title, reason, 'a title above its abstract'));
}

/** Titles are shorter than this. */
const longTitle = 250;

/** Reports a title that reads like something else. */
export function unlikelyTitle(entry: AlignedEntry, at: number, page: PageFacts): Message[] {
  const title = titleOf(entry);
  const text = paragraphs(entry)
    .map((token) => token.text)
    .join(' ');
  if (title.text.length > longTitle && text !== '' && text.length < title.text.length)
    return [
      oddTitle(title, 'The title is longer than the abstract', `a title of at most ${longTitle} characters`, {
        found: `${title.text.length} characters`,
      }),
    ];
  const isSwapped = title.text.endsWith('.') && text.length < title.text.length && /[\p{L}\d?!]$/u.test(text);
  if (isSwapped || (page.hasFewSentences && isSentence(title))) {
    const reason = isSwapped
      ? 'The title reads like a sentence and the abstract like a title; they may be swapped'
      : 'The title reads like a part of an abstract';
    return [oddTitle(title, reason, 'a title above its abstract')];
  }
  if (title.kind === 'title' || title.kind === 'prose' || title.kind === 'paperLink') return [];
  const isNote = !mayBeUpvotes(title, at, page);
  return [oddTitle(title, 'The title looks like another value', 'words', { isNote })];
}

/** Of two counts below an entry that shows no comments, the second may be upvotes above a title that is missing. */
function mayBeUpvotes({ kind, url }: Token, at: number, { entries, style }: PageFacts): boolean {
  return (
    kind === 'count' && url === undefined && style.countsAbove && at > 0 && !hasComments(entries[at - 1]!)
  );
}

function oddTitle(
  title: Token,
  reason: string,
  expected: string,
  options?: Parameters<typeof messageAt>[4],
): Message {
  return messageAt(title, 'odd-title', `${reason}: ${quote(title.text)}`, expected, options);
}
