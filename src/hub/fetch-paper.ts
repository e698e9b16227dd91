import { wrongArgument } from '../model/check-argument.js';
import { counted } from '../model/describe-value.js';
import { idInText } from '../model/id-in-text.js';
import { ListingError } from '../model/listing-error.js';
import type { Listing, Paper } from '../model/paper.js';
import { HubClient } from './client.js';
import { Failure } from './hub-error.js';
import { type HubOptions, readHubOptions } from './options.js';
import { readApiAnswer } from './read-answer.js';

/**
 * Fetches one paper from the site.
 *
 * @param id Its arXiv id, such as `2508.08401`.
 * @param options `endpoint`, `token`, `fetch`, `signal`, `retries`, `retryDelay`, `timeout`, `maxBytes`, `parse`,
 * `onRequest`: see `HubOptions`.
 * @returns The paper, with the counts of models, datasets and Spaces that cite it.
 * @throws TypeError if an argument is wrong.
 * @throws HubError if the request fails, or if the response is another paper; its `status` is 404 if the site does not
 * have the paper.
 * @throws ListingError if a complete response is not a paper.
 * @throws The reason of `options.signal` if it is aborted.
 *
 * @example
 * ```ts
 * import { fetchPaper } from 'daily-papers/hub';
 *
 * const paper = await fetchPaper('2508.08401');
 * console.log(paper.title); // Mol-R1: Towards Explicit Long-CoT Reasoning in Molecule Discovery
 * ```
 */
export async function fetchPaper(id: string, options?: HubOptions): Promise<Paper> {
  const listing = await fetchPaperListing(new HubClient(readHubOptions(options)), id);
  const [paper, ...others] = listing.papers;
  if (paper && others.length === 0) return paper;
  const found = counted(listing.papers.length, 'paper');
  throw new ListingError('not-a-listing', { expected: `the paper ${id}`, found });
}

/** Fetches the answer for one paper, which should be a listing of that paper alone. */
export async function fetchPaperListing(client: HubClient, id: string): Promise<Listing> {
  return client.get(paperAddress(client, id), (bytes) => {
    const { listing } = readApiAnswer(bytes, client.settings.parse);
    const [paper, ...others] = listing.papers;
    const [asked, sent] = [arxivIdIn(id), arxivIdIn(paper?.id ?? '')];
    if (others.length === 0 && asked !== undefined && sent !== undefined && asked !== sent)
      throw new Failure(`the server sent the paper ${sent} instead`, 200, false);
    return listing;
  });
}

/** Before 2007, an id could have a subject class, which does not distinguish it: `math.GT/0309136`. */
const arxivIdIn = (text: string) =>
  idInText(text)
    ?.toLowerCase()
    .replace(/\.[a-z]{2}(?=\/)/, '');

/** @throws TypeError if the id is not valid. */
function paperAddress(client: HubClient, id: unknown): URL {
  if (typeof id !== 'string' || !/^[a-z\d](?:[\w.-]*[\w-])?(?:\/\d+)?$/i.test(id))
    throw wrongArgument('id', 'an arXiv id, such as 2508.08401', id);
  return client.address(`/api/papers/${id}`);
}
