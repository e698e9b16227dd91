import { quote } from '../../../model/describe-value.js';
import type { Finding, Message } from '../../../model/messages.js';
import type { Span } from '../../entries/entry.js';
import { messageAt } from '../../entries/message-at.js';
import type { Token } from '../../entries/token.js';
import { LongestTexts } from '../../fields/longest-texts.js';
import { type Field, sharedEnds } from '../../fields/shared-ends.js';
import { type AlignedEntry, titleOf } from '../aligned-entry.js';
import { paragraphs } from './page-facts.js';

/**
 * Reports the titles of a page, or its abstracts, if all of them begin or end with one mark, as in a list or a quotation,
 * or nearly all with the same words, and those that a tool may have cut at one length.
 */
export function markedTexts(entries: readonly AlignedEntry[]): Message[] {
  const titles = entries.map(titleOf);
  const abstracts = entries.map(paragraphs).filter(({ length }) => length > 0);
  const firsts = abstracts.map(([first]) => first!);
  const wholes = abstracts.map((all) => ({ ...all[0]!, text: all.map(({ text }) => text).join(' ') }));
  return [
    ...marked('title', titles, titles),
    ...cut('title', titles),
    ...marked('abstract', firsts, wholes),
    ...cut('abstract', firsts),
  ];
}

function cut(field: Field, tokens: readonly Token[]): Message[] {
  const longest = new LongestTexts<Token>(field);
  for (const token of tokens) longest.add(token.text, () => token);
  return longest.found().map(atSpan);
}

function shared(field: Field, wholes: readonly Span[]): Message[] {
  return sharedEnds(
    field,
    wholes.map((place) => ({ text: place.text, place })),
  ).map(atSpan);
}

const atSpan = ({ place, message }: Finding<Span>): Message => ({
  ...message,
  start: place.start,
  end: place.end,
});

/** @param wholes The same texts with all of their paragraphs. */
function marked(field: Field, tokens: readonly Token[], wholes: readonly Span[]): Message[] {
  const kind = (mark: string | undefined) => mark?.replace(/(?<=^\[).+(?=\]$)|\d+/g, '0');
  const isShared = ({ markOf }: Side) => {
    const first = kind(markOf(tokens[0]!.text));
    return first !== undefined && tokens.every(({ text }) => kind(markOf(text)) === first);
  };
  const side = tokens.length < fewest ? undefined : sides.find(isShared);
  if (!side) return [...shared(field, wholes), ...quoted(field, wholes)];
  return tokens.map((token) =>
    messageAt(
      token,
      'ambiguous-value',
      `All ${field}s of this page ${side.name} with ${quote(side.markOf(token.text)!)}, which may not belong to them`,
      `${field}s without marks that a tool or an author has added`,
    ),
  );
}

/** Reports the mark of a quotation or a heading before a text, where others have none, and notes that of a list. */
const quoted = (field: Field, wholes: readonly Span[]): Message[] =>
  wholes.flatMap((whole) => {
    const isNote = listMark.test(whole.text) || (field === 'abstract' && onlyNumber.test(whole.text));
    if (!isNote && !/^(?:>|##+)\s/.test(whole.text)) return [];
    const what = isNote ? 'a list' : 'a quotation or a heading';
    return [
      messageAt(
        whole,
        'ambiguous-value',
        `The ${field} begins with the mark of ${what}: ${quote(whole.text)}`,
        `a ${field} without marks that a tool or a writer has added`,
        { isNote },
      ),
    ];
  });
/** An abstract that is a list has the mark before each of its points, and a box has a message of its own. */
const listMark = /^([-+*•·▪–—★☆])\s(?!\[|.*\s\1\s)/s;
const onlyNumber = /^\d{1,2}[.)]\s(?!.*\s\d{1,2}[.)]\s)/s;

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
