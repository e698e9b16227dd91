import { quote } from '../../model/describe-value.js';
import type { Message } from '../../model/messages.js';
import { LongestTexts } from '../fields/longest-texts.js';
import { messageAt } from '../message-at.js';
import type { Token } from '../token.js';
import type { AlignedEntry } from './align.js';
import { paragraphs, titleOf } from './page-facts.js';

/**
 * Reports the titles of a page, or its abstracts, if all of them begin or end with one mark, as in a list or a quotation,
 * and those that a tool may have cut at one length.
 */
export function markedTexts(entries: readonly AlignedEntry[]): Message[] {
  const abstracts = entries.flatMap((entry) => paragraphs(entry)[0] ?? []);
  const texts = { title: entries.map(titleOf), abstract: abstracts };
  return (['title', 'abstract'] as const).flatMap((field) => [
    ...marked(field, texts[field]),
    ...cut(field, texts[field]),
  ]);
}

function cut(field: 'title' | 'abstract', tokens: readonly Token[]): Message[] {
  const longest = new LongestTexts<Token>(field);
  for (const token of tokens) longest.add(token.text, () => token);
  return longest.cut().map(({ place: { start, end }, message }) => ({ ...message, start, end }));
}

function marked(field: string, tokens: readonly Token[]): Message[] {
  const kind = (mark: string | undefined) => mark?.replace(/(?<=^\[).+(?=\]$)|\d+/g, '0');
  const isShared = ({ markOf }: Side) => {
    const first = kind(markOf(tokens[0]!.text));
    return first !== undefined && tokens.every(({ text }) => kind(markOf(text)) === first);
  };
  const areBeside = tokens.every(({ doubt }) => doubt === 'beside');
  const side = tokens.length < fewest ? undefined : [...sides, ...(areBeside ? words : [])].find(isShared);
  if (!side)
    return tokens.filter(({ text }) => /^(?:>|#{2,6})\s/.test(text)).map((token) => quoted(field, token));
  return tokens.map((token) =>
    messageAt(
      token,
      'ambiguous-value',
      `All ${field}s of this page ${side.name} with ${quote(side.markOf(token.text)!)}, which may not belong to them`,
      `${field}s without marks that a tool or an author has added`,
    ),
  );
}

const quoted = (field: string, token: Token): Message =>
  messageAt(
    token,
    'ambiguous-value',
    `The ${field} begins with the mark of a quotation or a heading: ${quote(token.text)}`,
    `a ${field} without marks that a tool or a writer has added`,
  );

/** Fewer titles may be alike by chance. */
const fewest = 3;
const longestLabel = 300;
interface Side {
  name: string;
  markOf: (text: string) => string | undefined;
}
const sides: readonly Side[] = [
  { name: 'begin', markOf: (text) => /^(?:[^\p{L}\p{N}\s]+|(?:abstract|summary|tl;?dr):)/iu.exec(text)?.[0] },
  // The number of a note, the label that MultiMarkdown gives a heading, or an arrow.
  {
    name: 'end',
    markOf: (text) => /(?:\[[^\s[\]]+\]|\s[^\p{L}\p{N}\s]+)$/u.exec(text.slice(-longestLabel))?.[0].trim(),
  },
];
/** A button or a badge beside the link of each title, as a userscript adds it. */
const words: readonly Side[] = [
  { name: 'begin', markOf: (text) => /^\S+(?=\s)/.exec(text)?.[0] },
  { name: 'end', markOf: (text) => /\s(\S+)$/.exec(text.slice(-longestLabel))?.[1] },
];
