import {
  type Listing,
  ListingError,
  type Paper,
  type ParseOptions,
  paperSchema,
  parseListing,
  parsePapers,
  safeParseListing,
  serializePapers,
  streamPapers,
  toCsv,
  validatePapers,
} from 'daily-papers';
import { toRss } from 'daily-papers/feed';
import { fromParquet, toParquet } from 'daily-papers/parquet';
import { filterPapers, groupPapers, type SearchHit, searchPapers, sortPapers } from 'daily-papers/query';
import { remarkPapers } from 'daily-papers/remark';
import { parseText } from 'daily-papers/text';

const options: ParseOptions = { referenceDate: '2024-07-03', unlabeledCount: 'comments' };
const papers: Paper[] = [...parsePapers('', options), ...parseText(new Uint8Array(), options)];
const listing: Listing = parseListing('', options);
const line: number | undefined = listing.messages[0]?.line;
const result = safeParseListing(papers);
const code: string = result.success ? result.data.format : result.error.code;
// @ts-expect-error There is no such option.
parsePapers('', { referenceDay: '2024-07-03' });
// @ts-expect-error There is no such field.
sortPapers(papers, 'upvote');
const withCode = filterPapers(papers, { hasRepo: true });
const first: string | undefined = withCode[0]?.repoLinks[0];
const hits: SearchHit[] = searchPapers(papers, 'words');
const months: Map<string | null, Paper[]> = groupPapers(papers, 'month');
const valid: Paper[] = validatePapers([]).valid;
const shape: Paper = paperSchema.parse(papers[0]);
const csv: string = toCsv(papers);
const rss: string = toRss(papers);
const written: Promise<string | Uint8Array> = serializePapers(papers, 'parquet');
const back: Promise<Paper[]> = Promise.resolve(fromParquet(toParquet(papers)));
async function stream(source: AsyncIterable<string>): Promise<void> {
  for await (const paper of streamPapers(source)) console.log(paper.title);
}

export {
  back,
  code,
  csv,
  first,
  hits,
  ListingError,
  line,
  months,
  remarkPapers,
  rss,
  shape,
  stream,
  valid,
  written,
};
