import { singleSpaced } from '../../model/describe-value.js';

const menu =
  "new|Hugging Face|Hugging Face's logo|Search models, datasets, users...|Models|Datasets|Spaces|Buckets|Buckets new|Posts|Docs|Enterprise|Pricing|" +
  'Website|Tasks|HuggingChat|Collections|Languages|Organizations|Community|Blog|Daily Papers|Learn|Discord|Forum|GitHub|' +
  'Solutions|Team & Enterprise|Hugging Face PRO|Enterprise Support|Inference Providers|Inference Endpoints|Storage Buckets|Log In|Sign Up|' +
  'Get trending papers in your email inbox!|Get trending papers in your email inbox once a day!|Subscribe|' +
  'Back to Daily Papers|Back to Articles|Daily Papers - Hugging Face|Trending Papers - Hugging Face|Skip to content|Menu|Search';
const tabs = 'Daily|Weekly|Monthly|Trending|Trending Papers';
/** What the footer has and the menu has not. */
const footer =
  'Previous|Next|System theme|Light|Dark|Company|TOS|Privacy|About|Careers|Jobs|' +
  'Trending Papers ranked by GitHub stars activity|© Hugging Face|Load more|Terms|Status|Press|Contact';

const tabNames = new Set(tabs.toLowerCase().split('|'));

/** Whether a line is one of the tabs in a page's header. */
export const isTab = (line: string) => line.length <= longestLine && tabNames.has(plain(line));

/**
 * Whether a line is one that the site prints around its lists: its menu, newsletter box, tabs or footer, or several
 * of them on one line. A title may be such a word: a line is boilerplate only where boilerplate stands.
 */
export function isBoilerplate(line: string): boolean {
  if (line.length > longestLine || !mayBeBoilerplate.test(line)) return false;
  let rest = plain(line);
  while (rest !== '') {
    const phrase = phrases.get(rest[0]!)?.find((each) => rest.startsWith(each));
    if (phrase === undefined) return false;
    rest = rest.slice(phrase.length).trimStart();
  }
  return true;
}

/** Whether a line is one of several that the site prints around its lists: right above or below it is another one. */
export const isAmongBoilerplate = (lines: readonly { text: string }[], at: number): boolean =>
  isBoilerplate(lines[at]!.text) &&
  [lines[at - 1], lines[at + 1]].some(
    (line) => line !== undefined && line.text !== '' && isBoilerplate(line.text),
  );

/** Only limits the cost: few menus or footers are longer, even joined from the lines of a text browser. */
const longestLine = 240;

/** A line in small letters, without the bullets of lists, and what tools print for buttons and for images without words. */
const plain = (line: string) =>
  singleSpaced(line.replace(/^(?:[*•+-]\s+)*/, '').replace(/\(BUTTON\)\s*|\[\]\s*/g, '')).toLowerCase();

/** The phrases that begin with a letter, the longest first. */
const phrases = new Map<string, string[]>();
for (const phrase of `${menu}|${tabs}|${footer}`
  .toLowerCase()
  .split('|')
  .sort((a, b) => b.length - a.length)) {
  const begun = phrases.get(phrase[0]!);
  if (begun) begun.push(phrase);
  else phrases.set(phrase[0]!, [phrase]);
}

/** The first signs of these phrases, or none, behind what `plain` takes away: hardly another line begins with them. */
const mayBeBoilerplate = new RegExp(
  `^(?:(?:[*•+-]\\s+)*(?:\\(BUTTON\\)\\s*|\\[\\]\\s*)*)(?:$|${[...new Set([...phrases.values()].flat().map((phrase) => phrase.split(' ')[0]!.slice(0, 3)))].join('|')})`,
  'i',
);

/** What the page of one paper prints around its abstract, and says about itself. */
const paperLabels = [
  'AI-generated summary',
  'View arXiv page',
  'View PDF',
  'Add to collection',
  'Models citing this paper',
  'Datasets citing this paper',
  'Spaces citing this paper',
  'Join the discussion on this paper page',
  'Paper submitter',
  'Paper author',
];

/** The first label or button of a paper's page in a text, unless a sentence goes on behind it; undefined where none is. */
export const paperLabelIn = (text: string): string | undefined =>
  paperLabels.find((label) => {
    const at = text.indexOf(label);
    return at >= 0 && !/^ ?\p{Ll}/u.test(text.slice(at + label.length, at + label.length + 2));
  });

/** Marks that a tool puts where it stopped. */
const truncationShape =
  /^\W*(?:content|text|output|page|response|truncated)?\s*(?:was\s+)?(?:truncated|cut off|omitted)\b[^a-z]*(?:at .{0,40}|after .{0,40})?$|^\[?(?:\.\.\.|…)\]?$/i;

/** Whether a line is nothing but such a mark. The limit on its length only bounds the cost. */
export const isTruncation = (line: string) => line.length < 80 && truncationShape.test(line);
