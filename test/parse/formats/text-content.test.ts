import type { Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';
import { sitePages } from '../../helpers/fixtures.js';
import { textOf } from '../../helpers/papers.js';

/** The page with the line ends that the site's data has inside of long titles. */
const pages = sitePages().map((page) => {
  const html = page.text
    .replaceAll('Without Supervision on Eight Lakes', 'Without Supervision on\n  Eight Lakes')
    .replaceAll('An Open Model of Every Crane', 'An Open Model\n  of Every Crane');
  return { ...page, html };
});
const options = { referenceDate: '2025-08-14' };

/** The texts of an element, as `get_text` of Beautiful Soup joins them; `textContent` joins them with nothing. */
function textsOf(node: Nodes): string[] {
  if (node.type === 'text') return [node.value];
  if (!('children' in node)) return [];
  if (node.type === 'element' && ['head', 'script', 'style', 'svg'].includes(node.tagName)) return [];
  return (node.children as Nodes[]).flatMap(textsOf);
}

describe.each(pages)('the texts of the $kind page', ({ kind, html, papers }) => {
  const texts = textsOf(unified().use(rehypeParse).parse(html));
  const expected = papers.map((paper) => {
    const { organization, ...rest } = textOf(paper, kind);
    return organization ? { ...rest, organization: { fullname: organization.fullname } } : rest;
  });

  it.each([
    ['on lines of their own', texts.join('\n')],
    [
      'on lines of their own, trimmed',
      texts
        .map((text) => text.trim())
        .filter((text) => text !== '')
        .join('\n'),
    ],
    [
      'with their references, as a program that removes tags leaves them',
      texts
        .map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('·', '&#183;'))
        .join('\n'),
    ],
  ])('%s', (_, text) => {
    const { papers: got } = parseListing(text, options);
    expect(got.map(({ links, ...paper }) => paper)).toEqual(expected);
  });
});

it('pandoc prints dots of cards as references behind bullets with --ascii', () => {
  const card = (at: number) =>
    `Submitted by ann\n\n2${at}\n\nKettles & Boats, Part ${at}\n\n-   &middot;\n\n    ${at + 3} authors\n\n${at}\n\n`;
  const { papers, messages } = parseListing(
    `Daily Papers\n\nbyAKand the research community\n\nAug 14\n\n${card(1)}${card(2)}`,
    options,
  );
  expect(papers.map(({ title, authorCount, organization }) => [title, authorCount, organization])).toEqual([
    ['Kettles & Boats, Part 1', 4, undefined],
    ['Kettles & Boats, Part 2', 5, undefined],
  ]);
  expect(messages).toEqual([]);
});
