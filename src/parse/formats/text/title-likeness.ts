/**
 * Tells titles from abstracts in a run of paragraphs that may hold several entries: `title abstract title
 * abstract abstract …`. The likeliest reading of the whole run is taken, so that one odd paragraph between
 * plain ones is read by its neighbours.
 *
 * @param paragraphs The texts, in order. The first is a title.
 * @returns The indexes of the titles.
 */
export function titleIndexes(paragraphs: readonly string[]): number[] {
  const count = paragraphs.length;
  if (count <= 2) return count === 0 ? [] : [0];
  // Best score of reading the first k+1 paragraphs with the last one as a title, or as part of an abstract.
  let title = likeness(paragraphs[0]!);
  let abstract = Number.NEGATIVE_INFINITY;
  const titleFromTitle: boolean[] = [false];
  const abstractFromTitle: boolean[] = [false];
  for (let at = 1; at < count; at++) {
    const like = likeness(paragraphs[at]!);
    const afterTitle = title + withoutAbstract;
    const nextTitle = Math.max(afterTitle, abstract + newEntry) + like;
    titleFromTitle.push(afterTitle > abstract + newEntry);
    abstractFromTitle.push(title >= abstract + secondParagraph);
    abstract = Math.max(title, abstract + secondParagraph) - like;
    title = nextTitle;
  }
  const titles: number[] = [];
  let isTitle = title + withoutAbstract > abstract;
  for (let at = count - 1; at >= 0; at--) {
    if (isTitle) titles.push(at);
    isTitle = isTitle ? titleFromTitle[at]! : abstractFromTitle[at]!;
  }
  if (titles.at(-1) !== 0) titles.push(0);
  return titles.reverse();
}

const withoutAbstract = -8;
const newEntry = -0.5;
const secondParagraph = -1;

/** How much a paragraph looks like a title (above 0) or like a part of an abstract (below 0). */
export function likeness(text: string): number {
  const length = text.length;
  if (length > 400) return -8;
  let score = length > 250 ? -5 : length > 180 ? -2.5 : length > 130 ? -0.5 : length > 20 ? 1 : 0.5;
  if (/[.。][)"'”’\]]*$/.test(text) && !/(?:\.\.\.|\b[A-Z]\.|\betc\.|\bal\.)$/.test(text)) score -= 3;
  else if (!/[?!]$/.test(text)) score += 1;
  if (/[a-z)\]][.?!] [A-Z]/.test(text)) score -= 2;
  if (/https?:\/\//.test(text)) score -= 3;
  if (/^(?:We|Our|This paper|In this|Here,? we|The code|Code|Project page)\b.* /.test(text)) score -= 2;
  const words = text.match(/[A-Za-z][\w-]{3,}/g);
  if (words && words.length > 2) {
    const capitals =
      words.filter((word, index) => index > 0 && /[A-Z]/.test(word)).length / (words.length - 1);
    score += capitals >= 0.6 ? 2 : capitals >= 0.35 ? 0.5 : length > 90 ? -1.5 : -0.5;
  }
  return score;
}
