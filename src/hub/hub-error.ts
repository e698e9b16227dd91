/**
 * The error for an answer that did not come, or did not come whole: the server refused the request, the connection
 * broke, a time or size limit was exceeded. A complete answer that is not a listing is a `ListingError` instead.
 *
 * @example
 * ```ts
 * import { fetchPaper, HubError } from 'daily-papers/hub';
 *
 * try {
 *   await fetchPaper('0000.00000');
 * } catch (error) {
 *   if (error instanceof HubError) console.log(error.status, error.attempts); // 404 1
 * }
 * ```
 */
export class HubError extends Error {
  /** The HTTP status of the last answer; null where there was none. */
  readonly status: number | null;
  /** The address that was asked for, without credentials. */
  readonly url: string;
  /** How many times it was asked for. */
  readonly attempts: number;

  constructor(
    reason: string,
    details: { status: number | null; url: string; attempts: number; cause?: unknown },
  ) {
    const { status, url, attempts, cause } = details;
    const after = attempts > 1 ? ` (${attempts} attempts)` : '';
    super(`Could not fetch ${url}: ${reason}${after}.`, cause === undefined ? undefined : { cause });
    this.name = 'HubError';
    this.status = status;
    this.url = url;
    this.attempts = attempts;
  }
}

/** Why one attempt failed, and whether another one may succeed. */
export class Failure extends Error {
  constructor(
    readonly reason: string,
    readonly status: number | null,
    readonly isTransient: boolean,
    cause?: unknown,
  ) {
    super(reason, { cause });
  }
}
