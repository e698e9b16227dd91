import type { Paper } from '../../src/model/paper.js';

/** An invented paper: what a test says, and plain values for the rest. */
export function paper<T extends Partial<Paper>>(fields: T): Paper & T {
  return {
    title: 'A Paper',
    abstract: '',
    authorCount: null,
    date: null,
    upvotes: null,
    repoLinks: [],
    ...fields,
  };
}

export const titles = (papers: Iterable<Paper>): string[] => Array.from(papers, ({ title }) => title);

type Six = Pick<Paper, 'title' | 'abstract' | 'authorCount' | 'date' | 'upvotes' | 'repoLinks'>;

/** The fields that are always there. */
export const six = ({ title, abstract, authorCount, date, upvotes, repoLinks }: Paper): Six => ({
  title,
  abstract,
  authorCount,
  date,
  upvotes,
  repoLinks,
});

/** Freezes papers, and what is in them: whoever changes them throws. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

/**
 * What a page's text without links says of a paper: neither its id nor its repository, unless the abstract names it. The
 * stars of a daily card without comments stand where comments would.
 */
export function textOf(
  { id, url, organization, ...paper }: Paper,
  page: 'daily' | 'search' | 'trending',
): Paper {
  const { githubStars, ...rest } = paper;
  const isStars = page === 'daily' && githubStars !== undefined && paper.comments === 0;
  return {
    ...(isStars ? { ...rest, comments: githubStars } : paper),
    repoLinks: paper.repoLinks.filter((link) => paper.abstract.includes(link)),
    ...(organization && { organization: { fullname: organization.fullname } }),
  };
}
