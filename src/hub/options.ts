import { checkOptions, checkType, wrongArgument } from '../model/check-argument.js';
import { hasWebScheme } from '../model/url-shapes.js';
import { type ParseOptions, readOptions } from '../parse/options.js';

/** One request that is about to be sent. */
export interface HubRequest {
  /** The address. */
  url: string;
  /** The headers that are sent in addition to the platform's own. The token is replaced by `…`. */
  headers: Readonly<Record<string, string>>;
  /** Which attempt this is, from 1. */
  attempt: number;
  /** How many milliseconds the request waits before it is sent, to stay within the server's limits. */
  delay: number;
}

/** How listings are fetched. */
export interface HubOptions {
  /**
   * The address of the site, or of a mirror.
   * @default 'https://huggingface.co'
   */
  endpoint?: string | undefined;
  /** An access token. It is sent only to the origin of `endpoint`, never to other addresses, even after a redirect. */
  token?: string | undefined;
  /**
   * The function that sends requests; it is called like the standard `fetch`.
   * @default globalThis.fetch
   */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** Cancels all requests and delays; the call rejects with the reason of the signal. */
  signal?: AbortSignal | undefined;
  /**
   * How many times a request is repeated after a connection error, an incomplete response, a timeout, or the status
   * 408, 429, 500, 502, 503 or 504.
   * @default 3
   */
  retries?: number | undefined;
  /**
   * The delay before the first retry, in milliseconds. Each further delay is twice as long, and longer if the server asks
   * for it.
   * @default 1000
   */
  retryDelay?: number | undefined;
  /**
   * How long one request may take, including its response, in milliseconds.
   * @default 30000
   */
  timeout?: number | undefined;
  /**
   * The maximum size of one response, in bytes, decompressed.
   * @default 67108864
   */
  maxBytes?: number | undefined;
  /** The options of `parseListing` for reading responses. For the site's own API, the format is always JSON. */
  parse?: ParseOptions | undefined;
  /** Called before each request, including redirects and retries. */
  onRequest?: ((request: HubRequest) => void) | undefined;
}

/** The options, checked and with their defaults. */
export interface HubSettings {
  endpoint: URL;
  token: string | undefined;
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  signal: AbortSignal | undefined;
  retries: number;
  retryDelay: number;
  timeout: number;
  maxBytes: number;
  parse: ParseOptions;
  onRequest: (request: HubRequest) => void;
}

const known = [
  'endpoint',
  'token',
  'fetch',
  'signal',
  'retries',
  'retryDelay',
  'timeout',
  'maxBytes',
  'parse',
  'onRequest',
] as const;

/** @throws TypeError that names the wrong option. It never shows the token. */
export function readHubOptions(options?: HubOptions): HubSettings {
  const { endpoint, token, signal, parse, ...rest } = checkOptions(options, known);
  checkType('fetch', rest.fetch, 'function');
  checkType('onRequest', rest.onRequest, 'function');
  if (signal !== undefined && !(typeof signal === 'object' && typeof signal?.addEventListener === 'function'))
    throw wrongArgument('signal', 'an AbortSignal', signal);
  // A line break would end the header, and the platform's own message about it shows its value.
  if (token !== undefined && (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)))
    throw new TypeError('Expected `token` to be a string of visible ASCII characters, without spaces.');
  readOptions(parse);
  return {
    endpoint: readEndpoint(endpoint ?? 'https://huggingface.co'),
    token,
    // Looked up for each request: a test or a polyfill may replace it.
    fetch: rest.fetch ?? ((url, init) => globalThis.fetch(url, init)),
    signal,
    retries: readInteger('retries', rest.retries ?? 3, 0, 100),
    retryDelay: readInteger('retryDelay', rest.retryDelay ?? 1000, 0, longestTimer),
    timeout: readInteger('timeout', rest.timeout ?? 30_000, 1, longestTimer),
    maxBytes: readInteger('maxBytes', rest.maxBytes ?? 64 * 1024 * 1024, 1, Number.MAX_SAFE_INTEGER),
    parse: parse ?? {},
    onRequest: rest.onRequest ?? (() => {}),
  };
}

/** Timers take 31 bits; what is longer fires at once. */
const longestTimer = 2 ** 31 - 1;

function readInteger(name: string, value: unknown, least: number, most: number): number {
  if (Number.isInteger(value) && (value as number) >= least && (value as number) <= most)
    return value as number;
  throw wrongArgument(name, `an integer from ${least} to ${most}`, value);
}

function readEndpoint(value: unknown): URL {
  const url = readAddress('endpoint', value, 'an http(s) URL');
  if (url.search !== '' || url.hash !== '')
    throw wrongArgument('endpoint', 'a URL without a query or fragment', value);
  return url;
}

/**
 * Reads an address.
 *
 * @throws TypeError that names the argument, for anything but an http(s) URL, or one with a user name or password.
 */
export function readAddress(name: string, value: unknown, expected: string): URL {
  const text = value instanceof URL ? value.href : value;
  const url = typeof text === 'string' && hasWebScheme(text) && URL.canParse(text) ? new URL(text) : null;
  if (!url)
    throw wrongArgument(name, expected, typeof text === 'string' ? text.replace(/\/\/.*@/s, '//…@') : value);
  if (url.username !== '' || url.password !== '')
    throw new TypeError(`Expected \`${name}\` to be a URL without a user name or password.`);
  return url;
}
