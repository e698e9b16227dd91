import pRetry from 'p-retry';
import { ListingError } from '../model/listing-error.js';
import { Failure, HubError } from './hub-error.js';
import type { HubRequest, HubSettings } from './options.js';
import { type Reply, sendRequest } from './request.js';
import { longestWait, requestedWait, serverOf } from './server.js';
import { sleep } from './sleep.js';

const transientStatuses = new Set([408, 429, 500, 502, 503, 504]);
const mostRedirects = 10;

/** Fetches addresses: at the servers' pace, again after failures that may pass, along redirects. */
export class HubClient {
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
   * @throws HubError if there is no answer, or no complete one.
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
      if (error instanceof ListingError) throw withAddress(error, withoutFragment(url));
      if (!(error instanceof Failure)) throw error;
      const { reason, status, cause } = error;
      throw new HubError(reason, { status, url: withoutFragment(url), attempts, cause });
    }
  }

  /**
   * One attempt, redirects included. They are followed here, so that the token never goes to another origin; once one
   * has led away, it is not sent to the endpoint either.
   */
  async #attempt(address: URL, attempt: number): Promise<Reply> {
    const { token, endpoint } = this.settings;
    let url = address;
    let isTrusted = token !== undefined;
    for (let hops = 0; hops <= mostRedirects; hops++) {
      isTrusted &&= url.origin === endpoint.origin;
      const reply = await this.#send(url, attempt, 'manual', isTrusted);
      // Only the browser can follow it. It would be trusted to drop the token on its way.
      if (reply.isHiddenRedirect) return accepted(await this.#send(url, attempt, 'follow', false));
      const location = reply.headers.get('location');
      if (!redirects.has(reply.status) || location === null) return accepted(reply);
      url = redirectTarget(location, url, reply.status);
    }
    throw new Failure(`more than ${mostRedirects} redirects`, null, false);
  }

  async #send(url: URL, attempt: number, redirect: 'manual' | 'follow', withToken: boolean): Promise<Reply> {
    const { token, signal, onRequest } = this.settings;
    const server = serverOf(url.origin);
    const delay = server.takeTurn();
    const shown: HubRequest['headers'] = withToken ? { authorization: 'Bearer …' } : {};
    onRequest({ url: withoutFragment(url), headers: shown, attempt, delay });
    if (delay > 0) await sleep(delay, signal);
    const headers: HeadersInit = withToken ? { authorization: `Bearer ${token}` } : {};
    const reply = await sendRequest(withoutFragment(url), { headers, redirect }, this.settings);
    const wait = requestedWait(reply.status, reply.headers);
    if (wait <= longestWait) server.pause(wait);
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

/** The error of an answer that is not a listing says which one it is: one call may fetch many. */
const withAddress = ({ code, expected, found, messages }: ListingError, url: string) =>
  new ListingError(code, { expected, found: `${found} (${url})`, messages });

const redirects = new Set([301, 302, 303, 307, 308]);

/** @throws Failure unless the answer is whole and a success. */
function accepted(reply: Reply): Reply {
  const { status } = reply;
  if (status === 204) throw new Failure('the server sent no content (204)', status, false);
  // Nobody asked for a part.
  if (status === 206) throw new Failure('the server sent only a part of the response (206)', status, true);
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
