import { quote } from '../../../model/describe-value.js';
import type { Message } from '../../../model/messages.js';
import { messageAt } from '../../entries/message-at.js';
import type { Token } from '../../entries/token.js';
import { saysTwice } from '../../fields/said-twice.js';
import { paperAt } from '../../fields/site.js';
import { endsSentence } from '../../lines/ends-sentence.js';
import { type AlignedEntry, filled, titleOf } from '../aligned-entry.js';
import { isSectionName, likenessOf } from '../title-likeness.js';
import { mayBeLabel } from '../tokens/page-labels.js';
import { oddTitles, unlikelyTitle } from './odd-titles.js';
import { linesOf, type PageFacts, type PageSource, paragraphCount, paragraphs } from './page-facts.js';

/** Reports a title and an abstract that are unlike those of the page's other entries, or unlike any. */
export function oddTexts(entry: AlignedEntry, at: number, page: PageFacts): Message[] {
  const beside = paragraphBesideLink(entry);
  return [
    ...(beside.length > 0 ? beside : extraParagraphs(entry, page)),
    ...titleInAbstract(entry, page),
    ...oddTitles(entry, page),
    ...uncertainSpace(entry, page),
    ...foreignLine(entry, page),
    ...cutLines(entry),
    ...unlikelyTitle(entry, at, page),
  ];
}

function extraParagraphs(entry: AlignedEntry, page: PageFacts): Message[] {
  const whose = () => `The abstract of ${quote(titleOf(entry).text)} has`;
  const [first, second = first] = paragraphs(entry) as [Token];
  const [count, lines] = [paragraphCount(entry), linesOf(entry)];
  const messages: Message[] = [];
  // The paragraphs of one link are lines of it, too.
  const areLines = page.isMostlyUnwrapped && lines > 1;
  if (page.isMostlySingle && count > 1 && !(areLines && first === second)) {
    const reason = `${whose()} ${count} paragraphs, unlike those of its neighbors`;
    const message = messageAt(second, 'extra-paragraph', reason, 'one paragraph', { isNote: true });
    messages.push({ ...message, end: paragraphs(entry).at(-1)!.end });
  }
  if (areLines) {
    const reason = `${whose()} ${lines} lines, unlike those of its neighbors`;
    messages.push(messageAt(first, 'extra-paragraph', reason, 'one line', { isNote: true }));
  }
  return messages.length > 0 ? messages : labelInAbstract(entry);
}

/**
 * Reports a first paragraph that is no sentence, if it reads like a title, or if few abstracts of the page have several: it may be
 * the title, below a line that does not belong there, or a part of it.
 */
function titleInAbstract(entry: AlignedEntry, { isMostlySingle }: PageFacts): Message[] {
  const [first, second] = paragraphs(entry).length > 1 ? paragraphs(entry) : twoLines(entry);
  if (!first || !second || !mayBeTitle(first.text)) return [];
  if (!isMostlySingle && likenessOf(first) < likeTitle) return [];
  const reason = `${quote(first.text)} was read as a paragraph of the abstract of ${quote(titleOf(entry).text)}; it may be the title, or a part of it`;
  return [messageAt(first, 'odd-title', reason, 'paragraphs of whole sentences')];
}
/** The lines of an abstract that has two, the second of which begins a sentence. */
function twoLines(entry: AlignedEntry): readonly Token[] {
  const lines = filled(entry, 'abstract');
  return lines.length === 2 && /^\p{Lu}/u.test(lines[1]!.text) ? lines : [];
}
const mayBeTitle = (text: string) =>
  text.length <= longestTitle &&
  /\p{L}.*\s/u.test(text) &&
  !/[,;]$/.test(text) &&
  !endsSentence(text) &&
  !isSectionName(text);
const longestTitle = 250;
const likeTitle = 1.5;

/**
 * Notes a first or a last paragraph that reads like a button or a badge, and any without a word, however many paragraphs the
 * neighbors have.
 */
function labelInAbstract(entry: AlignedEntry): Message[] {
  const all = paragraphs(entry).flatMap((token) =>
    token.text.split('\n\n').map((text) => ({ ...token, text })),
  );
  if (all.length < 2) return [];
  const isLabel = ({ text }: Token) => fewWords.test(text) && mayBeLabel(text);
  // Other values have messages of their own, and a colon announces a number or a formula.
  const isWordless = ({ kind, text }: Token, at: number) =>
    !/\p{L}/u.test(text) && (kind === 'prose' || kind === 'paperLink') && !all[at - 1]?.text.endsWith(':');
  const odd = all.find(isWordless) ?? [all[0]!, all.at(-1)!].find(isLabel);
  if (!odd) return [];
  const reason = `${quote(odd.text)} was read as a paragraph of the abstract of ${quote(titleOf(entry).text)}, which it may not belong to`;
  return [messageAt(odd, 'extra-paragraph', reason, 'paragraphs of whole sentences', { isNote: true })];
}
/** `Read More`, `3 min read`; `cs.CL`, an address. */
const fewWords = /^(?:[\p{Lu}\d]\S*(?: \S+){0,3}|[a-z][\w-]*[.:/][\w.:/-]*)$/u;

function uncertainSpace(entry: AlignedEntry, { style }: PageFacts): Message[] {
  const title = titleOf(entry);
  const doubtful = [title, ...paragraphs(entry)].find(
    ({ doubt }) => doubt === 'url' || (doubt === 'space' && style.isBrowser),
  );
  if (!doubtful) return [];
  const reason =
    doubtful.doubt === 'url'
      ? `A URL in the entry ${quote(title.text)} ends with its line: it may end there, or go on in the line below`
      : `A line was broken beside a bracket or a mark in the entry ${quote(title.text)}: there may have been no space`;
  return [messageAt(doubtful, 'uncertain-space', reason, 'lines that are broken at spaces')];
}

function cutLines(entry: AlignedEntry): Message[] {
  const title = titleOf(entry);
  const doubtful = [title, ...filled(entry, 'abstract')].find(({ doubt }) => doubt === 'cut');
  if (!doubtful) return [];
  const reason = `Lines of ${quote(title.text)} may be cut off: most lines of this page end at the same column`;
  return [messageAt(doubtful, 'truncated', reason, 'lines that end between words')];
}

function foreignLine(entry: AlignedEntry, { style }: PageFacts): Message[] {
  const title = titleOf(entry);
  // The address of a link that is a title may stand on a line of its own.
  const titles = style.isLinked && title.level === 0 ? [] : [title];
  // The text of a link is shorter than the link, which a tool has wrapped.
  const names = style.isLinked ? [] : [...filled(entry, 'logo'), ...filled(entry, 'who')];
  const texts = [...titles, ...filled(entry, 'abstract'), ...names];
  const kind = (['twice', 'wrap', 'break'] as const).find((kind) =>
    texts.some(({ doubt }) => doubt === kind),
  );
  if (kind === undefined) return [];
  const doubtful = texts.find(({ doubt }) => doubt === kind)!;
  const [what, expected] = foreign[kind];
  const reason = `A line in the entry ${quote(title.text)} ${what}: it may not belong there, or one below it is missing`;
  return [messageAt(doubtful, 'ambiguous-value', reason, expected, { isNote: kind === 'break' })];
}
const foreign = {
  twice: ['stands there twice', 'each line once'],
  wrap: ['is shorter or longer than wrapped lines are', 'lines that are wrapped at one width'],
  break: ['breaks off a sentence', 'whole sentences'],
} as const;

/** Reports a paragraph that is not a link, where another one of the abstract is. */
function paragraphBesideLink(entry: AlignedEntry): Message[] {
  const abstract = filled(entry, 'abstract');
  // Where titles are not headings, an address may stand below the last paragraph alone.
  if (titleOf(entry).level === 0) return [];
  const isLink = ({ kind, url }: Token) =>
    kind === 'paperLink' || (url !== undefined && paperAt(url) !== null);
  const other = abstract.find((token, at) => !token.inline && !abstract[at + 1]?.inline && !isLink(token));
  if (!other || !abstract.some(isLink)) return [];
  const reason = `${quote(other.text)} was read as a paragraph of the abstract of ${quote(titleOf(entry).text)}, although it is not in its link`;
  return [messageAt(other, 'extra-paragraph', reason, 'an abstract that is one link')];
}

/**
 * Reports a title or a paragraph that says all of its words twice, and a paragraph that says again how the one above it
 * ends: lines of it stand twice in the input, and were joined.
 */
export function saidTwice(entry: AlignedEntry, { isReported }: PageSource): Message[] {
  const abstract = filled(entry, 'abstract');
  const token =
    [titleOf(entry), ...abstract].find(({ text }) => saysTwice(text)) ??
    abstract.find(({ text }, at) => at > 0 && abstract[at - 1]!.text.endsWith(` ${text}`));
  // One line that stands twice has a message: it begins where the second half of the words does.
  if (!token || isReported({ start: token.end - Math.floor(token.text.length / 2), end: token.end }))
    return [];
  const reason = `Words stand twice in the entry ${quote(titleOf(entry).text)}: ${quote(token.text)}`;
  return [messageAt(token, 'repeated-line', reason, 'each line once')];
}

/** Reports words with what is left of the link to the paper, where a line beside it does not belong to it. */
export function wordsBesideLink(entry: AlignedEntry): Message[] {
  const words = besideLink(entry);
  if (!words) return [];
  const reason = `Words next to the link with the text of ${quote(titleOf(entry).text)} may not belong to it`;
  return [messageAt(words, 'ambiguous-value', reason, 'a text that is one link, or none')];
}

function besideLink(entry: AlignedEntry): Token | undefined {
  const title = titleOf(entry);
  if (title.id === undefined) return undefined;
  const address = `/papers/${title.id}`;
  const abstract = filled(entry, 'abstract');
  return (
    [title, ...abstract].find(({ text }) => text.includes(`${address})`)) ??
    // Words that stand in one paragraph with a link to the paper, which is the abstract.
    abstract.find(({ url, inline }, at) => {
      const [link, joint] = inline ? [abstract[at - 1], true] : [abstract[at + 1], abstract[at + 1]?.inline];
      return url === undefined && joint && link?.kind === 'paperLink';
    })
  );
}
