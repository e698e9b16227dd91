import * as z from 'zod';
import { wrongArgument } from '../model/check-argument.js';
import { linkSchema, type Paper, paperSchema } from '../model/paper.js';
import { describeIssue } from '../model/paper-issue.js';

/** URLs are any text here: data formats keep what a paper has, and `webPapers` removes what is not a web link. */
const writableSchema = paperSchema
  .extend({
    repoLinks: z.array(z.string()),
    url: z.string().optional(),
    projectPage: z.string().optional(),
    links: z.array(linkSchema.extend({ url: z.string() })).optional(),
    thumbnail: z.string().optional(),
    mediaUrls: z.array(z.string()).optional(),
  })
  .loose();

/**
 * The papers that a writer was given, as plain copies that hold nothing but JSON values. Fields that are not the
 * library's own are kept.
 *
 * @throws TypeError that names what is not a paper: `papers`, `papers[3].date`.
 */
export function checkPapers(papers: Iterable<Paper>): Paper[] {
  if (typeof papers !== 'object' || papers === null || typeof papers[Symbol.iterator] !== 'function')
    throw wrongArgument('papers', 'an iterable of papers', papers);
  return Array.from(papers, (paper, index) => checkPaper(paper, `papers[${index}]`));
}

/** The same for one paper; `name` is what an error calls it. */
export function checkPaper(paper: Paper, name: string): Paper {
  let checked: ReturnType<typeof writableSchema.safeParse>;
  try {
    checked = writableSchema.safeParse(paper);
    if (checked.success) return withJsonValues(checked.data);
  } catch {
    // A getter that throws, or a value that JSON cannot hold, such as a cycle.
    throw wrongArgument(name, 'a paper of plain values', paper);
  }
  const issue = checked.error.issues[0]!;
  const keys = issue.path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  const value = issue.path.reduce((outer, key) => Reflect.get(Object(outer), key), paper as unknown);
  throw wrongArgument(name + keys.join(''), describeIssue(issue, paper).expected, value);
}

/** Papers for formats that people click in: URLs that are not http(s) are left out, those without a scheme stay. */
export function webPapers(papers: Iterable<Paper>): Paper[] {
  const all = checkPapers(papers);
  for (const paper of all) {
    for (const field of ['url', 'projectPage', 'thumbnail'] as const)
      if (paper[field] !== undefined && !isWebUrl(paper[field])) delete paper[field];
    paper.repoLinks = paper.repoLinks.filter(isPrintedUrl);
    if (paper.links) paper.links = paper.links.filter(({ url }) => isPrintedUrl(url));
    if (paper.mediaUrls) paper.mediaUrls = paper.mediaUrls.filter(isWebUrl);
  }
  return all;
}

const isPrintedUrl = (url: string) => linkSchema.shape.url.safeParse(url).success;
const isWebUrl = (url: string) => paperSchema.shape.url.safeParse(url).success;

/** Fields that are not the library's own may hold anything: they become what JSON makes of them. */
function withJsonValues(paper: Record<string, unknown>): Paper {
  for (const [field, value] of Object.entries(paper)) {
    if (value === undefined) delete paper[field];
    else if (!Object.hasOwn(paperSchema.shape, field)) {
      const json: string | undefined = JSON.stringify(value);
      if (json === undefined) delete paper[field];
      else paper[field] = JSON.parse(json);
    }
  }
  return paper as unknown as Paper;
}
