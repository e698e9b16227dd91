/**
 * The error for a request that failed: the server returned an error status, the connection broke, the response was
 * incomplete, or a time or size limit was exceeded. A complete response that is not a listing is a `ListingError` instead.
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
  /** The HTTP status of the last response; null if there was none. */
  readonly status: number | null;
  /** The address that was requested, without credentials. */
  readonly url: string;
  /** How many times it was requested. */
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
