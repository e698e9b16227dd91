import { diffArrays } from 'diff';
import { singleSpaced, visible } from '../model/describe-value.js';
import { diffPapers, type FieldChange, type PaperDiff } from '../query/diff.js';
import { findInputs } from './inputs.js';
import { UsageError, type Values } from './options.js';
import { readParseSettings } from './parse-settings.js';
import { gatherPapers, Progress } from './read-inputs.js';
import { reportLine } from './report-failure.js';
import { lineWidth, oneLine, wrapWords } from './terminal.js';
import { writeOutput } from './write-output.js';

/** `daily-papers diff BEFORE AFTER`: `+` for papers that came, `-` for those that went, `~` and the fields for changes. */
export async function diff(words: readonly string[], values: Values): Promise<number> {
  const [before, after, ...others] = words;
  if (before === undefined || after === undefined || others.length > 0)
    throw new UsageError(`diff takes two inputs, BEFORE and AFTER, not ${words.length}.`);
  const progress = new Progress(readParseSettings(values), values.quiet === true);
  const old = await gatherPapers(await findInputs([before]), progress);
  const now = await gatherPapers(await findInputs([after]), progress);
  if (progress.failed > 0) return 1;
  const found = diffPapers(old, now);
  await writeOutput(null, values.json ? `${JSON.stringify(found, null, 2)}\n` : toLines(found));
  const { added, removed, changed } = found;
  reportLine(null, `${added.length} added, ${removed.length} removed, ${changed.length} changed`);
  return 0;
}

function toLines({ added, removed, changed }: PaperDiff): string {
  const title = (mark: string, text: string) => `${mark} ${oneLine(text, lineWidth - 2)}`;
  const lines = [
    ...removed.map((paper) => title('-', paper.title)),
    ...added.map((paper) => title('+', paper.title)),
    ...changed.flatMap(({ after, changes }) => [title('~', after.title), ...changes.flatMap(changeLines)]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** Columns before a change, and before the lines that go on with it. */
const indent = 4;
/** The two sides of a change that stand on one line, and the arrow between them. */
const sideWidth = (field: string) => Math.floor((lineWidth - indent - field.length - 5) / 2);

function changeLines({ field, from, to }: FieldChange): string[] {
  if (typeof from === 'string' && typeof to === 'string' && from.length + to.length > lineWidth) {
    const [first, ...others] = wrapWords(`${field}: ${wordDiff(from, to)}`, lineWidth - indent - 2);
    return [`    ${first}`, ...others.map((line) => `      ${line}`)];
  }
  const side = (value: unknown) => oneLine(value === null ? 'none' : JSON.stringify(value), sideWidth(field));
  return [`    ${field}: ${side(from)} → ${side(to)}`];
}

/** How many words around a change are shown. */
const context = 3;
/** Texts with more changed words than this have nothing in common that would be worth the time to find it. */
const mostEdits = 400;

/** `… train a [-small-] {+very large+} model on …` */
function wordDiff(from: string, to: string): string {
  const words = (text: string) => visible(singleSpaced(text)).trim().split(' ');
  const [old, now] = [words(from), words(to)];
  const parts = diffArrays(old, now, { maxEditLength: mostEdits });
  if (parts === undefined) return `rewritten, ${old.length} → ${now.length} words`;
  const shown = parts.map(({ added, removed, value }, at) => {
    if (removed) return `[-${value.join(' ')}-]`;
    if (added) return `{+${value.join(' ')}+}`;
    const before = at === 0 ? [] : value.slice(0, context);
    const after = at === parts.length - 1 ? [] : value.slice(-context);
    return (before.length + after.length < value.length ? [...before, '…', ...after] : value).join(' ');
  });
  return shown.join(' ');
}
