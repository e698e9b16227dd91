import pRetry from 'p-retry';
import { Failure, HubError } from './hub-error.js';
import type { HubSettings } from './options.js';
import { longestWait, paceOf, requestedWait } from './pace.js';
import { type Reply, sendRequest } from './request.js';
import { sleep } from './sleep.js';

const transientStatuses = new Set([408, 429, 500, 502, 503, 504]);
const mostRedirects = 10;

/** Fetches addresses: at the servers' pace, again after failures that may pass, along redirects. */
export class HubClient {
  /**
   * How many rows the longest page so far has. A server may send fewer than it was asked for, on any page: only a page
   * shorter than another one is known to be the last.
   */
  longestPage = 0;

  constructor(readonly settings: HubSettings) {}

  /** The address of a path of the site, such as `/api/daily_papers`. */
  address(path: string, parameters: Record<string, string> = {}): URL {
    const { origin, pathname } = this.settings.endpoint;
    const url = new URL(`${origin}${pathname.replace(/\/+$/, '')}${path}`);
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    return url;
  }

  /**
   * Fetches what stands at an address.
   *
   * @param read Reads the answer. Where it throws a transient `Failure`, the address is fetched again.
   * @throws HubError where there is no answer, or no complete one.
   * @throws The signal's reason.
   */
  async get<T>(url: URL, read: (bytes: Uint8Array, headers: Headers) => T): Promise<T> {
    const { signal, retries, retryDelay } = this.settings;
    let attempts = 0;
    try {
      return await pRetry(
        async (attempt) => {
          attempts = attempt;
          const { bytes, headers } = await this.#attempt(url, attempt);
          return read(bytes, headers);
        },
        {
          retries,
          minTimeout: retryDelay,
          maxTimeout: longestWait,
          shouldRetry: ({ error }) => error instanceof Failure && error.isTransient,
          ...(signal && { signal }),
        },
      );
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof Failure)) throw error;
      const { reason, status, cause } = error;
      throw new HubError(reason, { status, url: withoutFragment(url), attempts, cause });
    }
  }

  /** One attempt, redirects included. They are followed here, so that the token never goes to another origin. */
  async #attempt(address: URL, attempt: number): Promise<Reply> {
    let url = address;
    for (let hops = 0; hops <= mostRedirects; hops++) {
      const reply = await this.#send(url, 'manual', attempt);
      const location = reply.headers.get('location');
      // The browser follows it, and the token is left out.
      if (reply.isHiddenRedirect) return accepted(await this.#send(url, 'follow', attempt));
      if (!redirects.has(reply.status) || location === null) return accepted(reply);
      url = redirectTarget(location, url, reply.status);
    }
    throw new Failure(`more than ${mostRedirects} redirects`, null, false);
  }

  async #send(url: URL, redirect: 'manual' | 'follow', attempt: number): Promise<Reply> {
    const { token, endpoint, signal, onRequest } = this.settings;
    const isTrusted = token !== undefined && redirect === 'manual' && url.origin === endpoint.origin;
    const pace = paceOf(url.origin);
    const delay = pace.take();
    onRequest({
      url: withoutFragment(url),
      headers: isTrusted ? { authorization: 'Bearer …' } : {},
      attempt,
      delay,
    });
    if (delay > 0) await sleep(delay, signal);
    const headers: HeadersInit = isTrusted ? { authorization: `Bearer ${token}` } : {};
    const reply = await sendRequest(withoutFragment(url), { headers, redirect }, this.settings);
    const wait = requestedWait(reply.status, reply.headers);
    if (wait <= longestWait) pace.wait(wait);
    else if (transientStatuses.has(reply.status)) {
      const seconds = Math.ceil(wait / 1000);
      throw new Failure(
        `the server answered ${reply.status} and asks to wait ${seconds} seconds`,
        reply.status,
        false,
      );
    }
    return reply;
  }
}

const redirects = new Set([301, 302, 303, 307, 308]);

/** @throws Failure unless the answer is whole and a success. */
function accepted(reply: Reply): Reply {
  const { status } = reply;
  // Nobody asked for a part.
  if (status === 206) throw new Failure('the server sent only a part of the answer (206)', status, true);
  if (status >= 200 && status < 300) return reply;
  throw new Failure(`the server answered ${status}`, status, transientStatuses.has(status));
}

function redirectTarget(location: string, from: URL, status: number): URL {
  const url = URL.canParse(location, from.href) ? new URL(location, from) : null;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
    throw new Failure('the server redirects to something other than an http(s) URL', status, false);
  // `fetch` refuses a URL with credentials.
  url.username = '';
  url.password = '';
  return url;
}

function withoutFragment(url: URL): string {
  return url.href.replace(/#.*/s, '');
}
