// A step of `npm run docs:build`: what search engines, chats and screen readers find on each page of the site.
import { Comment } from 'typedoc';

/**
 * @param {string} page The HTML of a page.
 * @param {string} title What the page is about.
 * @param {string} description A sentence or two about it.
 */
export function describePage(page, title, description) {
  const about = toAttribute(description);
  const head = [
    `<meta name="description" content="${about}"/>`,
    `<meta property="og:title" content="${toAttribute(title)}"/>`,
    `<meta property="og:description" content="${about}"/>`,
    '<meta property="og:type" content="website"/>',
    '<meta property="og:site_name" content="daily-papers"/>',
    '<meta name="twitter:card" content="summary"/>',
    '<link rel="icon" href="data:,"/>',
  ];
  return (
    withLevels(page)
      .replace(/<meta name="description" content="[^"]*"\/>/, () => head.join(''))
      .replace('<div class="col-content">', '<div class="col-content" role="main">')
      .replace('<div class="page-menu">', '<div class="page-menu" role="region" aria-label="This page">')
      .replace('<nav id="tsd-sidebar-links"', '$& aria-label="More"')
      // A summary is a button: a link inside of it is out of reach for screen readers.
      .replace(/<summary.*?<\/summary>/gs, (summary) => summary.replace(/<a href="#[^>]*>.*?<\/a>/gs, ''))
      .replaceAll('<table>', '<div class="wide-table" tabindex="0"><table>')
      .replaceAll('</table>', '</table></div>')
  );
}

/** Says of headings that leave out a level which level they have. */
function withLevels(page) {
  let before = 0;
  return page.replace(/<h([1-6])(?=[ >])/g, (tag, digit) => {
    const level = Math.min(Number(digit), before + 1);
    before = level;
    return level === Number(digit) ? tag : `${tag} aria-level="${level}"`;
  });
}

/** The first sentence of the comment of a function, a type or a module; '' where it has none. */
export function summaryOf(model) {
  const { comment } = model.signatures?.[0] ?? model;
  if (!comment) return '';
  const text = Comment.combineDisplayParts(comment.summary).replace(/\s+/g, ' ').trim();
  return text.replaceAll('`', '').replace(/\{@link ([^}]+)\}/g, '$1');
}

const toAttribute = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
