// Stands in for DuckDB's own command line: `duckdb -c SQL`, with rows of NDJSON as its output.
import { DuckDBInstance } from '@duckdb/node-api';

const connection = await (await DuckDBInstance.create()).connect();
const result = await connection.runAndReadAll(process.argv[process.argv.indexOf('-c') + 1]);
for (const row of result.getRowObjectsJson()) console.log(JSON.stringify(row));
