import type { Element, Nodes } from 'hast';
import type { Message } from '../../../model/messages.js';
import { absolute } from '../../fields/url.js';
import { type Token, toToken } from '../../token.js';
import { parseHtml } from './parse.js';
import { withoutSvg } from './svg.js';

/** Cuts HTML into pieces: headings, links, and the texts between them, block by block. */
export function htmlPieces(html: string): { pieces: Token[]; messages: Message[] } {
  const messages: Message[] = [];
  let source = withoutSvg(html);
  if (isTooDeep(source)) {
    source = html.replace(/<(?!\/?(?:h[1-6]|a|p)\b)[^<>]*>/gi, blankTag);
    if (isTooDeep(source)) source = html.replace(/<[^<>]*>/g, blankTag);
    messages.push({
      rule: 'input-limit',
      reason: 'HTML nested deeper than any page was read without its containers',
      expected: `elements nested at most ${deepest} deep`,
      found: 'deeper ones',
      start: 0,
      end: html.length,
    });
  }
  const walker = new Walker();
  walker.walk(parseHtml(source), undefined);
  walker.flush();
  return { pieces: walker.pieces, messages };
}

/** Keeps every place where it is. A tag that is taken out still ends its line. */
const blankTag = (tag: string) => `\n${' '.repeat(tag.length - 1)}`;
const deepest = 300;
const inlines = new Set(
  'a abbr b bdi bdo cite code em font i kbd mark q s small span strong sub sup time u var wbr label'.split(
    ' ',
  ),
);
const hidden = new Set('script style template svg noscript head iframe object select textarea'.split(' '));
const selfClosing = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd option tr td th path'.split(' '),
);

class Walker {
  readonly pieces: Token[] = [];
  #text = '';
  #start = 0;
  #end = 0;
  #inline = false;

  walk(node: Nodes, url: string | undefined): void {
    if (node.type === 'text') {
      if (this.#text === '') this.#start = node.position?.start.offset ?? 0;
      this.#text += node.value;
      this.#end = node.position?.end.offset ?? 0;
      return;
    }
    if (node.type === 'root') for (const child of node.children) this.walk(child, url);
    if (node.type !== 'element' || hidden.has(node.tagName)) return;
    const level = /^h[1-6]$/.test(node.tagName) ? Number(node.tagName[1]) : 0;
    const target = node.tagName === 'a' ? href(node) : undefined;
    if (level > 0) this.#push(node, { level }, firstTarget(node) ?? url);
    else if (target !== undefined && !holdsBlocks(node))
      this.#push(node, { inline: this.#text.trim() !== '' || this.#inline }, target);
    else this.#walkInside(node, target ?? url);
  }

  flush(url?: string): void {
    const text = collapse(this.#text);
    if (text !== '') {
      const options = { inline: this.#inline, ...(url ? { url } : {}) };
      this.pieces.push(toToken({ text, start: this.#start, end: this.#end }, options));
      this.#inline = true;
    }
    this.#text = '';
  }

  #walkInside(node: Element, url: string | undefined): void {
    const isBlock = !inlines.has(node.tagName);
    if (isBlock) this.#break(url);
    for (const child of node.children) this.walk(child, url);
    if (isBlock) this.#break(url);
  }

  #break(url: string | undefined): void {
    this.flush(url);
    this.#inline = false;
  }

  #push(node: Element, options: Partial<Token>, url: string | undefined): void {
    this.flush();
    const { start, end } = node.position ?? {};
    const image = firstImage(node);
    this.pieces.push(
      toToken(
        { text: collapse(textOf(node)), start: start?.offset ?? 0, end: end?.offset ?? 0 },
        { ...options, ...(url ? { url } : {}), ...(image ? { image } : {}) },
      ),
    );
    this.#inline = !options.level;
  }
}

/** White space as HTML shows it. Most texts need no regular expression over all of them. */
function collapse(text: string): string {
  const line = text.replaceAll('\n', ' ');
  return (unevenSpace.test(line) ? line.replace(/[ \t\r\f]+/g, ' ') : line).trim();
}
const unevenSpace = /[\t\r\f]| {2}/;

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || (node.type === 'element' && hidden.has(node.tagName))) return '';
  const text = node.children.map(textOf).join('');
  return node.type === 'element' && !inlines.has(node.tagName) ? ` ${text} ` : text;
}

function href({ properties }: Element): string {
  return typeof properties.href === 'string' ? absolute(properties.href) : '';
}

function find<T>(node: Nodes, pick: (element: Element) => T | undefined): T | undefined {
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = (child.type === 'element' ? pick(child) : undefined) ?? find(child, pick);
    if (found !== undefined) return found;
  }
  return undefined;
}

const firstTarget = (node: Element) =>
  find(node, (element) => (element.tagName === 'a' ? href(element) : undefined));
const holdsBlocks = (node: Element) =>
  find(node, ({ tagName }) => /^(?:h[1-6]|p)$/.test(tagName) || undefined) ?? false;
const firstImage = (node: Element) =>
  find(node, ({ tagName, properties }) =>
    tagName === 'img' && typeof properties.alt === 'string' && properties.alt !== ''
      ? properties.alt
      : undefined,
  );

/** Whether elements nest so deep that a parser which calls itself would fail. */
function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, close, name] of html.matchAll(/<(\/?)([a-z][a-z\d]*)/gi)) {
    if (selfClosing.has(name!.toLowerCase())) continue;
    depth = Math.max(0, depth + (close ? -1 : 1));
    if (depth > deepest) return true;
  }
  return false;
}
