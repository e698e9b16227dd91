/** The site's limit for callers without a token: so many requests in so long a time, in milliseconds. */
const mostRequests = 500;
const window = 300_000;

/** A server that asks for a longer wait than this, in milliseconds, is not waited for. */
export const longestWait = 600_000;

/** What is known of a server: when requests to it may be sent, and how long its pages are. */
export class Server {
  /**
   * How many rows the longest page so far has. A server may send fewer than it was asked for, on any page: only a page
   * shorter than another one is known to be the last.
   */
  longestPage = 0;
  /** When the last requests were or will be sent, in order; by a clock that is never set back. */
  readonly #times: number[] = [];
  #notBefore = 0;

  /** Takes a turn to send a request, and returns how many milliseconds after now it is. */
  takeTurn(): number {
    const now = performance.now();
    const free = this.#times.length < mostRequests ? 0 : this.#times.shift()! + window;
    const time = Math.max(now, free, this.#notBefore);
    this.#times.push(time);
    return time - now;
  }

  /** Takes note of how long the server wants to be left alone. */
  pause(milliseconds: number): void {
    this.#notBefore = Math.max(this.#notBefore, performance.now() + milliseconds);
  }
}

const servers = new Map<string, Server>();

/** The server of an origin. All calls share it: the limits are the server's, however many calls there are. */
export function serverOf(origin: string): Server {
  const server = servers.get(origin) ?? new Server();
  servers.set(origin, server);
  return server;
}

/**
 * How long a server wants to be left alone, in milliseconds: 0 where it does not say.
 *
 * It is read from `Retry-After` (seconds or a date), where the status asks for a pause, and from `RateLimit` (with no
 * requests left) in the spelling of each of its drafts: `"api";r=0;t=55`, `limit=500, remaining=0, reset=55`, or
 * `RateLimit-Remaining: 0` with `RateLimit-Reset: 55`.
 */
export function requestedWait(status: number, headers: Headers): number {
  const after = status === 429 || status === 503 ? readRetryAfter(headers.get('retry-after')) : 0;
  const limit = headers.get('ratelimit') ?? '';
  const left =
    /(?:^|[;,\s])r(?:emaining)?\s*=\s*(\d+)/i.exec(limit)?.[1] ?? headers.get('ratelimit-remaining');
  const reset = /(?:^|[;,\s])(?:t|reset)\s*=\s*(\d+)/i.exec(limit)?.[1] ?? headers.get('ratelimit-reset');
  const untilReset = left?.trim() === '0' && /^\s*\d+\s*$/.test(reset ?? '') ? Number(reset) * 1000 : 0;
  return Math.max(after, untilReset);
}

function readRetryAfter(value: string | null): number {
  if (value === null) return 0;
  if (/^\s*\d+\s*$/.test(value)) return Number(value) * 1000;
  const time = Date.parse(value);
  return Number.isNaN(time) ? 0 : Math.max(0, time - Date.now());
}
