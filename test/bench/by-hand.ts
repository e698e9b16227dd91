import { load } from 'cheerio';
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

/** The same for HTML, with the selectors that cheerio takes. */
export function cardsByHand(html: string): Partial<Paper>[] {
  const $ = load(html);
  return $('article')
    .toArray()
    .map((card) => {
      const link = $('h3 a', card);
      return {
        title: link.text().trim().replace(/\s+/g, ' '),
        id: link.attr('href')!.split('/').at(-1)!,
        abstract: $('p', card).text().trim(),
        authorCount: Number.parseInt($('li', card).text(), 10),
        upvotes: Number.parseInt($('.leading-none', card).text(), 10),
      };
    });
}
