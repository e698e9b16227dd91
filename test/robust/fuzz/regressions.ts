import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../helpers/project.js';
import type { CheckName, Input, Settings } from './checks.js';
import type { Case } from './inputs.js';

const folder = join(root, 'fixtures/regressions');

/** What stands beside an input, as JSON. */
interface Sidecar {
  check: CheckName;
  settings: Settings;
  /** The input's file. */
  file: string;
  /** What was wrong when it was found. */
  fault: string;
}

/** Writes an input that was found, and how it is checked, beside each other. Returns the name of its file. */
export function writeRegression({ check, input, settings }: Case, fault: string): string {
  const hash = createHash('sha256').update(check).update(JSON.stringify(settings)).update(bytesOf(input));
  const name = hash.digest('hex').slice(0, 8);
  const file = `${name}.${typeof input !== 'string' ? 'bin' : isWhole(input) ? 'txt' : 'json'}`;
  mkdirSync(folder, { recursive: true });
  // Text that UTF-8 has no bytes for is written as a JSON string.
  writeFileSync(join(folder, file), file.endsWith('.json') ? JSON.stringify(input) : bytesOf(input));
  const sidecar: Sidecar = { check, settings, file, fault };
  writeFileSync(join(folder, `${name}.case.json`), `${JSON.stringify(sidecar, null, 2)}\n`);
  return file;
}

/** Every case in fixtures/regressions, by its file. */
export function regressions(): { file: string; regression: Case }[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.case.json')) : [];
  return names.map((name) => {
    const { check, settings, file } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Sidecar;
    const bytes = readFileSync(join(folder, file));
    const input: Input = file.endsWith('.txt')
      ? bytes.toString()
      : file.endsWith('.json')
        ? (JSON.parse(bytes.toString()) as string)
        : new Uint8Array(bytes);
    return { file, regression: { check, settings, input } };
  });
}

const isWhole = (text: string) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(text)) === text;
const bytesOf = (input: Input) => (typeof input === 'string' ? new TextEncoder().encode(input) : input);
