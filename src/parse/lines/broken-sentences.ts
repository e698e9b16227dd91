/**
 * Whether a line of a paragraph does not go on where the line above it ends: a small letter follows the end of a sentence,
 * or a word that begins one stands inside of one. A line in between may be missing, or one of them does not belong there.
 *
 * @param width How long the longest line is.
 */
export function breaksOff(lines: readonly string[], width: number): boolean {
  // Whole texts may be in small letters.
  if (!/^\W*\p{Lu}/u.test(lines[0]!)) return false;
  // A short line is a heading or an item of a list.
  return lines.some((next, at) => {
    const line = lines[at - 1];
    return (
      line !== undefined && line.length * 2 >= width && (endsEarly(line, next) || beginsInside(line, next))
    );
  });
}

const endsEarly = (line: string, next: string) =>
  /^[a-z]/.test(next) && /[.?!]$/.test(line) && !abbreviation.test(line.slice(-longestWord));

const beginsInside = (line: string, next: string) => /[a-z]$/.test(line) && sentenceBegin.test(next);

/** A word such as `i.e.`, `(e.g.`, `et al.` or `p.`, after which a sentence goes on, and an ellipsis. */
const abbreviation =
  /\.\S*\.$|(?:^|[^\p{L}\d])(?:\p{L}|al|approx|ca|cf|cont|eg|etc|ie|incl|resp|viz|vs|wrt)\.$/iu;
const longestWord = 40;

/** Names begin with some of these words, too, but go on with a capital letter. */
const sentenceBegin =
  /^(?:We|Our|This|These|The|It|In|To|However|Moreover|Furthermore|Additionally|Specifically|Finally|Existing|Experiments|Extensive|Despite|While),? [a-z]/;
