import type { Paper } from '../../../model/paper.js';
import { isPerson } from '../../fields/name-shapes.js';
import { traceInLabel } from '../../fields/text-traces.js';

/** Finds what no list of keywords has: the traces of a tool, a sentence, single letters, the names of the authors. */
export function oddKeyword({
  aiKeywords = [],
  authors = [],
}: Pick<Paper, 'aiKeywords' | 'authors'>): { text: string; trace: string } | undefined {
  for (const text of aiKeywords) {
    const trace = traceInLabel(text) ?? (mayBeCut.test(text) ? 'a bracket without another one' : undefined);
    // Among others, `error` is a keyword.
    const isKeyword = trace === 'a placeholder' && aiKeywords.length > 1;
    if (trace !== undefined && !isKeyword) return { text, trace: trace === 'no name' ? 'no words' : trace };
  }
  const text = aiKeywords.join(', ');
  if (aiKeywords.length > 3 && aiKeywords.every(({ length }) => length === 1))
    return { text, trace: 'single characters' };
  if (aiKeywords.length < 2) return undefined;
  // `Large Language Models` is like a name: only beside authors that are like keywords, it is one.
  const areSwapped =
    authors.length > 1 &&
    aiKeywords.every(isPerson) &&
    authors.some((author) => /^\p{Ll}+ \p{Ll}/u.test(author)) &&
    !authors.some(isPerson);
  const areAuthors = aiKeywords.every((keyword) => keyword.includes(' ') && authors.includes(keyword));
  return areSwapped || areAuthors ? { text, trace: 'names of people' } : undefined;
}

/** `[KV cache`, `KV cache]`: the end of a list that is not whole. */
const mayBeCut = /^[[{][^\]}]*$|^[^[{]*[\]}]$/;
