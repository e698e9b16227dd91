import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Paper } from 'daily-papers';

/** The papers as a table `papers` in DuckDB's memory. What it returns runs a query and fetches all its rows. */
export async function duckPapers(papers: readonly Paper[]): Promise<(query: string) => Promise<unknown>> {
  const folder = mkdtempSync(join(tmpdir(), 'daily-papers-'));
  const file = join(folder, 'papers.ndjson');
  writeFileSync(file, papers.map((paper) => JSON.stringify(paper)).join('\n'));
  const connection = await (await DuckDBInstance.create()).connect();
  await connection.run(`create table papers as from read_json('${file}', columns = {title: 'VARCHAR',
    abstract: 'VARCHAR', authorCount: 'INTEGER', date: 'VARCHAR', upvotes: 'INTEGER', repoLinks: 'VARCHAR[]',
    id: 'VARCHAR', organization: 'STRUCT(name VARCHAR, fullname VARCHAR)'})`);
  rmSync(folder, { recursive: true });
  return async (query) => (await connection.runAndReadAll(query)).getRowObjects();
}
