import { quote, singleSpaced } from '../../../model/describe-value.js';

/** The authors of a row. */
export interface Authors {
  names: string[];
  /**
   * How many there are, those included whose names cannot be read; null where the list says that there are more, or has
   * items that say nothing.
   */
  count: number | null;
  /** What says that there are more: `et al.` */
  remark?: string;
  /** Why there may be more or fewer: `Bell, Ann` is one author or two. */
  doubt?: string | undefined;
}

/** Counts the names in the parts of a list. What a part says about authors that are not named is no name. */
export function countAuthors(parts: readonly string[], doubt?: string): Authors {
  const names = parts.map(bareName).filter((name) => name !== '');
  const remark = names.find((name, at) => at < names.length - 1 && innerRemark.test(name));
  if (remark === undefined) return countNames(names, doubt);
  const bare = names.map((name) => name.replace(innerRemark, '')).filter((name) => name !== '');
  return { ...countNames(bare, doubt), count: null, remark };
}

/** Counts names, behind the last of which a remark may stand. */
function countNames(names: string[], doubt: string | undefined): Authors {
  const printed = names.at(-1) ?? '';
  const last = printed.replace(/^(?:show|view|see|load) (?:all )?(?=\d)/i, '');
  const short = openEnd.exec(last) ?? moreInGerman.exec(last);
  const counted = short ? null : others.exec(last);
  const name = short ? (short[1] ?? short[2] ?? short[3]) : (counted?.[1] ?? counted?.[3]);
  if (short ?? counted) names.pop();
  if (name) names.push(name);
  // `…` alone, before a remark that says the same.
  else if ((short ?? counted) && /^(?:…|\.{3})$/.test(names.at(-1) ?? '')) names.pop();
  if (short) return { names, count: null, remark: printed, doubt };
  const number = Number(counted?.[2] ?? counted?.[4] ?? 0);
  if (!counted || !total.test(last)) return { names, count: names.length + number, doubt };
  // The page prints how many there are in all.
  if (number < names.length) return { names, count: null, remark: printed, doubt };
  const isSure = number === names.length || / all /i.test(printed);
  if (isSure) return { names, count: number, doubt };
  return { names, count: number, doubt: `it may be more, if ${quote(last)} counts only the others` };
}

/** A name without its separators: `and Ann Bell,`. */
export const bareName = (part: string) =>
  singleSpaced(part)
    .trim()
    .replace(/^(?:[,;] ?)?(?:(?:and|AND|&) )?/, '')
    .replace(/ ?[,;]$/, '');

/**
 * What says that there are more authors: `et al.`, `etc.` or `…`, after a name or alone; `and many more`, `and colleagues`;
 * and, as a part of its own, `More` or the button `Show all authors`. `Thomas More` is a name.
 */
const openEnd =
  /^(.{0,200}?)(?:(?:^| )\(?et(?:\.? |\.)al(?:\.|ii|ia)?\)?|(?:^| )etc\.?| ?[([]?(?:…|\.{3})[)\]]?(?: ?(?:and )?more)?|等)$|^(?:(.{0,200}?) (?:and|&|with) )?(?:(?:(?:many|several|some|the|his|her|their) )?(?:others|more|colleagues|co-?workers|co-?authors|collaborators)|(?:his|her|their) team)(?: authors)?$|^(?:show|view|see|load) (?:all|more|less)(?: authors)?$/i;
/** `u. a.`; initials are in upper case. */
const moreInGerman = /^(.{0,200}?)(?:^| )u\. ?a\.$/;

/** The same before other names: `et al.` behind a name or alone, and `others` alone. */
const innerRemark = /(?:^| )et(?:\.? |\.)al\.?$|^(?:\d{1,4} )?others$/i;

/** `5 authors`, without a word or a sign for others. */
const total = /(?<![+&] ?)(?<!\d)\d{1,4} authors?\)?$/i;

/** `and 3 others`, `+3 more`, `(3 more)`, `... (+3 authors)`, or `5 authors` alone, after a name or as the last of them. */
const others =
  /^(.{0,200}?) ?(?:…|\.{3})? ?\(?(?:(?:\+ ?|and |with |plus |& )|(?<![^\s(.…]))(\d{1,4}) (?:(?:more|others?)(?: authors?)?|authors?|colleagues)\)?$|^(.{0,200}?) ?\(\+ ?(\d{1,4})\)$/i;
