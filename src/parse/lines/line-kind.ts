import { singleSpaced } from '../../model/describe-value.js';
import { datePattern, type PrintedDate, parseUsual } from '../fields/date.js';
import { digits } from '../fields/digits.js';

/** What a line is, told by its own characters alone. */
export type Mark = 'authors' | 'separator' | 'date' | 'count' | 'label' | 'prose';

const bullet = '[•·∙●▪*–-]';
const space = '[\\s\\u200b\\u200e\\u200f]*';

/** `• 5 authors`, `- 1 author`, `12 authors`. Group 1 is the count. */
const authorsShape = new RegExp(
  `^${space}(?:${bullet}${space})*([\\d.,]+[kK]?|-\\d+)\\s+authors?${space}$`,
  'i',
);
/** `Jul 3, 2024`, `Jul 3, 2024 3`, `Published on Jul 3, 2024`, `Jul 3`. Groups: the date, its three parts, the count. */
const dateShape = new RegExp(`^(${datePattern})(?:\\s+(-|[\\d.,]+\\s?[kKmM]?))?$`, 'i');
/** A count alone: `12`, `1.2k`, or `-` for none. */
export const countShape = /^(?:-|–|\d+(?:[.,]\d+)*\s?[kKmM]?)$/;
/** The dot between authors and date. */
export const separatorShape = /^[·⋅∙•‧・]$/;
/** `GitHub 3.29k`, `GitHub`. Group 1 is the stars. */
export const starsShape = /^GitHub(?:\s+(\d[\d.,]*\s?[kKmM]?))?$/;

/** The count of a line of authors, as printed; null where it is none. */
export function readAuthors(line: string): string | null {
  if (line.startsWith('• ') && line.endsWith(' authors')) {
    const count = line.slice(2, -8);
    if (digits(count) >= 0) return count;
  }
  return authorsShape.exec(line)?.[1] ?? null;
}

/** A line that is a date: the date and the count after it, as printed, and the date's parts where they are read. */
export interface Dated {
  date: string;
  count: string | undefined;
  printed: PrintedDate | undefined;
}

/** Reads a line that is a date; null where it is none. */
export function readDated(line: string): Dated | null {
  const last = line.charCodeAt(line.length - 1) | 32;
  // A digit, or the `k`, `m` or `-` of a count.
  if (
    !((last >= 48 && last <= 57) || last === 107 || last === 109 || last === 45) ||
    line.length > longestMark
  )
    return null;
  const usual = parseUsual(line);
  if (usual) {
    const printed = usual.date;
    if (line.length === usual.length) return { date: line, count: undefined, printed };
    const count = line.slice(usual.length + 1);
    if (line[usual.length] === ' ' && digits(count) >= 0)
      return { date: line.slice(0, usual.length), count, printed };
  }
  const match = dateShape.exec(line);
  return match && { date: match[1]!, count: match[5], printed: undefined };
}

/** Longer lines are prose: no mark is that long. */
export const longestMark = 160;

/** The mark of a line that is already trimmed, and is `dated` where it is a date. */
export function markOf(line: string, dated: Dated | null): Mark {
  if (dated) return 'date';
  if (line.length > longestMark) return 'prose';
  if (line.length === 1 && separatorShape.test(line)) return 'separator';
  const first = line.charCodeAt(0);
  if (((first >= 48 && first <= 57) || first === 45 || first === 0x2013) && countShape.test(line))
    return 'count';
  const last = line.charCodeAt(line.length - 1) | 32;
  // 's' or 'r': "authors", "author".
  if ((last === 115 || last === 114) && readAuthors(line) !== null) return 'authors';
  return line.length <= longestLabel && labels.has(line) ? 'label' : 'prose';
}

/** Words that the trending page prints around an entry's values. */
const labels = new Set([
  'Submitted by',
  'Upvote',
  'GitHub',
  'arXiv Page',
  'arXiv',
  'Project Page',
  'Project page',
]);
const longestLabel = Math.max(...Array.from(labels, (label) => label.length));

const navigation =
  "new|Hugging Face|Hugging Face's logo|Search models, datasets, users...|Models|Datasets|Spaces|Buckets|Buckets new|Posts|Docs|Enterprise|Pricing|" +
  'Website|Tasks|HuggingChat|Collections|Languages|Organizations|Community|Blog|Daily Papers|Learn|Discord|Forum|GitHub|' +
  'Solutions|Team & Enterprise|Hugging Face PRO|Enterprise Support|Inference Providers|Inference Endpoints|Storage Buckets|Log In|Sign Up|' +
  'Get trending papers in your email inbox!|Get trending papers in your email inbox once a day!|Subscribe|' +
  'Back to Daily Papers|Back to Articles|Daily Papers - Hugging Face|Trending Papers - Hugging Face|Skip to content|Menu|Search';
const tabs = 'Daily|Weekly|Monthly|Trending|Trending Papers';
const footer =
  'Previous|Next|System theme|Light|Dark|Company|TOS|Privacy|About|Careers|Jobs|Website|Models|Datasets|Spaces|Pricing|Docs|' +
  'Trending Papers ranked by GitHub stars activity|© Hugging Face|Hugging Face|Load more|New|Terms|Status|Press|Contact';

/** Lines of the menu above a listing, of the page's header, and of its footer. Compared in lower case. */
export const isNavigation = lookup(navigation);
export const isTab = lookup(tabs);
export const isFooter = lookup(footer);

/** The line of the header that names the curator: `byAK and the research community`. Group 1 is the name. */
export const curatorShape = /^by\s*(.*?)\s*and the research community$/i;

/** Marks that a tool puts where it stopped. */
const truncationShape =
  /^\W*(?:content|text|output|page|response|truncated)?\s*(?:was\s+)?(?:truncated|cut off|omitted)\b[^a-z]*(?:at .{0,40}|after .{0,40})?$|^\[?(?:\.\.\.|…)\]?$/i;

/** Whether a line is such a mark, alone. */
export const isTruncation = (line: string) => line.length < 80 && truncationShape.test(line);

function lookup(words: string): (line: string) => boolean {
  const set = new Set(words.toLowerCase().split('|'));
  return (line) => line.length < 80 && set.has(singleSpaced(line).toLowerCase());
}
