import { access, constants } from 'node:fs/promises';
import { dirname } from 'node:path';
import { quote } from '../model/describe-value.js';
import { isRowNumber, withoutVersion } from '../model/identity.js';
import type { Paper } from '../model/paper.js';
import { unseenPapers } from '../query/unseen.js';
import { UsageError } from './options.js';
import { readJson, updateJson } from './shared-json.js';
import { checkFolderOf } from './write-output.js';

/** The papers that earlier runs printed, in a JSON file: an array of their ids, or titles. */
export class SeenFile {
  private constructor(
    readonly file: string,
    readonly seen: ReadonlySet<string>,
  ) {}

  /**
   * @throws UsageError where the file holds something else, which must not be overwritten.
   * @throws SeenError where it cannot be read, or its folder cannot be written.
   */
  static async open(file: string): Promise<SeenFile> {
    return named(async () => {
      await checkFolderOf(file);
      await access(dirname(file), constants.W_OK);
      return new SeenFile(file, new Set(await readIds(file)));
    });
  }

  /** The papers that are not in the file. */
  unseen(papers: readonly Paper[]): Paper[] {
    return unseenPapers(papers, this.seen);
  }

  /** Adds papers to the file. */
  async add(papers: readonly Paper[]): Promise<void> {
    if (papers.length === 0) return;
    const change = (ids: string[]) => ({ value: [...new Set([...ids, ...papers.map(idOf)])] });
    await named(() => updateJson(this.file, () => readIds(this.file), change));
  }
}

/** The file of seen papers, and not the output, failed. */
export class SeenError extends Error {}

async function named<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof UsageError
      ? error
      : new SeenError('the file of seen papers failed', { cause: error });
  }
}

/** What a paper is remembered by: its arXiv id in all its versions, or its title. */
function idOf({ id, title }: Paper): string {
  return id === undefined || isRowNumber(id) ? title : withoutVersion(id);
}

async function readIds(file: string): Promise<string[]> {
  const value = await readJson(file).catch((error: unknown) => {
    if (error instanceof SyntaxError) return null;
    throw error;
  });
  if (value === undefined) return [];
  if (Array.isArray(value) && value.every((id) => typeof id === 'string')) return value;
  throw new UsageError(
    `--seen takes a JSON array of ids and titles; ${quote(file)} contains something else.`,
  );
}
