import { expectedUrl } from '../../model/broken-url.js';
import { type Link, linkSchema, type Paper } from '../../model/paper.js';
import { distinctLinks, findLinks, linkKind } from '../fields/links.js';
import { isMissing } from './coerce/problem.js';
import { parsePrinted } from './coerce/to-list.js';
import { repositoryKeys, toRepositories } from './coerce/to-url.js';
import { isRecord } from './row.js';
import type { RowFields } from './row-fields.js';

/** The repositories that the row names come first, then those in its texts; the row's own spelling wins. */
export function linksOf(fields: RowFields, { title, abstract, projectPage }: Paper): Link[] {
  const found: Link[] = [];
  for (const candidate of fields.of('repoLinks')) {
    const isGithub = candidate.name.includes('github');
    fields.noteRest(candidate, repositoryKeys);
    for (const url of toRepositories(candidate.value, isGithub, fields.onProblem('repoLinks', candidate))) {
      const kind = linkKind(url);
      // A list of all links to GitHub holds profiles and project pages, too.
      const isOther = isGithub && kind !== 'repository';
      found.push({ url, kind: isOther ? kind : 'repository' });
      if (!isOther && !fields.paths.has('repoLinks')) fields.paths.set('repoLinks', candidate.path);
    }
  }
  for (const text of [title, abstract]) for (const link of findLinks(text)) found.push(link);
  for (const link of statedLinks(fields)) found.push(link);
  if (projectPage) found.push({ url: projectPage, kind: 'project' });
  return distinctLinks(found);
}

function* statedLinks(fields: RowFields): Generator<Link> {
  for (const candidate of fields.of('links')) {
    if (isMissing(candidate.value)) continue;
    fields.noteRest(candidate, ['url', 'href', 'kind']);
    const value = typeof candidate.value === 'string' ? parsePrinted(candidate.value) : candidate.value;
    if (!Array.isArray(value)) {
      fields.onProblem('links', candidate)('an array of URLs');
      continue;
    }
    for (const [at, each] of value.entries()) {
      const link = linkSchema.safeParse(toLink(each));
      const expected = link.success ? expectedUrl(link.data.url) : 'a URL, or an object with url and kind';
      if (link.success && expected === undefined) yield link.data;
      else fields.onProblem('links', candidate)(expected!, [at]);
    }
  }
}

/** A link as rows have it: a URL, or an object with it, which feeds call `href`. */
function toLink(value: unknown): unknown {
  const { url, href, kind } = isRecord(value) ? value : { url: value };
  const found = url ?? href;
  if (typeof found !== 'string') return value;
  const text = found.trim();
  return { url: text, kind: kind ?? linkKind(text) };
}
