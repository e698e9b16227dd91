/** Whether numbers rise by one, as those that count the entries of a list do. */
export const areRanks = (numbers: readonly number[]): boolean =>
  numbers.every((number, at) => at === 0 || number === numbers[at - 1]! + 1);
