import { existsSync, readFileSync } from 'node:fs';
import type { Paper } from '../../src/model/paper.js';

export const captureFolder = new URL('../../../shared/captures/', import.meta.url);

/** Real captures stand beside the project on its own machines, and nowhere else. */
export const haveCaptures = existsSync(captureFolder);
if (!haveCaptures)
  console.warn(`Skipped: the tests on real captures, for ${captureFolder.pathname} is not there.`);

export interface Expected {
  title: string | null;
  curator: string | null;
  date: string | null;
  papers: Paper[];
}

export function capture(name: string): string {
  return readFileSync(new URL(name, captureFolder), 'utf8');
}

export function expected(name: string): Expected {
  return JSON.parse(capture(`${name}.expected.json`)) as Expected;
}
