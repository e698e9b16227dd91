import type { Case } from './inputs.js';

/** Larger ones are not kept: no target makes such. */
const size = 4_000_000;

/**
 * The case that a worker is busy with, in memory that it shares: whoever waits for it can tell which input it hangs in.
 */
export class SharedCase {
  readonly #head: Int32Array;
  readonly #bytes: Uint8Array;

  constructor(readonly buffer = new SharedArrayBuffer(size + 8)) {
    this.#head = new Int32Array(buffer, 0, 2);
    this.#bytes = new Uint8Array(buffer, 8);
  }

  /** How many cases have begun. */
  get count(): number {
    return Atomics.load(this.#head, 0);
  }

  begin(each: Case): void {
    const input = typeof each.input === 'string' ? each.input : { bytes: [...each.input] };
    const json = Buffer.from(JSON.stringify({ ...each, input }));
    Atomics.store(this.#head, 1, Math.min(size, json.length));
    this.#bytes.set(json.subarray(0, size));
    Atomics.add(this.#head, 0, 1);
  }

  read(): Case {
    const json = Buffer.from(this.#bytes.slice(0, Atomics.load(this.#head, 1))).toString();
    const each = JSON.parse(json) as Case & { input: { bytes: number[] } };
    return {
      ...each,
      input: typeof each.input === 'string' ? each.input : Uint8Array.from(each.input.bytes),
    };
  }
}
