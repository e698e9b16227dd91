/** An arXiv id without its version: `2508.08401`, or `hep-th/9901001` as before 2007. */
export const idPattern = '(?:\\d{4}\\.\\d{4,5}|[a-z-]{2,20}(?:\\.[A-Za-z]{2})?/\\d{7})';
/** The same with or without its version, which is outside of the group. */
export const versionedId = `(${idPattern})(?:v\\d{1,3})?`;
const idShape = new RegExp(`^(?:arxiv:\\s?)?${versionedId}$`, 'i');

/** The arXiv id that a text is, without its version: `2508.08401` of `arXiv:2508.08401v2`; null if it is not one. */
export function arxivId(text: string): string | null {
  return text.length > 60 ? null : (idShape.exec(text.trim())?.[1] ?? null);
}

/** The month in which arXiv gave an id: `2508.08401` is of August 2025; null for ids of before 2007, and for any other. */
export function monthOfId(id: string): { year: number; month: number } | null {
  const [, year, month] = monthShape.exec(id) ?? [];
  return year === undefined ? null : { year: 2000 + Number(year), month: Number(month) };
}
const monthShape = /^([012]\d)(0[1-9]|1[0-2])\.\d{4,5}$/;
