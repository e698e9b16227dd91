/** An arXiv id without its version: `2508.08401`, or `hep-th/9901001` as before 2007. */
export const idPattern = '(?:\\d{4}\\.\\d{4,5}|[a-z-]{2,20}(?:\\.[A-Za-z]{2})?/\\d{7})';
const idShape = new RegExp(`^(?:arxiv:\\s?)?(${idPattern})(?:v\\d{1,3})?$`, 'i');

/** The arXiv id that a text is, without its version: `2508.08401` of `arXiv:2508.08401v2`; null if it is not one. */
export function arxivId(text: string): string | null {
  return text.length > 60 ? null : (idShape.exec(text.trim())?.[1] ?? null);
}
