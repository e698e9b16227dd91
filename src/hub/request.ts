import { counted, visible } from '../model/describe-value.js';
import { joinBytes } from '../parse/source/bytes.js';
import { Failure } from './hub-error.js';
import type { HubSettings } from './options.js';

/** A whole answer. `bytes` are empty for any status but success: no one reads those. */
export interface Reply {
  status: number;
  headers: Headers;
  /** A browser does not show where a redirect leads to. */
  isHiddenRedirect: boolean;
  bytes: Uint8Array;
}

/**
 * Sends one request and reads the whole answer, in the time and size that the settings allow.
 *
 * @throws Failure if there is no answer, or not all of it.
 * @throws The signal's reason.
 */
export async function sendRequest(url: string, init: RequestInit, settings: HubSettings): Promise<Reply> {
  const { signal, timeout } = settings;
  signal?.throwIfAborted();
  const controller = new AbortController();
  const stop = () => controller.abort(signal!.reason);
  const timer = setTimeout(
    () => controller.abort(new Failure(`no complete response within ${timeout} ms`, null, true)),
    timeout,
  );
  signal?.addEventListener('abort', stop, { once: true });
  // A `fetch` of the caller's own may not listen to signals.
  const aborted = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () => reject(controller.signal.reason), { once: true });
  });
  try {
    return await Promise.race([exchange(url, { ...init, signal: controller.signal }, settings), aborted]);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof Failure) throw error;
    // A `fetch` of the caller's own may say which headers it sent.
    const reason =
      settings.token === undefined ? reasonOf(error) : reasonOf(error).replaceAll(settings.token, '…');
    throw new Failure(`no response (${reason})`, null, true, error);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

async function exchange(
  url: string,
  init: RequestInit & { signal: AbortSignal },
  { fetch, maxBytes }: HubSettings,
): Promise<Reply> {
  const response = await fetch(url, init);
  const { status, headers, type } = response;
  const reply = { status, headers, isHiddenRedirect: type === 'opaqueredirect', bytes: new Uint8Array(0) };
  if (!response.ok) {
    // Frees the connection. What is left of such an answer is of no interest, nor is an error in it.
    response.body?.cancel().catch(() => {});
    return reply;
  }
  reply.bytes = await readBody(response, maxBytes, init.signal);
  const length = declaredLength(response);
  if (length !== null && reply.bytes.length < length)
    throw new Failure(
      `the response was cut off after ${counted(reply.bytes.length, 'byte')} of ${length}`,
      status,
      true,
    );
  return reply;
}

async function readBody(
  response: Response,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  while (reader) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      if (signal.aborted) throw signal.reason;
      const reason = `the response was cut off after ${counted(length, 'byte')} (${reasonOf(error)})`;
      throw new Failure(reason, response.status, true, error);
    });
    if (done) break;
    parts.push(value);
    length += value.length;
    if (length <= maxBytes && !signal.aborted) continue;
    reader.cancel().catch(() => {});
    throw new Failure(`the response has more than ${counted(maxBytes, 'byte')}`, response.status, false);
  }
  return joinBytes(parts);
}

/**
 * The number of bytes that a body must have; null where that cannot be known. Compressed answers have another length,
 * and a browser does not show across origins that an answer was compressed.
 */
function declaredLength({ headers, type }: Response): number | null {
  const length = headers.get('content-length');
  const isPlain = type !== 'cors' && (headers.get('content-encoding') ?? 'identity') === 'identity';
  return isPlain && length !== null && /^\d+$/.test(length) ? Number(length) : null;
}

/** Node says “fetch failed”, and why in the cause. */
function reasonOf(error: unknown): string {
  const { message, cause } = error instanceof Error ? error : { message: String(error), cause: undefined };
  const { code, message: inner } = (cause ?? {}) as { code?: unknown; message?: unknown };
  const detail = typeof code === 'string' ? code : typeof inner === 'string' ? inner : '';
  return visible(detail === '' ? message : `${message}: ${detail}`);
}
