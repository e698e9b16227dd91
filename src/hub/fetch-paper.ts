import { wrongArgument } from '../model/check-argument.js';
import { counted } from '../model/describe-value.js';
import { ListingError } from '../model/listing-error.js';
import type { Listing, Paper } from '../model/paper.js';
import { checkId } from './check-answer.js';
import { HubClient } from './client.js';
import { type HubOptions, readHubOptions } from './options.js';
import { readApiAnswer } from './read-answer.js';

/**
 * Fetches one paper from the site.
 *
 * @param id Its arXiv id, such as `2508.08401`.
 * @param options `endpoint`, `token`, `fetch`, `signal`, `retries`, `retryDelay`, `timeout`, `maxBytes`, `parse`,
 * `onRequest`: see `HubOptions`.
 * @returns The paper, with the counts of models, datasets and Spaces that cite it. If the response is a paper with
 * another id, `parse.onMessage` receives a warning.
 * @throws TypeError if an argument is wrong.
 * @throws HubError if the request fails; its `status` is 404 if the site does not have the paper.
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
  const listing = await fetchById(new HubClient(readHubOptions(options)), id);
  const [paper, ...others] = listing.papers;
  if (paper && others.length === 0) return paper;
  const found = counted(listing.papers.length, 'paper');
  throw new ListingError('not-a-listing', { expected: `the paper ${id}`, found });
}

/** @throws TypeError if the id is not valid. */
export async function fetchById(client: HubClient, id: string): Promise<Listing> {
  if (typeof id !== 'string' || !/^[a-z\d](?:[\w.-]*[\w-])?(?:\/\d+)?$/i.test(id))
    throw wrongArgument('id', 'an arXiv id, such as 2508.08401', id);
  const { parse } = client.settings;
  const url = client.address(`/api/papers/${id}`);
  const { listing } = await client.get(url, (bytes) => readApiAnswer(bytes, parse));
  checkId(listing, id, url, parse);
  return listing;
}
