import { type Paper, parsePapers, serializePapers } from 'daily-papers';

const page = globalThis as unknown as {
  read: (listing: string) => Paper[];
  write: (papers: Paper[], format: 'parquet') => Promise<number>;
};
page.read = (listing) => parsePapers(listing, { referenceDate: '2026-11-13' });
// What is loaded when called is loaded from the built files.
page.write = async (papers, format) => (await serializePapers(papers, format)).length;
