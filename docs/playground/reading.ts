import type { Listing, ParseOptions } from '../../src/index.js';

export interface Question {
  text: string;
  options: ParseOptions;
}

export type Message = Pick<
  Listing['messages'][number],
  'actual' | 'column' | 'fatal' | 'line' | 'place' | 'reason' | 'ruleId'
>;

/** A text as it was read, or why it is no listing. */
export type Reading = { listing: Omit<Listing, 'messages'> & { messages: Message[] } } | { problem: string };

// A long text takes seconds, and the page answers meanwhile.
const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
let isFree = Promise.resolve();
let latest = 0;

/** Reads a text. Null where another one was given before this one was read. */
export async function readListing(question: Question): Promise<Reading | null> {
  const mine = ++latest;
  await isFree;
  if (mine !== latest) return null;
  const reading = new Promise<Reading>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Reading>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(question);
  });
  isFree = reading.then(
    () => {},
    () => {},
  );
  return (await reading) && mine === latest ? reading : null;
}
