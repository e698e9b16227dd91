import type { Node, Parent } from 'unist';
import { blankOut } from './source/head.js';

/** The text of a Markdown tree, with the blocks blanked out that plugins have removed from it. */
export function keptText(root: Parent, text: string): string {
  const gaps: Range[] = [];
  const waiting: { node: Parent; start: number; end: number }[] = [
    { node: root, start: 0, end: text.length },
  ];
  for (let parent = waiting.pop(); parent; parent = waiting.pop()) {
    let at = parent.start;
    for (const { node, start, end } of placed(parent.node.children).sort((a, b) => a.start - b.start)) {
      gaps.push({ start: at, end: start });
      at = Math.max(at, end);
      if (containers.has(node.type)) waiting.push({ node: node as Parent, start, end });
    }
    gaps.push({ start: at, end: parent.end });
  }
  let kept = '';
  let at = 0;
  for (const { start, end } of gaps.sort((a, b) => a.start - b.start)) {
    const gap = text.slice(start, end);
    if (marks.test(gap)) continue;
    kept += text.slice(at, start) + blankOut(gap);
    at = end;
  }
  return kept + text.slice(at);
}

interface Range {
  start: number;
  end: number;
}

/** The blocks whose children are blocks. */
const containers = new Set(['blockquote', 'list', 'listItem']);

/** What stands between blocks: the marks of the quotations and lists that they are in. */
const marks = /^[\s>]*(?:[*+-]|\d{1,9}[.)])?[\s>]*(?:\[[ xX]\])?[\s>]*$/;

/** The nodes with a place: those that plugins made have none, but may hold others. */
function placed(nodes: readonly Node[]): (Range & { node: Node })[] {
  return nodes.flatMap((node) => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (start !== undefined && end !== undefined) return [{ node, start, end }];
    return 'children' in node ? placed((node as Parent).children) : [];
  });
}
