import { afterEach, describe, expect, it } from 'vitest';
import { fetchListing, fetchPaper, type HubRequest } from '../../src/hub.js';
import { closeSites, entry, json, type PlayedSite, paperOf, playSite } from '../helpers/hub-site.js';

afterEach(closeSites);

const token = 'hf_secret';
const boat = (entry('2508.00001', 'A Boat') as { paper: object }).paper;
const { comments, ...paper } = paperOf('2508.00001', 'A Boat') as Record<string, unknown>;
const sent = ({ received }: PlayedSite) =>
  received.map(({ path, headers }) => [path, headers.authorization ?? null]);

const redirect = (to: string, status = 302) =>
  playSite((response) => response.writeHead(status, { location: to }).end());

describe('the token', () => {
  it.each([301, 302, 303, 307, 308])('goes along with a redirect (%i) on the same host', async (status) => {
    const site = await playSite((response, path) =>
      path === '/moved' ? json(response, boat) : response.writeHead(status, { location: '/moved' }).end(),
    );
    expect(await fetchPaper('2508.00001', { endpoint: site.origin, token })).toEqual(paper);
    expect(sent(site)).toEqual([
      ['/api/papers/2508.00001', 'Bearer hf_secret'],
      ['/moved', 'Bearer hf_secret'],
    ]);
  });

  it('stays behind on a redirect to another host, also where that leads back', async () => {
    const site = await playSite((response, path) =>
      path === '/back'
        ? json(response, boat)
        : response.writeHead(302, { location: `${other.origin}/elsewhere` }).end(),
    );
    const other = await redirect(`${site.origin}/back`);
    expect(await fetchPaper('2508.00001', { endpoint: site.origin, token })).toEqual(paper);
    expect(sent(site)).toEqual([
      ['/api/papers/2508.00001', 'Bearer hf_secret'],
      ['/back', null],
    ]);
    expect(sent(other)).toEqual([['/elsewhere', null]]);
  });

  it('stays behind on a redirect to another name of the same machine', async () => {
    const site = await redirect('/');
    const other = await playSite((response) => json(response, boat));
    const { port } = new URL(other.origin);
    const first = await redirect(`http://user:password@localhost:${port}/x`);
    expect(await fetchPaper('2508.00001', { endpoint: first.origin, token })).toEqual(paper);
    expect(sent(other)).toEqual([['/x', null]]);
    expect(sent(site)).toEqual([]);
  });

  it('is not sent to an address elsewhere', async () => {
    const site = await playSite((response) => json(response, []));
    const other = await playSite((response) => json(response, [boat]));
    const { papers } = await fetchListing(`${other.origin}/list.json`, { endpoint: site.origin, token });
    expect(papers).toEqual([paper]);
    expect(sent(other)).toEqual([['/list.json', null]]);
    expect(sent(site)).toEqual([]);
  });

  it('is not sent to the endpoint because another host says so', async () => {
    const site = await playSite((response) => json(response, [boat]));
    const other = await redirect(`${site.origin}/list.json`);
    await fetchListing(`${other.origin}/x`, { endpoint: site.origin, token });
    expect(sent(site)).toEqual([['/list.json', null]]);
  });

  it('is not shown to `onRequest`', async () => {
    const other = await playSite((response) => json(response, boat));
    const site = await redirect(`${other.origin}/x#part`);
    const requests: HubRequest[] = [];
    await fetchPaper('2508.00001', {
      endpoint: site.origin,
      token,
      onRequest: (request) => requests.push(request),
    });
    expect(requests).toEqual([
      {
        url: `${site.origin}/api/papers/2508.00001`,
        headers: { authorization: 'Bearer …' },
        attempt: 1,
        delay: 0,
      },
      { url: `${other.origin}/x`, headers: {}, attempt: 1, delay: 0 },
    ]);
  });

  it('stays behind where a browser hides the redirect', async () => {
    const calls: unknown[] = [];
    // What a browser does with `redirect: 'manual'`.
    const hidden = Object.defineProperties(new Response(null), {
      type: { value: 'opaqueredirect' },
      status: { value: 0 },
      ok: { value: false },
    });
    const fetch = async (url: string, { headers, redirect }: RequestInit) => {
      calls.push({ url, headers, redirect });
      return redirect === 'manual' ? hidden : Response.json(boat);
    };
    expect(await fetchPaper('2508.00001', { endpoint: 'https://hub.test', token, fetch })).toEqual(paper);
    const url = 'https://hub.test/api/papers/2508.00001';
    expect(calls).toEqual([
      { url, headers: { authorization: 'Bearer hf_secret' }, redirect: 'manual' },
      { url, headers: {}, redirect: 'follow' },
    ]);
  });
});

it('each hop of a redirect that fails is tried again from the start', async () => {
  const other = await playSite((response, _, turn) =>
    turn === 0 ? response.writeHead(503).end() : json(response, boat),
  );
  const site = await redirect(`${other.origin}/x`);
  expect(await fetchPaper('2508.00001', { endpoint: site.origin, token, retryDelay: 1 })).toEqual(paper);
  expect(sent(site)).toEqual([
    ['/api/papers/2508.00001', 'Bearer hf_secret'],
    ['/api/papers/2508.00001', 'Bearer hf_secret'],
  ]);
  expect(sent(other)).toEqual([
    ['/x', null],
    ['/x', null],
  ]);
});
