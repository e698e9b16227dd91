import type { Link, LinkKind } from '../../model/paper.js';
import { urlParts } from './url.js';

/**
 * Finds the URLs in prose, as printed, less the sentence's punctuation, each with its kind.
 *
 * A URL needs a scheme, except on the hosts of code and models (`github.com/owner/repo`). Brackets, quotes,
 * TeX (`\url{…}`, `\href{…}{…}`) and a final period around it are not part of it.
 *
 * @param text A title or an abstract.
 * @returns The links in the order of the text, duplicates included (see `distinctLinks`).
 */
export function findLinks(text: string): Link[] {
  const first = firstMark(text);
  if (first < 0) return [];
  const links: Link[] = [];
  urlShape.lastIndex = Math.max(0, first - longestBeforeMark);
  for (let match = urlShape.exec(text); match; match = urlShape.exec(text)) {
    const joint = jointOf(match[0]);
    // Another URL may follow.
    if (joint >= 0) urlShape.lastIndex = match.index + joint + 1;
    const url = trimUrl(joint < 0 ? match[0] : match[0].slice(0, joint));
    // A part of a longer one leads elsewhere.
    if (url !== '' && (joint >= 0 || match[0].length < longestUrl)) links.push({ url, kind: linkKind(url) });
  }
  return links;
}

/** Removes links that lead to the same place as one before them. */
export function distinctLinks(links: readonly Link[]): Link[] {
  const seen = new Set<string>();
  return links.filter((link) => {
    const key = linkKey(link.url);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Whether a link leads to GitHub, as that to the code of a trending paper does. */
export const isGithub = (url: string | undefined): boolean =>
  url !== undefined && /^https?:\/\/(?:www\.)?github\.com\//.test(url);

/**
 * What URLs that lead to the same place have in common: scheme, `www.`, case of host and repository, `.git`, a final
 * slash and `/tree/main` make no difference.
 */
export function linkKey(url: string): string {
  const { host, path } = urlParts(url);
  const rest = /\?[^#]*/.exec(url)?.[0] ?? '';
  if (linkKind(url) !== 'repository') return `${host}/${path}${rest}`;
  return `${host}/${path
    .toLowerCase()
    .replace(/\.git$/, '')
    .replace(/\/(?:-\/)?(?:tree|src)\/(?:main|master|branch\/main|branch\/master)$/, '')}`;
}

/** The same, and the place on it: behind `#`, a site may have pages of its own. */
export const placeKey = (url: string): string => linkKey(url) + (/#.*/.exec(url)?.[0] ?? '');

/**
 * Returns what a URL leads to, by its host and path.
 *
 * @returns `repository` for code on GitHub, GitLab, Bitbucket and Codeberg, `model` and `dataset` for those on
 * the hub, `project` for a Space or a project's page, `paper` for arXiv, DOI, OpenReview and the hub's papers.
 */
export function linkKind(url: string): LinkKind {
  const { host, path } = urlParts(url);
  if (codeHosts.has(host) || host.startsWith('gitlab.')) return codeKind(path);
  if (hubHosts.has(host)) return hubKind(path);
  if (paperHosts.has(host)) return 'paper';
  if (/\.(?:github|gitlab|codeberg)\.(?:io|page)$|\.codeberg\.page$|\.hf\.space$/.test(host))
    return 'project';
  return 'other';
}

/** Whether a URL is that of a repository itself, or of a branch of it: a file in it may be a paper or an image. */
export const isRepository = (url: string): boolean =>
  linkKind(url) === 'repository' && ownerAndName.test(url);
const ownerAndName = /^(?:https?:\/\/)?[^/]+\/[^/]+\/[^/]+(?:\/tree\/[^/]+)?\/?$/;

/** A longer one is not a link: where marks of Markdown part it, each part would cost the length of the rest. */
const longestUrl = 2000;
const urlShape =
  /(?:https?:\/\/|(?<![\w./@-])(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|huggingface\.co|hf\.co)\/)[^\s<>"“”«»‹›`{}|^。，、；：！？（）【】「」『』《》]{1,2000}/gi;
const codeHosts = new Set(['github.com', 'gitlab.com', 'bitbucket.org', 'codeberg.org']);
const hubHosts = new Set(['huggingface.co', 'hf.co']);
const paperHosts = new Set([
  'arxiv.org',
  'export.arxiv.org',
  'doi.org',
  'dx.doi.org',
  'openreview.net',
  'aclanthology.org',
  'alphaxiv.org',
]);
/** First path parts that are pages of the site rather than owners. */
const sitePages = new Set(
  'about apps blog collections contact customer-stories docs enterprise explore features issues join login marketplace new notifications orgs organizations pricing pulls search security settings signup site sponsors stars storage tasks topics trending users'.split(
    ' ',
  ),
);

/** Where the first `://`, or the slash after a host of code or models, stands; -1 where none does: no URL either. */
function firstMark(text: string): number {
  for (let at = text.indexOf('/'); at >= 0; at = text.indexOf('/', at + 1)) {
    const before = text[at - 1] ?? '';
    if (
      before === ':'
        ? text[at + 1] === '/'
        : endsHost.has(before) && hostEnd.test(text.slice(Math.max(0, at - 4), at))
    )
      return at;
  }
  return -1;
}
const hostEnd = /\.(?:com|org|co)$/i;
const endsHost = new Set('mgoMGO');
/** `www.codeberg.org`, and more than `https:`. */
const longestBeforeMark = 20;

/** Where a URL ends before its text does: at `](`, `][` and `)[`, which are Markdown's, or behind a name; -1 if nowhere. */
function jointOf(text: string): number {
  const end = siteNames.exec(text)?.[0].length ?? -1;
  const joint = (end < 0 ? text : text.slice(0, end)).search(/\]\(|[)\]]\[/);
  return joint < 0 ? end : joint;
}
/** The owner and the name in a URL of code or models, before what no name has: `a/b—here`. Two URLs may stand as one. */
const siteNames =
  /^(?:https?:\/\/)?(?:www\.)?(?:github\.com|gitlab\.[\w.-]+|bitbucket\.org|codeberg\.org|(?:huggingface|hf)\.co)\/(?:(?:datasets|spaces)\/)?(?:[\w.%-]|\\_)*(?:\/(?:[\w.%-]|\\_)*)?(?=[^\w.%/?#\\:-]|:(?!\/))/i;

/** Takes off what belongs to the sentence: TeX after it, its punctuation, brackets opened before it. */
function trimUrl(raw: string): string {
  const foreign = raw.search(/\\(?![_%&#~$])/);
  const url = (foreign < 0 ? raw : raw.slice(0, foreign)).replaceAll('\\', '');
  let round = surplusOf(url, '(', ')');
  let square = surplusOf(url, '[', ']');
  let end = url.length;
  for (; end > 0; end--) {
    const last = url[end - 1]!;
    if (trailing.has(last)) continue;
    if (last === ')' && round-- > 0) continue;
    if (last === ']' && square-- > 0) continue;
    break;
  }
  const trimmed = url.slice(0, end);
  return hasHost.test(trimmed) ? trimmed : '';
}
const trailing = new Set(".,;:!?'’‘*$…\\");
const hasHost = /^(?:https?:\/\/)?[^/?#]+\.[a-z0-9]/i;

function surplusOf(text: string, open: string, close: string): number {
  let surplus = 0;
  if (!text.includes(close)) return surplus;
  for (const char of text) surplus += char === close ? 1 : char === open ? -1 : 0;
  return surplus;
}

function codeKind(path: string): LinkKind {
  const [owner, name] = path.split('/', 2);
  return owner && name && !sitePages.has(owner.toLowerCase()) ? 'repository' : 'other';
}

function hubKind(path: string): LinkKind {
  const [first, second, third] = path.split('/');
  if (first === 'papers') return second ? 'paper' : 'other';
  if (first === 'datasets') return second && third ? 'dataset' : 'other';
  if (first === 'spaces') return second && third ? 'project' : 'other';
  return first && second && !sitePages.has(first) ? 'model' : 'other';
}
