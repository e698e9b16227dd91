import { wrongArgument } from '../model/check-argument.js';
import { counted } from '../model/describe-value.js';
import { ListingError } from '../model/listing-error.js';
import type { Paper } from '../model/paper.js';
import { HubClient } from './client.js';
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
  const client = new HubClient(readHubOptions(options));
  const { listing } = await client.get(paperAddress(client, id), (bytes) =>
    readApiAnswer(bytes, client.settings.parse),
  );
  const [paper, ...others] = listing.papers;
  if (paper && others.length === 0) return paper;
  const found = counted(listing.papers.length, 'paper');
  throw new ListingError('not-a-listing', { expected: `the paper ${id}`, found });
}

/** @throws TypeError if the id is not valid. */
export function paperAddress(client: HubClient, id: unknown): URL {
  if (typeof id !== 'string' || !/^[a-z\d](?:[\w.-]*[\w-])?(?:\/\d+)?$/i.test(id))
    throw wrongArgument('id', 'an arXiv id, such as 2508.08401', id);
  return client.address(`/api/papers/${id}`);
}
