import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Node } from 'unist';
import { expect, it } from 'vitest';
import { keptText } from '../../src/parse/kept-text.js';

it.each<[string, string, string[]]>([
  ['in a list', '- One.\n- Two.\n- Three.', ['- One.', '      ', '- Three.']],
  ['at the end of a list', '1. One.\n2. Two.', ['1. One.', '       ']],
  ['in a quotation', '> One.\n>\n> Two.\n>\n> Three.', ['> One.', ' ', '      ', ' ', '  Three.']],
  ['in an item', '- [ ] One.\n\n  Two.\n\n  Three.', ['- [ ] One.', '', '      ', '', '  Three.']],
  ['between others', 'One.\n\nTwo.\n\nThree.', ['One.', '', '    ', '', 'Three.']],
])('blanks out a block that was removed %s', (_, text, lines) => {
  const tree = unified().use(remarkParse).parse(text);
  const isOf = (node: { position?: { start: { offset?: number }; end: { offset?: number } } }) =>
    /^(?:[-\d.]+ )?Two\.$/.test(text.slice(node.position?.start.offset, node.position?.end.offset));
  const remove = (parent: { children: unknown[] }): void => {
    parent.children = parent.children.filter((node) => !isOf(node as object));
    for (const node of parent.children)
      if (Array.isArray((node as { children?: unknown }).children)) remove(node as typeof parent);
  };
  remove(tree);
  expect(keptText(tree, text).split('\n')).toEqual(lines);
});

it('keeps blocks that a plugin has put in another order, or into a block of its own', () => {
  const text = 'One.\n\nTwo.\n\nThree.\n';
  const tree = unified().use(remarkParse).parse(text);
  const [one, two, three] = tree.children as Node[] as [Node, Node, Node];
  const wrapped = { type: 'section', children: [three, { type: 'paragraph', children: [] }, one] };
  expect(keptText({ type: 'root', children: [two, wrapped] }, text)).toBe(text);
  expect(keptText({ type: 'root', children: [two] }, text)).toBe('    \n\nTwo.\n\n      \n');
});
