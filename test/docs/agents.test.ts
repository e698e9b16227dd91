import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../helpers/project.js';

it.each(['index', 'text', 'query', 'feed', 'parquet', 'remark', 'hub'])(
  'the guide for agents names everything that src/%s.ts exports',
  async (entry) => {
    const guide = readFileSync(join(root, 'docs/agents.md'), 'utf8');
    const names = Object.keys((await import(`../../src/${entry}.ts`)) as object);
    expect(names).not.toEqual([]);
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(guide))).toEqual([]);
  },
);
