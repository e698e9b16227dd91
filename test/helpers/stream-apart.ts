import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './project.js';

/** What came of a stream: its papers, the most memory that the program had, and how long it took. */
export interface Streamed {
  papers: number;
  megabytes: number;
  seconds: number;
}

/** Streams a page over and over, in a program of its own. */
export function streamApart(page: string, times: number, options: object): Streamed {
  const program = `
    import { readFileSync } from 'node:fs';
    import { streamPapers } from ${JSON.stringify(pathToFileURL(join(root, 'dist/index.js')))};
    const page = new Uint8Array(readFileSync(0));
    async function* source() {
      for (let time = 0; time < ${times}; time++) {
        for (let at = 0; at < page.length; at += 65536) yield page.subarray(at, at + 65536);
      }
    }
    let papers = 0;
    let most = 0;
    const begin = performance.now();
    for await (const _ of streamPapers(source(), ${JSON.stringify(options)})) {
      if (papers++ % 500 === 0) most = Math.max(most, process.memoryUsage.rss());
    }
    console.log(JSON.stringify({ papers, megabytes: most / 1e6, seconds: (performance.now() - begin) / 1000 }));`;
  // Node 24 takes four times as much for what has just been made, before it looks for garbage there: the same for all.
  const flags = ['--max-semi-space-size=16', '--input-type=module'];
  const printed = execFileSync(process.execPath, [...flags, '-e', program], { input: page });
  return JSON.parse(printed.toString()) as Streamed;
}
