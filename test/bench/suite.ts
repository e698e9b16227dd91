/** Things that do the same, to be compared: each is measured in a process of its own. */
export interface Suite {
  title: string;
  /** The case that the others are divided by; where there are several, the one for the case of that name. */
  base: string | ((name: string) => string);
  /** In how many processes each case is measured; 3 by default. */
  rounds?: number;
  /** Each makes ready what it needs, and returns what is measured. */
  cases: Record<string, () => Prepared | Promise<Prepared>>;
}
export type Prepared = () => unknown;
