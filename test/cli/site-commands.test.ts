import { afterAll, expect, it } from 'vitest';
import { callCli } from '../helpers/call-cli.js';
import { filesOf, folderOf, pageOf, startCli } from '../helpers/cli.js';
import { closeSites, entry, json, type PlayedSite, pages, playSite } from '../helpers/hub-site.js';

afterAll(closeSites);

const boat = entry('2508.00001', 'A Boat');
const kettle = entry('2508.00002', 'A Kettle');
const address = 'https://huggingface.co/papers/date/2025-11-12';
const titles = (output: string) => (JSON.parse(output) as { title: string }[]).map(({ title }) => title);

/** Runs the command to its end, with a played site for the site. */
const run = ({ origin }: PlayedSite, args: readonly string[], cwd = folderOf()) =>
  callCli(args, { cwd, env: { HF_ENDPOINT: origin } });

/** The same, in a process of its own. */
const runApart = ({ origin }: PlayedSite, args: readonly string[], cwd = folderOf(), env = {}) =>
  startCli(args, { cwd, env: { ...process.env, HF_ENDPOINT: origin, ...env } }).ended;

it.concurrent('a day beside a file', async () => {
  const site = await playSite(pages([[boat]]));
  const cwd = folderOf({ 'page.txt': pageOf('A Page') });
  const { status, stdout } = await run(site, ['page.txt', '--date', '2025-11-12'], cwd);
  expect([status, titles(stdout)]).toEqual([0, ['A Page', 'A Boat']]);
});

it.concurrent('stats of a week', async () => {
  const site = await playSite(pages([[boat, kettle]]));
  const { status, stdout } = await run(site, ['stats', '--week', '2025-W46', '--json']);
  expect([status, JSON.parse(stdout)]).toMatchObject([0, { count: 2, upvotes: { max: 7 } }]);
});

it.concurrent('validate of a day', async () => {
  const site = await playSite(pages([[boat]]));
  expect(await run(site, ['validate', '--date', '2025-11-12'])).toEqual({
    status: 0,
    stdout: `${address}: 1 paper, 0 warnings, 0 notes\n`,
    stderr: '',
  });
});

it.concurrent('validate of a day that is not there', async () => {
  const site = await playSite((response) => response.writeHead(404).end());
  const asked = `${site.origin}/api/daily_papers?date=2025-11-12&limit=50`;
  expect(await run(site, ['validate', '--date', '2025-11-12'])).toEqual({
    status: 1,
    stdout:
      `${address}:1:1  error  Could not fetch ${asked}: the server answered 404.  [unreadable-input]\n` +
      `${address}: not read\n`,
    stderr: '',
  });
});

it.concurrent('diff of two days', async () => {
  const site = await playSite((response, path) =>
    json(response, path.includes('&p=') ? [] : path.includes('11-12') ? [boat] : [boat, kettle]),
  );
  expect(await run(site, ['diff', address, address.replace('11-12', '11-13')])).toEqual({
    status: 0,
    stdout: '+ A Kettle\n',
    stderr: 'daily-papers: 1 added, 0 removed, 0 changed\n',
  });
});

const range = ['--from-date', '2025-11-10', '--to-date', '2025-11-13', '--to', 'ndjson', '--fields', 'id'];

it.concurrent('a part for each day of a range, one request at a time', async () => {
  let open = 0;
  let most = 0;
  const site = await playSite((response, path) => {
    most = Math.max(most, ++open);
    setTimeout(() => {
      open--;
      json(response, path.includes('&p=') ? [] : [boat]);
    }, 20);
  });
  const cwd = folderOf();
  const { status, stderr } = await runApart(site, [...range, '--out', 'parts/'], cwd);
  expect([status, stderr, most]).toEqual([0, 'daily-papers: 4 of 4 inputs converted\n', 1]);
  const parts = Object.entries(filesOf(cwd)).filter(([path]) => path.endsWith('.ndjson'));
  expect(parts).toEqual(
    ['10', '11', '12', '13'].map((day) => [
      `parts/huggingface.co-papers-date-2025-11-${day}.ndjson`,
      '{"id":"2508.00001"}\n',
    ]),
  );
});

it.concurrent('a day of a range that fails is reported, and the others are printed in full', async () => {
  const site = await playSite((response, path) => {
    if (path.includes('11-12')) response.writeHead(404).end();
    else json(response, path.includes('&p=') ? [] : path.includes('11-11') ? [boat, kettle] : [boat]);
  });
  const asked = `${site.origin}/api/daily_papers?date=2025-11-12&limit=50`;
  expect(await run(site, range)).toEqual({
    status: 1,
    stdout: ['01', '01', '02', '01'].map((end) => `{"id":"2508.000${end}"}\n`).join(''),
    stderr: `daily-papers: ${address}: Could not fetch ${asked}: the server answered 404.\n`,
  });
});

it.concurrent('a terminal shows how many of the parts are there', async () => {
  const site = await playSite(pages([[boat]]));
  const env = { NODE_OPTIONS: '--import data:text/javascript,process.stderr.isTTY=true' };
  const line = (done: number) => `${done} of 4 days\r           \r`;
  expect(await runApart(site, [...range, '--out', 'parts/'], folderOf(), env)).toEqual({
    status: 0,
    stdout: '',
    stderr: `${line(0)}${line(1)}${line(2)}${line(3)}daily-papers: 4 of 4 inputs converted\n`,
  });
});

it.concurrent.each<[string, string]>([
  ['https://me:pass@hub.test/page', 'Expected `INPUT` to be a URL without a user name or password.'],
  ['http://[', 'Expected `INPUT` to be an http(s) address, received “http://[”.'],
])('%s is a wrong argument', async (word, message) => {
  const site = await playSite((response) => json(response, []));
  expect(await run(site, [word])).toEqual({
    status: 2,
    stdout: '',
    stderr: `daily-papers: ${message}\nSee \`daily-papers --help\`.\n`,
  });
});
