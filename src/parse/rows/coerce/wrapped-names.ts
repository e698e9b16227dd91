import { singleSpaced } from '../../../model/describe-value.js';
import { afterComma, isLastFirst } from '../../fields/name-shapes.js';
import { splitOutside } from './split-outside.js';

/** Names that were on several lines. */
interface UnwrappedNames {
  /** The names, if each line is one; else all of them on one line. */
  read: string[] | string;
  doubt?: string | undefined;
}

/**
 * Takes the line breaks and tabs out of a list of names. They separate the names if nothing else does; else they are white
 * space, as where a list was wrapped.
 *
 * @param mark What else separates the names. A comma does so together with `and`.
 */
export function unwrapNames(text: string, mark: string): UnwrappedNames {
  const lines = text
    .split(/[\t\n\r]/)
    .map((line) => singleSpaced(line).trim())
    .filter((line) => line !== '');
  if (lines.length < 2) return { read: lines.join('') };
  const perLine = mark === ',' ? namesOfLines(lines) : null;
  if (perLine) return perLine;
  const breaks = lines.slice(1).map((line, at) => {
    const before = pieces(lines[at]!, mark).at(-1)!.trim();
    const after = pieces(line, mark)[0]!.trim();
    const words = [wordsIn(before), wordsIn(after)];
    const isBesideMark = before === '' || after === '' || before.endsWith(',');
    return {
      line,
      // Beside a separator, or in a name of two words, a break is white space.
      isWrap: isBesideMark || ['0 1', '1 0', '1 1', '2 0'].includes(words.join(' ')),
      couldBeInside: words.includes(1),
      areWhole: words.every((count) => count === 2),
    };
  });
  const areWrapped = mark === ';' || breaks.some(({ isWrap }) => isWrap);
  // `Bell, Ann` below a line without a separator may be a name as well as parts of two.
  const mayBeNames = lines.some((line, at) => {
    const [last = '', first, more] = pieces(line, mark).map((piece) => piece.trim());
    const isAlone = at > 0 && pieces(lines[at - 1]!, mark).length === 1;
    return isAlone && first !== undefined && more === undefined && isLastFirst(last, first);
  });
  const isSure = !mayBeNames && breaks.every((each) => each.isWrap || (areWrapped && each.couldBeInside));
  return {
    read: breaks.reduce(
      (all, { line, isWrap, couldBeInside, areWhole }) =>
        `${all}${isWrap || couldBeInside || (mark === ';' && !areWhole) ? ' ' : mark}${line}`,
      lines[0]!,
    ),
    doubt: isSure ? undefined : 'it may be more or fewer, with line breaks between some of them',
  };
}

/**
 * The lines, if each can be one name: without a comma, or with one as in `Bell, Ann` and `Ann Bell, Jr.` A list that was
 * wrapped begins with a whole name, and few of its lines are like `Bell, Ann`.
 */
function namesOfLines(lines: string[]): UnwrappedNames | null {
  if (lines.some((line) => / (?:and|&|AND)(?: |$)/.test(line))) return null;
  const parted = lines.map((line) =>
    splitOutside(line.replace(/ ?,$/, ''), ',')
      .map((piece) => piece.trim())
      .filter((piece, at) => at === 0 || !afterComma.test(piece)),
  );
  if (parted.some((names) => names.length > 2)) return null;
  if (parted.every((names) => names.length === 1)) {
    const areWords = lines.every((line) => /^\p{Lu}\S*$/u.test(line));
    return { read: lines, doubt: areWords ? 'it may be fewer, with line breaks inside of them' : undefined };
  }
  const hasShortLast = ([last = '', first]: string[]) =>
    first !== undefined && /\p{Lu}/u.test(last) && wordsIn(last) < 2;
  const isFirst = hasShortLast(parted[0]!);
  const inverted = parted.filter(hasShortLast).length;
  const areNames = inverted === parted.filter(({ length }) => length > 1).length;
  if (isFirst && areNames) return { read: lines };
  // `Ann Bell, Cy` on a line may be `García Márquez, Gabriel`, or the begin of `Ann Bell, Cy Dorn`.
  const isLastFirstLine = ([last = '', first]: string[]) => first !== undefined && isLastFirst(last, first);
  return isFirst || 2 * inverted > lines.length || parted.every(isLastFirstLine)
    ? { read: lines, doubt: 'it may be more, with commas between some of them' }
    : null;
}

/** The names of a line. A separator at its end or begin leaves an empty one there. */
const pieces = (line: string, mark: string) =>
  splitOutside(` ${line} `, mark).flatMap((piece) =>
    mark === ',' ? piece.split(/ (?:and|&|AND) /) : [piece],
  );

/**
 * How many words a name has, without initials, particles and what is in parentheses. A word of a script without capitals
 * counts as two, since it may be a whole name.
 */
function wordsIn(name: string): number {
  const words = name.split(' ');
  const count = (shape: RegExp) => words.filter((word) => shape.test(word)).length;
  return count(/^\p{Lu}[\p{L}'’]/u) + 2 * count(/^\p{Lo}/u);
}
