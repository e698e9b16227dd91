import { quote } from '../../../model/describe-value.js';
import type { Paper } from '../../../model/paper.js';

/**
 * What a title has in it that is another field of its row, as the text of a whole card has: its upvotes, id, submitter,
 * authors or abstract; undefined where it has none.
 */
export function valueInTitle(paper: Paper): string | undefined {
  const { title, abstract, upvotes, id = '', submittedBy, authors = [] } = paper;
  const [first, second] = authors.filter(isWholeName);
  const count = String(upvotes ?? '');
  if (count && title.startsWith(count) && /^(?:\s|\p{Lu}\p{Ll})/u.test(title.slice(count.length)))
    return `its upvotes, ${quote(count)}`;
  if (id.length >= shortest && title.includes(id)) return `its id, ${quote(id)}`;
  if (submittedBy && title.endsWith(`Submitted by ${submittedBy}`))
    return `the submitter, ${quote(submittedBy)}`;
  if (first && second && title.includes(first) && title.includes(second)) return 'names of its authors';
  if (abstract.length >= shortestText && title.length > abstract.length && title.includes(abstract))
    return 'its abstract';
  return undefined;
}

/** What an abstract begins with that is another field of its row. */
export function valueInAbstract({ abstract, authors = [] }: Paper): string | undefined {
  const [first, second] = authors.filter(isWholeName);
  if (!first || !second || !abstract.startsWith(first)) return undefined;
  const at = abstract.indexOf(second, first.length);
  return at >= 0 && at - first.length < mostBetween ? 'names of its authors' : undefined;
}

const isWholeName = (name: string) => name.includes(' ');

/** Shorter ids, and shorter texts, may be words of a title. */
const shortest = 9;
const shortestText = 40;
/** A comma, and a mark or two. */
const mostBetween = 8;
