import { marks, quotedList, withoutBrackets } from './names-in-text.js';
import { isMissing, type OnProblem } from './problem.js';
import { splitOutside } from './split-outside.js';
import { parseList } from './to-list.js';
import { toLine } from './to-text.js';

/** Reads keywords: an array, or all of them in one text. */
export function toKeywords(value: unknown, onProblem: OnProblem): string[] | null {
  if (isMissing(value)) return null;
  const list = typeof value === 'string' ? (parseList(value) ?? keywordsInText(value)) : value;
  if (!Array.isArray(list)) {
    onProblem('an array of keywords');
    return null;
  }
  const words = list.map((each, at) =>
    toLine(each, (expected) => onProblem(expected, Array.isArray(value) ? [at] : [])),
  );
  const readable = words.filter((word) => word !== null);
  return readable.length > 0 ? readable : null;
}

/** The keywords in one text, separated as names are, or each after a `#`; null for a list that is not whole. */
function keywordsInText(printed: string): string[] | null {
  const text = withoutBrackets(printed.trim());
  if (isOpenList.test(text)) return null;
  if (areTags.test(text)) return text.slice(1).split(/[\s,;]+#/);
  const list = quotedList(text);
  if (list) return list;
  return [',', '\n', '\r', '\t', ...marks].reduce(
    (parts, mark) => parts.flatMap((part) => splitOutside(part, mark)),
    // With its spaces, a `·` at its end is a separator, too.
    [` ${text} `],
  );
}

/** `[KV cache, LoRA` and `["KV cache", "Lo`; `[CLS] token` is a keyword. */
const isOpenList = /^\[[^\]]*$|^[[{(]\s*["'{]/;
/** `#LoRA #GAN`, `#LoRA, #GAN` */
const areTags = /^#[^\s,;#]+(?:[\s,;]+#[^\s,;#]+)+$/;
