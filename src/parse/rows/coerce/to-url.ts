import { idPattern } from '../../../model/arxiv-id.js';
import { expectedUrl } from '../../../model/broken-url.js';
import { isPrintedUrl, siteHost } from '../../../model/url-shapes.js';
import { isWebUrl } from '../../../model/web-url.js';
import { findLinks } from '../../fields/links.js';
import { absolute } from '../../fields/site.js';
import { isMissing, type OnProblem } from './problem.js';
import { parseList } from './to-list.js';

/**
 * Reads an `http:` or `https:` URL. The site's own paths of papers, `/papers/2508.08401`, are URLs on it, and the pages of
 * papers have an address that is known without its scheme.
 */
export function toUrl(value: unknown, onProblem: OnProblem): string | null {
  if (isMissing(value)) return null;
  const text = typeof value === 'string' ? value.trim() : '';
  const url = ownPath.test(text)
    ? absolute(text.replace(/^\/?/, '/'))
    : text.replace(paperHost, (host) => `https://${host}`);
  // URL parsers mend what is written: they remove tabs, and a third slash. The patterns look at the text as it is.
  const isUrl = !neverInUrl.test(url) && isWebUrl(url) && isPrintedUrl(url);
  const expected = isUrl ? expectedUrl(url) : 'an http: or https: URL';
  if (expected === undefined) return url;
  onProblem(expected);
  return null;
}

/** Without the slash, it may also be a file. */
const ownPath = new RegExp(`^(?:/papers/[\\w./-]{1,60}|papers/${idPattern})$`);
const paperHost = new RegExp(`^(?:${siteHost}/papers|(?:www\\.)?arxiv\\.org)/`, 'i');

/** URLs have these escaped; what stands in one comes from around it. Dots at the end are where a tool has cut it. */
const neverInUrl = /[\s"<>\\^`{|}…]|\.{3}$/;

/** Reads URLs: an array, one, several in one text, or a list as Python prints it. */
export function toUrls(value: unknown, onProblem: OnProblem): string[] | null {
  const problems = new Set<string>();
  const report: OnProblem = (expected) => problems.add(expected);
  const urls = listOf(value)
    .map((each, at) => toUrl(each, Array.isArray(value) ? (expected) => onProblem(expected, [at]) : report))
    .filter((url) => url !== null);
  // The URLs of a text are one problem.
  for (const expected of problems) onProblem(expected);
  return urls.length > 0 ? [...new Set(urls)] : null;
}

/**
 * Reads the URLs of repositories, with or without a scheme, as git writes them, or in Markdown's brackets.
 *
 * @param isGithub Whether `owner/name` is one, too.
 */
export function toRepositories(value: unknown, isGithub: boolean, onProblem: OnProblem): string[] {
  const found: string[] = [];
  const unread: number[] = [];
  for (const [at, each] of listOf(value).entries()) {
    if (isMissing(each)) continue;
    const raw = typeof each === 'object' && each !== null ? urlOf(each) : each;
    const url = repositoryUrl(typeof raw === 'string' ? raw.trim() : '', isGithub);
    if (url !== null && expectedUrl(url) === undefined) found.push(url);
    else unread.push(at);
  }
  const expected = 'the URL of a repository';
  if (Array.isArray(value)) for (const at of unread) onProblem(expected, [at]);
  // The words of a text are one problem.
  else if (unread.length > 0) onProblem(expected);
  return found;
}

function repositoryUrl(text: string, isGithub: boolean): string | null {
  if (isGithub && /^[A-Za-z\d-]+\/[\w.-]+$/.test(text)) return `https://github.com/${text}`;
  // `git@github.com:owner/name.git`, `git+https://…`: the same repository, where a browser finds it.
  const web = text
    .replace(/^(?:ssh:\/\/)?git@([a-z\d.-]{1,100})[:/](?=[\w.-]+\/)/i, 'https://$1/')
    .replace(/^git(?:\+https?)?:\/\//i, 'https://');
  if (/(?:…|\.{3})$/.test(web)) return null;
  const isUrl = /^(?:https?:\/\/|(?:[a-z\d-]{1,60}\.){1,5}[a-z]{2,20}\/)/i.test(web);
  const url =
    isUrl && !/[()[\]]/.test(web) && !neverInUrl.test(web)
      ? web.replace(/[.,]$/, '')
      : findLinks(web)[0]?.url;
  return isPrintedUrl(url) ? url : null;
}

/** The keys of a repository's object that are read. */
export const repositoryKeys = ['url', 'htmlurl', 'link', 'href'];

const urlOf = (value: object): unknown => {
  const { url, html_url: page, link, href } = value as Record<string, unknown>;
  return page ?? url ?? link ?? href;
};

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'string') return [value];
  const printed = parseList(value);
  if (Array.isArray(printed)) return printed;
  return printed
    ? [printed]
    : value
        .trim()
        .split(/[\s;|]+|,(?=https?:)/)
        .map((url) => url.replace(/,$/, ''));
}
