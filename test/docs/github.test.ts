import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { root } from '../helpers/project.js';

const read = (file: string) => parse(readFileSync(join(root, '.github', file), 'utf8'));

it('the workflow runs what the project must pass', () => {
  const { on, jobs } = read('workflows/ci.yml');
  expect(Object.keys(on)).toEqual(['push', 'pull_request']);
  expect(jobs.test.steps).toEqual([{ uses: 'actions/checkout@v4' }, { run: '.ci/run' }]);
});

it('a version tag publishes the package, signed', () => {
  const { on, permissions, jobs } = read('workflows/release.yml');
  expect(on).toEqual({ push: { tags: ['v*'] } });
  expect(permissions).toMatchObject({ 'id-token': 'write' });
  expect(jobs.publish.steps.at(-1)).toMatchObject({ run: 'npm run release' });
});

it.each(readdirSync(join(root, '.github/ISSUE_TEMPLATE')).filter((file) => file !== 'config.yml'))(
  '%s asks for the input',
  (file) => {
    const { name, description, body } = read(`ISSUE_TEMPLATE/${file}`);
    expect([name, description]).toEqual([expect.any(String), expect.any(String)]);
    const input = body.find(({ id }: { id: string }) => id === 'input');
    expect(input).toMatchObject({ type: 'textarea', attributes: { render: 'text' } });
  },
);
