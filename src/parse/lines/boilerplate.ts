import { singleSpaced } from '../../model/describe-value.js';

const menu =
  "new|Hugging Face|Hugging Face's logo|Search models, datasets, users...|Models|Datasets|Spaces|Buckets|Buckets new|Posts|Docs|Enterprise|Pricing|" +
  'Website|Tasks|HuggingChat|Collections|Languages|Organizations|Community|Blog|Daily Papers|Learn|Discord|Forum|GitHub|' +
  'Solutions|Team & Enterprise|Hugging Face PRO|Enterprise Support|Inference Providers|Inference Endpoints|Storage Buckets|Log In|Sign Up|' +
  'Get trending papers in your email inbox!|Get trending papers in your email inbox once a day!|Subscribe|' +
  'Back to Daily Papers|Back to Articles|Daily Papers - Hugging Face|Trending Papers - Hugging Face|Skip to content|Menu|Search';
const tabs = 'Daily|Weekly|Monthly|Trending|Trending Papers';
const footer =
  'Previous|Next|System theme|Light|Dark|Company|TOS|Privacy|About|Careers|Jobs|Website|Models|Datasets|Spaces|Pricing|Docs|' +
  'Trending Papers ranked by GitHub stars activity|© Hugging Face|Hugging Face|Load more|New|Terms|Status|Press|Contact';

const isTabName = lookup(tabs.split('|'));

/** Whether a line is one of the tabs in a page's header. */
export const isTab = (line: string) => isTabName(withoutBullets(line));

const boilerplate = [...menu.split('|'), ...tabs.split('|'), ...footer.split('|')];
const isPhrase = lookup(boilerplate);

/**
 * Whether a line is one that the site prints around its lists: its menu, newsletter box, tabs or footer, or several
 * of them on one line. A title may be such a word: a line is boilerplate only where boilerplate stands.
 */
export function isBoilerplate(line: string): boolean {
  if (line.length > longestLine) return false;
  const plain = singleSpaced(withoutBullets(line));
  return isPhrase(plain) || isRowOfPhrases(plain.toLowerCase());
}
const longestLine = 160;

/** Text browsers print list items with bullets, and name buttons. */
const withoutBullets = (line: string) => line.replace(/^(?:[*•+-]\s+)*/, '').replace(/\(BUTTON\)\s*/g, '');
const phrases = boilerplate.map((phrase) => phrase.toLowerCase()).sort((a, b) => b.length - a.length);

function isRowOfPhrases(line: string): boolean {
  let rest = line;
  while (rest !== '') {
    const phrase = phrases.find((each) => rest.startsWith(each));
    if (phrase === undefined) return false;
    rest = rest.slice(phrase.length).trimStart();
  }
  return true;
}

/** Marks that a tool puts where it stopped. */
const truncationShape =
  /^\W*(?:content|text|output|page|response|truncated)?\s*(?:was\s+)?(?:truncated|cut off|omitted)\b[^a-z]*(?:at .{0,40}|after .{0,40})?$|^\[?(?:\.\.\.|…)\]?$/i;

/** Whether a line is such a mark, alone. */
export const isTruncation = (line: string) => line.length < 80 && truncationShape.test(line);

function lookup(words: readonly string[]): (line: string) => boolean {
  const set = new Set(words.map((word) => word.toLowerCase()));
  return (line) => line.length < 80 && set.has(singleSpaced(line).toLowerCase());
}
