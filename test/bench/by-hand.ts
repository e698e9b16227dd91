import type { Paper } from 'daily-papers';

const months = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** The script that people write for themselves: one regular expression for an entry, and no question asked. */
export function byHand(text: string): Paper[] {
  const entry = /(.+)\n\n(.+)\n\n\s*• (\d+) authors?\n·\n(\w{3}) (\d+)(?:, (\d{4}))?(?: (\d+))?/g;
  return [...text.matchAll(entry)].map(([, title, abstract, authors, month, day, year, upvotes]) => ({
    title: title!,
    abstract: abstract!,
    authorCount: Number(authors),
    date: `${year ?? 2025}-${String(months.indexOf(month!) / 3 + 1).padStart(2, '0')}-${day!.padStart(2, '0')}`,
    upvotes: Number(upvotes ?? 0),
    repoLinks: abstract!.match(/https?:\/\/(?:github|gitlab)\.com\/[\w./-]+/g) ?? [],
  }));
}
