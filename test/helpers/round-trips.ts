import { load } from 'js-yaml';
import { parse as parseYaml } from 'yaml';
import {
  fromCsv,
  fromJson,
  fromNdjson,
  type Paper,
  toCsv,
  toJson,
  toNdjson,
  toTsv,
  toYaml,
} from '../../src/index.js';
import { fromParquet, toParquet } from '../../src/parquet.js';

type RoundTrip = (papers: Paper[]) => Paper[] | Promise<Paper[]>;

/** Writes papers and reads them back, with the library's own readers. */
export const roundTrips: Record<string, RoundTrip> = {
  json: (papers) => fromJson(toJson(papers)),
  ndjson: (papers) => fromNdjson(toNdjson(papers)),
  csv: (papers) => fromCsv(toCsv(papers)),
  tsv: (papers) => fromCsv(toTsv(papers)),
  'csv with escaped formulas': (papers) => fromCsv(toCsv(papers, { escapeFormulas: true })),
  'tsv with escaped formulas': (papers) => fromCsv(toTsv(papers, { escapeFormulas: true })),
  parquet: (papers) => fromParquet(toParquet(papers)),
};

/** The same with the readers of other programs, for what the library writes and does not read back itself. */
export const foreignRoundTrips: Record<string, RoundTrip> = {
  'yaml 1.1': (papers) => parseYaml(toYaml(papers), { version: '1.1' }) as Paper[],
  'yaml 1.2': (papers) => parseYaml(toYaml(papers)) as Paper[],
  'js-yaml': (papers) => load(toYaml(papers)) as Paper[],
};
