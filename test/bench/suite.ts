/** Things that do the same, to be compared: each is measured in a process of its own. */
export interface Suite {
  title: string;
  /** The case that the others are divided by. */
  base: string;
  /** In how many processes each case is measured; 3 by default. */
  rounds?: number;
  /** Each makes ready what it needs, and returns what is measured. */
  cases: Record<string, () => Prepared | Promise<Prepared>>;
}
export type Prepared = () => unknown;

/** Milliseconds of one run. */
export interface Measure {
  median: number;
  /** The middle half of the runs lies between these. */
  low: number;
  high: number;
}
