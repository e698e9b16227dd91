import { quote } from '../../../model/describe-value.js';
import { groupBy } from '../../../model/group-by.js';
import type { Message } from '../../../model/messages.js';
import { messageAt } from '../../entries/message-at.js';
import type { Token } from '../../entries/token.js';
import { isNameOf, lettersOf } from '../../fields/said-twice.js';
import { isBoilerplate } from '../../lines/boilerplate.js';
import { fits } from '../../lines/wrapped-lines.js';
import { type AlignedEntry, filled, titleOf } from '../aligned-entry.js';
import { isUnreadableAuthors, logoShape } from '../entry-kinds.js';
import { isLogoAndName } from '../organizations.js';
import { missing } from './missing-slots.js';
import { isAboveDot, isName, nameAboveDot, nameOf, type PageFacts } from './page-facts.js';

/** Reports an organization that stands where others do not, or lacks what the page prints for others. */
export function oddOrganization(entry: AlignedEntry, page: PageFacts): Message[] {
  return [
    ...logoOrName(entry, page),
    ...nameAlone(entry, page),
    ...otherName(entry, page),
    ...valueInAbstract(entry, page),
    ...wordsOfPage(entry, page),
    ...(page.style.kind === 'daily' ? [...authorsAsName(entry, page), ...doubtfulName(entry, page)] : []),
    ...(page.style.kind === 'daily' && !page.style.isLinked
      ? [...nameAsTitle(entry, page), ...nameInTitle(entry, page)]
      : []),
  ];
}

/** Reports words of the site's footer at the end of the last card: its authors may be missing. */
function wordsOfPage(entry: AlignedEntry, { entries }: PageFacts): Message[] {
  const name = nameOf(entry);
  if (!name || name !== entries.at(-1)?.tokens.at(-1) || !isBoilerplate(name.text)) return [];
  const reason = `${quote(name.text)} was read as the organization of ${quote(titleOf(entry).text)}; the site prints it around its list`;
  return [messageAt(name, 'ambiguous-value', reason, 'authors or an organization')];
}

/** Notes a name without a link that stands as the organization of most entries, as a label of the page does, `Cited by 3`. */
export function sharedName(entries: readonly AlignedEntry[]): Message[] {
  const names = entries.flatMap(
    (entry) =>
      filled(entry, 'who').find(
        (token) => token.kind === 'prose' && token.url === undefined && !isUnreadableAuthors(token),
      ) ?? [],
  );
  const shared = [...groupBy(names, ({ text }) => text.replace(/(?<=\s\p{Ll}+ )\d+$/u, '0')).values()].find(
    ({ length }) => length >= fewestShared && length * 5 >= entries.length * 3,
  );
  if (!shared) return [];
  const [first] = shared as [Token];
  const reason = `${quote(first.text)} is the organization of ${shared.length} of ${entries.length} entries; it may be a label of the page`;
  return [messageAt(first, 'ambiguous-value', reason, 'organizations that differ', { isNote: true })];
}
const fewestShared = 4;

/** Reports a name without the dot and the date that stand beside an organization: it may be any other line. */
function nameAlone(entry: AlignedEntry, { entries }: PageFacts): Message[] {
  const name = nameOf(entry);
  // A text that ends with the name is reported as cut. A tool may print no dots at all, but then there are authors.
  if (!name || name.text.includes('·') || entry === entries.at(-1)) return [];
  if (filled(entry, 'who').some(({ kind }) => kind === 'authors')) return [];
  if (filled(entry, 'separator').length > 0 || filled(entry, 'date').length > 0) return [];
  if (isLikeLogo(entry, name)) return [];
  return [
    messageAt(
      name,
      'ambiguous-value',
      `${quote(name.text)} was read as the organization of ${quote(titleOf(entry).text)}, although neither a dot nor a date stands beside it`,
      'an organization beside a dot',
    ),
  ];
}

/** Reports words where a second organization stands: a card has one. Instead of authors, they have a message of their own. */
function otherName(entry: AlignedEntry, { haveAuthors }: PageFacts): Message[] {
  if (haveAuthors && filled(entry, 'separator').length > 0) return [];
  const [name, other] = filled(entry, 'who').filter((token) => isName(token) && !isUnreadableAuthors(token));
  if (!name || !other) return [];
  const reason = `${quote(name.text)} was read as the organization of ${quote(titleOf(entry).text)}, but it may be ${quote(other.text)}`;
  return [messageAt(other, 'ambiguous-value', reason, 'one organization')];
}

function logoOrName(entry: AlignedEntry, { hasLogos }: PageFacts): Message[] {
  const [logo] = filled(entry, 'logo');
  const name = logo ? filled(entry, 'who').find(isName) : nameOf(entry);
  const mayBeLogo = name && logo ? isWrittenLikeLogoOf(logo.text, name.text) : name && isLogoLike(name);
  if (!name || (hasLogos === (logo !== undefined) && !(logo && mayBeLogo))) return [];
  if (logo && !mayBeLogo) {
    if (isNameOf(logo.text, name.text)) return [];
    const reason = `${quote(logo.text)} was read as the logo of ${quote(name.text)}, although others have none; it may be the organization`;
    return [messageAt(logo, 'ambiguous-value', reason, 'one line for an organization, as in its neighbors')];
  }
  // One word may be the text of the logo, above a name that is missing, or below it.
  if (mayBeLogo)
    return [
      messageAt(
        name,
        'ambiguous-value',
        `${quote(name.text)} was read as the organization of ${quote(titleOf(entry).text)}; it may be the text of its logo, as ${logo ? quote(logo.text) : 'nothing'} stands above it`,
        "a logo's text and a name, as in its neighbors",
      ),
    ];
  return [
    missing(entry, 'No logo above the organization of', "a logo's text, as in its neighbors", 'none', true),
  ];
}

/** Whether a name has small letters alone, as addresses do, and its logo the same ones as words. */
const isWrittenLikeLogoOf = (logo: string, name: string) =>
  lettersOf(logo) === lettersOf(name) && /\p{Lu}/u.test(logo) && !/\p{Lu}/u.test(name);

/** Reports a date or a number that was read as a paragraph of an abstract, or a word as its last one: it may be another field. */
function valueInAbstract(entry: AlignedEntry, { hasLogos }: PageFacts): Message[] {
  const abstract = filled(entry, 'abstract');
  const last = abstract.at(-1);
  const other = abstract.find((token, at) => {
    if (token.url !== undefined || token.inline || token.kind === 'paperLink') return false;
    // What a colon announces is a part of the text.
    if (token !== last && abstract[at - 1]?.text.endsWith(':')) return false;
    if (token.kind !== 'prose') return true;
    return token === last && (hasLogos ? isLogoLike(token) : isNameBelow(token, entry));
  });
  if (!other) return [];
  const field =
    other.kind === 'date' ? 'a date' : other === last ? 'an organization or its logo' : 'another value';
  return [
    messageAt(
      other,
      'ambiguous-value',
      `${quote(other.text)} was read as a part of the abstract of ${quote(titleOf(entry).text)}; it may be ${field}`,
      'an abstract of sentences',
      // Abstracts may have such lines inside, if rarely.
      { isNote: other !== last },
    ),
  ];
}

/** Whether a last paragraph of an entry without organization is a few words that are no sentence, as its name is. */
const isNameBelow = ({ text }: Token, entry: AlignedEntry) =>
  filled(entry, 'abstract').length > 1 &&
  filled(entry, 'who').length === 0 &&
  /^\p{L}\S*(?: \S+){0,4}$/u.test(text) &&
  /[\p{L}\d]$/u.test(text);

const isLogoLike = ({ text }: Token) => logoShape.test(text);

/** Reports a short title right above the dot: on a card whose title is missing, the organization stands there. */
function nameAsTitle(
  entry: AlignedEntry,
  { areDotsBesideTitles, entries, hasLogos, names, namesAboveDot }: PageFacts,
): Message[] {
  const title = titleOf(entry);
  const [dot] = filled(entry, 'separator');
  const who = nameOf(entry);
  const isLogo =
    who !== undefined &&
    hasLogos &&
    filled(entry, 'logo').length === 0 &&
    isLogoLike(title) &&
    isNameOf(title.text, who.text);
  const isBareDot = dot !== undefined && nameAboveDot(entry) === undefined;
  // Where most titles are long, one that is as short as a name is unusual.
  const isUnusual = () =>
    isShort(title) &&
    namesAboveDot * 4 >= (entries.length - 1) * 3 &&
    entries.filter((each) => isShort(titleOf(each))).length * 4 <= entries.length;
  // Where no card has an organization, a doubled word is one of the title: `Very Very Deep Nets`.
  const isDoubled = () => names.size > 0 && isLogoAndName(title.text) && !title.text.includes(': ');
  const isKnown = () => names.has(title.text) || isDoubled();
  const mayBeName =
    isLogo || (isBareDot && ((dot.inline && !areDotsBesideTitles) || isKnown() || isUnusual()));
  if (!mayBeName) return [];
  return [
    messageAt(
      title,
      'ambiguous-value',
      `${quote(title.text)} was read as a title; it may be an organization below a title that is missing`,
      'a title, and an organization below it',
    ),
  ];
}

/** Reports a title that ends with a name, as others have one on the line below, or with a logo's text and its name. */
function nameInTitle(entry: AlignedEntry, { names }: PageFacts): Message[] {
  const title = titleOf(entry);
  if (nameAboveDot(entry) || names.size === 0) return [];
  const words = title.text.split(' ').slice(-mostWords - 2);
  const isName = words.some((word, at) => {
    if (at === 0) return false;
    const rest = words.slice(at + 1);
    return (rest.length > 0 && names.has([word, ...rest].join(' '))) || isLogoOf(word, rest);
  });
  if (!isName) return [];
  return [
    messageAt(
      title,
      'odd-title',
      `The title ends like the name of an organization, which may not belong to it: ${quote(title.text)}`,
      'an organization below the title',
    ),
  ];
}

/** Whether a word is what the words below it begin with: `tsinghua Tsinghua University`. */
function isLogoOf(word: string, name: readonly string[]): boolean {
  const letters = lettersOf(word);
  return (
    letters.length > 2 &&
    letters === word.replace(/[^\p{Ll}\d]/gu, '') &&
    name.some((_, at) => lettersOf(name.slice(0, at + 1).join('')) === letters)
  );
}

const isShort = ({ text }: Token) => text.length <= longestShort && text.split(/\s+/).length <= mostWords;
const longestShort = 40;
const mostWords = 3;
/** Names on fewer cards do not say that each card has one. */
const fewestNames = 3;

/** A name above the dot may be a line that does not belong there, or the second one of a title that is neither a heading nor a link. */
function doubtfulName(entry: AlignedEntry, { entries, namesAboveDot, titleWidth }: PageFacts): Message[] {
  const name = nameAboveDot(entry);
  if (!name || !isAboveDot(entry, name) || isLikeLogo(entry, name)) return [];
  const title = titleOf(entry);
  const isWholeTitle = title.kind === 'title';
  const isUsual =
    isWholeTitle || namesAboveDot >= fewestNames
      ? namesAboveDot * 5 >= entries.length
      : namesAboveDot * 2 >= entries.length && entries.length > 2;
  const hasRoom = titleWidth === 0 || fits(title.text, name.text, titleWidth);
  // Where blank lines set names apart from titles, one without is a line of the title.
  const isSetApart = () => entries.some((other) => nameAboveDot(other)?.afterBlank);
  const isNoLine =
    hasRoom && !/^\p{Ll}/u.test(name.text) && (name.afterBlank || name.inline || !isSetApart());
  if (isUsual && (isWholeTitle || isNoLine)) return [];
  return [
    messageAt(
      name,
      'ambiguous-value',
      `${quote(name.text)} was read as the organization of ${quote(title.text)}; it may be a part of the title, or belong elsewhere`,
      'a name below the dot, or authors',
    ),
  ];
}

/** Whether a logo says that a name is an organization, above it or on its line. */
function isLikeLogo(entry: AlignedEntry, { text }: Token): boolean {
  const [logo] = filled(entry, 'logo');
  return logo ? isNameOf(logo.text, text) : isLogoAndName(text);
}

/**
 * Reports a number of authors above the dot, where others have it below, or beside a name or another number and no dot, where few
 * cards have both.
 */
function authorsAsName(entry: AlignedEntry, { entries }: PageFacts): Message[] {
  const above = authorsAboveDot(entry);
  if (!above) return [];
  const others = entries.filter((other) => !authorsAboveDot(other)).length;
  const areBoth = filled(entry, 'separator').length === 0 && nameOf(entry) !== undefined;
  if (others === 0 || (areBoth && others * 5 < entries.length * 4)) return [];
  return [
    messageAt(
      above,
      'ambiguous-value',
      `${quote(above.text)} stands where others have an organization, and was read as the authors of ${quote(titleOf(entry).text)}`,
      'authors below the dot',
    ),
  ];
}

function authorsAboveDot(entry: AlignedEntry): Token | undefined {
  const [dot] = filled(entry, 'separator');
  const isAbove = (start: number) => (dot ? start < dot.start : filled(entry, 'who').length > 1);
  return filled(entry, 'who').find(({ kind, start }) => kind === 'authors' && isAbove(start));
}
