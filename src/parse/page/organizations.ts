import { quote } from '../../model/describe-value.js';
import type { Message } from '../../model/messages.js';
import type { Entry, OrganizationSpan } from '../entries/entry.js';
import { messageAt } from '../entries/message-at.js';
import type { Token } from '../entries/token.js';
import { beginsAgain, isNameOf } from '../fields/said-twice.js';
import { ownerOf } from '../fields/site.js';
import { type AlignedEntry, filled } from './aligned-entry.js';
import { countedNames, oddName } from './checks/odd-names.js';
import { isUnreadableAuthors } from './entry-kinds.js';
import type { Header } from './header.js';
import type { PageStyle } from './page-style.js';

/**
 * The organizations of a page's entries. Text has a logo's alternative text, which is the name in the organization's
 * URL, on a line above the name, or before it on the same line: which of them is settled by all organizations.
 */
export function readOrganizations(
  entries: readonly AlignedEntry[],
  { isLinked, isBrowser }: PageStyle,
  header: Header | null,
  messages: Message[],
): (Entry['organization'] | undefined)[] {
  const found = entries.map((entry) => {
    const who = filled(entry, 'who').find((token) => token.kind !== 'authors' && !isUnreadableAuthors(token));
    return who && { who, logo: filled(entry, 'logo')[0] };
  });
  const plain = found.flatMap((each) =>
    each && !each.logo && each.who.kind === 'prose' ? [each.who.text] : [],
  );
  const shaped = plain.filter(mayHaveLogo).length;
  // A foreign line in the place of a name must not change how the others are read.
  const hasLogos =
    shaped > 0 &&
    shaped * 2 >= plain.length &&
    (plain.some((text) => isLogoAndName(text) || bracketedLogo.test(text)) ||
      isBrowser ||
      (leavesButtonsOut(header) && isJoined(entries)));
  const mayJoin = !isLinked && !showsButtons(header) && (isJoined(entries) || leavesButtonsOut(header));
  if (shaped * 3 >= plain.length * 2 && !hasLogos && mayJoin) {
    for (const each of found)
      if (each && !each.logo && logoAndName.test(each.who.text)) messages.push(uncertain(each.who));
  }
  // The text of a PDF has no space between the two: `google` is twice in one, `allenaiAi2` only looks so.
  const isGlued =
    plain.some((text) => logoEnd(text) > 0) &&
    plain.filter((text) => logoEnd(text) > 0 || capitalInside.test(text)).length * 2 > plain.length;
  const hasLinks =
    isLinked &&
    entries.some((entry) =>
      filled(entry, 'who').some(({ kind, url }) => kind === 'organization' || url !== undefined),
    );
  const links = found.flatMap((each) => (each?.who.kind === 'organization' ? [each.who] : []));
  const hasLogoTexts = links.every(beginsWithOwner) && links.some(isAfterLogo);
  const organizations = found.map((each) => {
    if (!each) return undefined;
    const { who, logo } = each;
    if (who.kind === 'organization') {
      const text = hasLogoTexts ? who.text.slice(who.value!.length + 1) : who.text;
      return { text, start: who.start, end: who.end, name: who.value ?? null };
    }
    if (logo) return { text: who.text, start: who.start, end: who.end, name: logo.text };
    if (isGlued) {
      const at = logoEnd(who.text);
      if (at === 0) messages.push(uncertain(who));
      return {
        text: who.text.slice(at),
        start: who.start + at,
        end: who.end,
        name: who.text.slice(0, at) || null,
      };
    }
    const [, name, fullname] = (hasLogos && !beginsAgain(who.text) && logoAndName.exec(who.text)) || [];
    if (hasLogos && name === undefined) messages.push(withoutLogo(who));
    const isOwner = who.url === undefined ? !hasLinks : ownerOf(who.url) !== undefined;
    if (isLinked && !isOwner) messages.push(withoutOwner(who));
    if (name && !mayHaveLogo(who.text)) messages.push(uncertain(who));
    if (name === undefined || fullname === undefined)
      // A link that a ruler below it has made a heading still leads to the organization.
      return { text: who.text, start: who.start, end: who.end, name: ownerOf(who.url) ?? null };
    return { text: fullname, start: who.end - fullname.length, end: who.end, name };
  });
  const isCounted = countedNames(organizations);
  // A number alone is what is left of `12 authors`, where others have that.
  const counted = entries.filter((entry) => filled(entry, 'who').some(({ kind }) => kind === 'authors'));
  const isNumber = ({ text, name }: OrganizationSpan) =>
    name === null && /^\d+$/.test(text) && counted.length >= fewestCounted;
  for (const each of organizations)
    if (each) messages.push(...oddName(each, isCounted(each) || isNumber(each)));
  return organizations;
}

/** A converter that prints the texts of images prints that of the logo before the name, in one link: `[google Google](/google)`. */
const beginsWithOwner = ({ text, value }: Token) => value !== undefined && text.startsWith(`${value} `);
/** No name begins with a word that has such marks and is the name in addresses as well. */
const isAfterLogo = ({ text, value = '' }: Token) => isLogoAndName(text) || /[-_]/.test(value);

/** Fewer entries with a number of authors do not say what a number is. */
const fewestCounted = 3;

/** Firefox leaves the buttons of the header out when it copies, and joins logos to names. */
function leavesButtonsOut(header: Header | null): boolean {
  return header?.tabs.length === 1 && /^trending papers$/i.test(header.tabs[0]!);
}

const showsButtons = (header: Header | null) => header?.tabs.some((tab) => /^daily$/i.test(tab)) ?? false;

/**
 * Whether the page joins what belongs together on a line (`· Aug 11`), or indents it, as Firefox does: then a logo's
 * text is joined to the name.
 */
function isJoined(entries: readonly AlignedEntry[]): boolean {
  return entries.some((entry) => {
    const dots = filled(entry, 'separator');
    const isOnLine = dots.some(({ inline }) => !inline) && filled(entry, 'date').some(({ inline }) => inline);
    const title = filled(entry, 'title')[0];
    return isOnLine || (title?.indent === 0 && dots.some(({ indent }) => indent === firefoxIndent));
  });
}
const firefoxIndent = 4;

const uncertain = (who: Token) =>
  messageAt(
    who,
    'ambiguous-value',
    `The organization ${quote(who.text)} may begin with the text of its logo`,
    'a logo whose text is like the name, such as `google Google`',
  );

const withoutLogo = (who: Token) =>
  messageAt(
    who,
    'ambiguous-value',
    `The organization ${quote(who.text)} has no text of a logo before it, unlike its neighbors`,
    'a logo and a name, such as `google Google`',
    { isNote: true },
  );

const withoutOwner = (who: Token) =>
  messageAt(
    who,
    'ambiguous-value',
    `${quote(who.text)} was read as an organization, although it does not link to one`,
    'a link to an organization or to authors',
  );

/** `google Google` */
const logoAndName = /^\[?([\w.-]*\w)\]?\s+(\S.*)$/;
/** `[google] Google`: words in brackets before a name are an image. */
const bracketedLogo = /^\[[\w.-]+\]\s+\S/;

/** Names in addresses are seldom written like words of a name: `Kettle Works` may have no logo before it. */
const mayHaveLogo = (text: string) =>
  logoAndName.test(text) && (isLogoAndName(text) || !/^\[?\p{Lu}\p{Ll}+\]?\s/u.test(text));

/** Whether the first word is the name of what follows: `google Google`, `nvidia NVIDIA Research`. */
export function isLogoAndName(text: string): boolean {
  const [, name = '', fullname = ''] = logoAndName.exec(text) ?? [];
  return isNameOf(name, fullname);
}

const capitalInside = /^\S*[\p{Ll}\d]\p{Lu}/u;

/** Where the logo ends that a name follows without a space, `kettle-worksKettle Works`; 0 where none does. */
function logoEnd(text: string): number {
  const letters = [...text.matchAll(/[\p{L}\d]/gu)];
  const half = letters.length / 2;
  const name = (from: number, to?: number) => letters.slice(from, to).join('').toLowerCase();
  const end = half >= fewestLetters && name(0, half) === name(half) ? letters[half]!.index : 0;
  return /\s/.test(text[end - 1] ?? '') ? 0 : end;
}
/** Shorter names may be such a word, `TikTik`. */
const fewestLetters = 4;
