import { isBareLabel, type Token } from '../../entries/token.js';

/** Lines of prose that follow one another: a title and what stands below it, or a part of that. */
export interface Run {
  from: number;
  lines: Token[];
}

/** The runs of prose of a page. */
export function proseRuns(tokens: readonly Token[]): Run[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  tokens.forEach((token, at) => {
    const before = tokens[at - 1];
    // The user that a bare label names has a line of its own.
    const isUser = isBareLabel(before);
    // So has the name that stands on the line of its dot: `Google · Jul 3`.
    const isName = tokens[at + 1]?.inline === true && tokens[at + 1]!.kind === 'separator';
    if (token.kind !== 'prose' || isUser || isName) {
      run = undefined;
      return;
    }
    if (run) run.lines.push(token);
    else {
      run = { from: at, lines: [token] };
      runs.push(run);
    }
  });
  return runs;
}
