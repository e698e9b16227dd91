import type { Paper } from '../model/paper.js';
import { isPrintedUrl } from '../model/url-shapes.js';
import { isWebUrl } from '../model/web-url.js';
import { checkPapers } from './check-papers.js';

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
