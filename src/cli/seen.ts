import type { Paper } from '../model/paper.js';
import { UsageError } from './options.js';
import { readJson, updateJson } from './shared-json.js';

/** The papers that earlier runs printed, in a JSON file: an array of their ids. */
export class SeenFile {
  private constructor(
    readonly file: string,
    readonly seen: ReadonlySet<string>,
  ) {}

  /** @throws UsageError where the file holds something else, which must not be overwritten. */
  static async open(file: string): Promise<SeenFile> {
    return new SeenFile(
      file,
      new Set(toIds(file, await readJson(file).catch((error) => notIds(file, error)))),
    );
  }

  /** The papers that are not in the file. */
  unseen(papers: readonly Paper[]): Paper[] {
    return papers.filter((paper) => !this.seen.has(idOf(paper)));
  }

  /** Adds papers to the file. */
  async add(papers: readonly Paper[]): Promise<void> {
    if (papers.length === 0) return;
    await updateJson(this.file, (value) => ({
      value: [...new Set([...toIds(this.file, value), ...papers.map(idOf)])],
    }));
  }
}

/** What a paper is remembered by: its arXiv id in all its versions, or its title. */
function idOf({ id, title }: Paper): string {
  return id?.replace(/v\d+$/, '') ?? title;
}

function toIds(file: string, value: unknown = []): string[] {
  if (Array.isArray(value) && value.every((id) => typeof id === 'string')) return value;
  return notIds(file, null);
}

function notIds(file: string, error: unknown): never {
  if (error !== null && !(error instanceof SyntaxError)) throw error;
  throw new UsageError(`--seen takes a file of its own, a JSON array of ids; ${file} holds something else.`);
}
