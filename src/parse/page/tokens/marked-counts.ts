import { quote } from '../../../model/describe-value.js';
import { groupBy } from '../../../model/group-by.js';
import type { Message } from '../../../model/messages.js';
import { messageAt } from '../../entries/message-at.js';
import type { Token } from '../../entries/token.js';
import { countPattern } from '../../fields/count.js';

/**
 * Takes the marks from counts that most entries show in one way, such as `(50)`, `**50**` or `▲ 50`. Numbers that rise
 * from entry to entry are ranks, as upvotes fall.
 */
export function withPlainCounts(tokens: readonly Token[]): { tokens: readonly Token[]; messages: Message[] } {
  const marked = [...groupBy(tokens, marksOf).values()].filter(
    (alike) => alike.length >= fewest && !areRanks(alike),
  );
  const entries = () => tokens.filter(({ kind }) => kind === 'separator').length;
  if (marked.length === 0 || Math.max(...marked.map(({ length }) => length)) * 2 <= entries())
    return { tokens, messages: [] };
  const counts = new Set(marked.flat());
  return {
    tokens: tokens.map((token) => (counts.has(token) ? plain(token) : token)),
    messages: marked.map(([first]) =>
      messageAt(
        first!,
        'ambiguous-value',
        `${quote(first!.text)}, and others with these marks, were read as counts`,
        'counts without marks',
      ),
    ),
  };
}

const fewest = 3;
/** Not those of a rank, a percentage or a note. */
const marksShape = '[^\\p{L}\\p{N}\\s#%.[\\]]{1,4}';
const markedCount = new RegExp(`^(?:(${marksShape})\\s?)?(${countPattern})(?:\\s?(${marksShape}))?$`, 'u');

/** The marks around a count; undefined where it has none. */
function marksOf({ kind, text }: Token): string | undefined {
  const [, before = '', , after = ''] = (kind === 'prose' && markedCount.exec(text)) || [];
  return before + after === '' ? undefined : `${before} ${after}`;
}

const countIn = ({ text }: Token) => markedCount.exec(text)![2]!;

const areRanks = (tokens: readonly Token[]) =>
  tokens.every((token, at) => {
    const [count, above] = [Number(countIn(token)), Number(at > 0 ? countIn(tokens[at - 1]!) : 0)];
    return count > above || count === 1;
  });

function plain(token: Token): Token {
  const text = countIn(token);
  const start = token.start + token.text.indexOf(text);
  return { ...token, kind: 'count', text, start, end: start + text.length };
}
