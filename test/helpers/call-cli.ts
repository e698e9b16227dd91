import { Readable, Writable } from 'node:stream';
import { main } from '../../src/cli/main.js';

interface Options {
  /** @default The current folder. */
  cwd?: string;
  /** The content of standard input, which is not a terminal. */
  input?: string | Uint8Array;
  /** Variables that are added to the environment. */
  env?: Record<string, string>;
}

/**
 * Runs the command line of `src` in this process, in a few milliseconds; `runCli` takes 300. Tests of signals, pipes,
 * terminals, memory, threads (which make the parts in a folder) and several runs at once need processes.
 */
export async function callCli(args: readonly string[], options: Options = {}) {
  const { status, stdout, stderr } = await callCliForBytes(args, options);
  return { status, stdout: stdout.toString(), stderr };
}

/** The same, with standard output as bytes. */
export function callCliForBytes(args: readonly string[], options: Options = {}) {
  // A process has one current folder, environment and set of streams: calls of concurrent tests take turns.
  const call = lastCall.then(() => callAlone(args, options));
  lastCall = call.catch(() => {});
  return call;
}
let lastCall: Promise<unknown> = Promise.resolve();

const signals = ['SIGINT', 'SIGTERM'] as const;

async function callAlone(args: readonly string[], { cwd = process.cwd(), input = '', env = {} }: Options) {
  const before = { cwd: process.cwd(), env: process.env };
  const listeners = signals.map((signal) => process.listeners(signal));
  const stdout = collector();
  const stderr = collector();
  const restoreStreams = [
    replaceStream('stdin', Readable.from([Buffer.from(input)], { objectMode: false })),
    replaceStream('stdout', stdout.stream),
    replaceStream('stderr', stderr.stream),
  ];
  try {
    process.chdir(cwd);
    process.env = { ...before.env, ...env };
    const status = await main(args);
    return { status, stdout: stdout.bytes(), stderr: stderr.bytes().toString() };
  } finally {
    process.chdir(before.cwd);
    process.env = before.env;
    for (const restore of restoreStreams) restore();
    for (const [at, signal] of signals.entries())
      for (const listener of process.listeners(signal))
        if (!listeners[at]!.includes(listener)) process.removeListener(signal, listener);
  }
}

/** A stream, and the bytes that were written to it. */
function collector() {
  const pieces: Buffer[] = [];
  const stream = new Writable({
    write(piece: Buffer, _, done) {
      pieces.push(piece);
      done();
    },
  });
  return { stream, bytes: () => Buffer.concat(pieces) };
}

/** Replaces a stream of this process, and returns a function that restores it. */
function replaceStream(name: 'stdin' | 'stdout' | 'stderr', stream: Readable | Writable): () => void {
  const old = Object.getOwnPropertyDescriptor(process, name)!;
  Object.defineProperty(process, name, { ...old, get: () => stream });
  return () => Object.defineProperty(process, name, old);
}
