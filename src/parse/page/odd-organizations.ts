import { quote } from '../../model/describe-value.js';
import type { Message } from '../../model/messages.js';
import { type AlignedEntry, filled } from './align.js';
import { missing } from './missing-slots.js';
import { messageAt, nameAboveDot, type PageFacts, titleOf } from './page-facts.js';

/** Reports an organization that stands where others do not, or lacks what the page prints for others. */
export function oddOrganization(entry: AlignedEntry, page: PageFacts): Message[] {
  return [...logoOrName(entry, page), ...doubtfulName(entry, page)];
}

function logoOrName(entry: AlignedEntry, { hasLogos }: PageFacts): Message[] {
  const hasLogo = filled(entry, 'logo').length > 0;
  const name = filled(entry, 'who').find(({ kind }) => kind === 'prose');
  if (hasLogo && !name)
    return [missing(entry, 'No name below the logo of', 'the name of an organization', 'none')];
  if (!hasLogos || hasLogo || !name) return [];
  return [
    missing(entry, 'No logo above the organization of', "a logo's text, as in its neighbors", 'none', true),
  ];
}

/** A name above the dot may also be the second line of a title. */
function doubtfulName(entry: AlignedEntry, { entries, style, namesAboveDot }: PageFacts): Message[] {
  const name = style.kind === 'daily' ? nameAboveDot(entry) : undefined;
  if (!name) return [];
  const isUsual = namesAboveDot * 2 >= entries.length && entries.length > 2;
  if (isUsual && !/^\p{Ll}/u.test(name.text)) return [];
  return [
    messageAt(
      name,
      'ambiguous-value',
      `${quote(name.text)} was read as the organization of ${quote(titleOf(entry).text)}; it may be a part of the title, or belong elsewhere`,
      'a name below the dot, or authors',
    ),
  ];
}
