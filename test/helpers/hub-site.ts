import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server received. */
export interface Received {
  /** Path and query. */
  path: string;
  headers: IncomingHttpHeaders;
}

/** A server on this machine that plays the site, or another host. */
export interface PlayedSite {
  origin: string;
  received: Received[];
  close: () => Promise<void>;
}

/** Answers a request; `turn` counts the requests from 0. */
export type Answer = (response: ServerResponse, path: string, turn: number, request: IncomingMessage) => void;

/** Starts a server on a port of this machine that none had before: what is known of a server is kept by its address. */
export async function playSite(answer: Answer): Promise<PlayedSite> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    received.push({ path: request.url!, headers: request.headers });
    answer(response, request.url!, received.length - 1, request);
  });
  const port = await listen(server);
  const close = () =>
    new Promise<void>((done) => {
      server.closeAllConnections();
      server.close(() => done());
    });
  open.push(close);
  return { origin: `http://127.0.0.1:${port}`, received, close };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  if (!used.has(port)) {
    used.add(port);
    return port;
  }
  await new Promise((done) => server.close(done));
  return listen(server);
}
const used = new Set<number>();

const open: (() => Promise<void>)[] = [];

/** Stops every server that was started. */
export async function closeSites(): Promise<void> {
  for (const close of open.splice(0)) await close();
}

/** An entry of the site's JSON. */
export function entry(id: string, title: string): object {
  return {
    paper: {
      id,
      title,
      summary: `About ${title}.`,
      authors: [{ name: 'Ada Pendulum' }, { name: 'Bo Escapement' }],
      publishedAt: '2025-08-13T00:00:00.000Z',
      upvotes: 7,
    },
    numComments: 2,
  };
}

/** The paper that an entry becomes. */
export function paperOf(id: string, title: string): object {
  return {
    id,
    title,
    abstract: `About ${title}.`,
    authorCount: 2,
    authors: ['Ada Pendulum', 'Bo Escapement'],
    date: '2025-08-13',
    upvotes: 7,
    comments: 2,
    repoLinks: [],
    url: `https://huggingface.co/papers/${id}`,
  };
}

/** Answers with pages of entries, as the API does: `p` chooses the page, and past the last one there is nothing. */
export function pages(all: readonly (readonly object[])[]): Answer {
  return (response, path) => {
    const page = Number(new URL(path, 'http://x').searchParams.get('p') ?? 0);
    json(response, all[page] ?? []);
  };
}

export function json(response: ServerResponse, value: unknown, status = 200): void {
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
    .end(JSON.stringify(value));
}
