import { expectedUrl } from '../../model/broken-url.js';
import { quote } from '../../model/describe-value.js';
import {
  hasSeveralIds,
  idInText,
  idInUrl,
  idOfNumber,
  isDecimal,
  isShortened,
  isShortId,
} from '../../model/id-in-text.js';
import { isMissing } from './coerce/problem.js';
import type { Candidate } from './key-resolver.js';
import type { RowFields } from './row-fields.js';

/** The id: where it is stated, or else in a URL, or the key that the row stands under. */
export function idOf(fields: RowFields): string | undefined {
  const { list } = fields.messages;
  const placeOf = ({ path }: Candidate) => fields.messages.placeOf(fields.row, path);
  const found: { id: string; candidate?: Candidate; isArxiv: boolean }[] = [];
  /** What may be an id only if the row has no other. */
  const doubtful: Candidate[] = [];
  /** A number that is none. */
  let unread: Candidate | undefined;
  for (const candidate of fields.of('id')) {
    const { value, name } = candidate;
    if (isMissing(value)) continue;
    const text = typeof value === 'string' ? value.trim() : '';
    const isNumber = typeof value === 'number' || isDecimal(text);
    const id = typeof value === 'number' ? idOfNumber(value) : idInText(text);
    const broken = id === null ? expectedUrl(text) : undefined;
    const isPlain =
      candidate.isMapped || (name.endsWith('id') && !name.includes('arxiv') && candidate.scope !== 'other');
    if (id !== null) {
      list.ids.add(text || String(value), id, () => placeOf(candidate));
      found.push({ id, candidate, isArxiv: true });
    } else if (isPlain && !isNumber && text !== '' && !/^[a-z][a-z\d+.-]*:/i.test(text))
      found.push({ id: text, candidate, isArxiv: false });
    else if (isShortened(text)) {
      list.ids.add(text, null, () => placeOf(candidate));
      fields.onProblem('id', candidate)(arxivExample);
    } else if (isPlain && (isFilled(value) || withoutBegin.test(text || String(value))))
      doubtful.push(candidate);
    else if (broken !== undefined) fields.onProblem('id', candidate)(broken);
    else if ((isPlain && !/^\d{4}\.\d*[1-9]/.test(text)) || candidate.scope === 'other') {
      fields.noteUnread(candidate);
      if (isPlain) unread ??= candidate;
    } else fields.onProblem('id', candidate)(arxivExample);
  }
  for (const role of ['url', 'idUrl'] as const) {
    for (const candidate of fields.of(role)) {
      const id = typeof candidate.value === 'string' ? idInUrl(candidate.value) : null;
      if (id !== null) found.push({ id, candidate, isArxiv: true });
      else if (role === 'idUrl') {
        const expected = typeof candidate.value === 'string' ? expectedUrl(candidate.value) : undefined;
        if (expected === undefined) fields.noteUnread(candidate);
        else fields.onProblem('id', candidate)(expected);
      }
    }
  }
  const key = fields.row.defaults?.id;
  if (key !== undefined) found.push({ id: key, isArxiv: true });
  const best = found.find(({ isArxiv }) => isArxiv) ?? found[0];
  for (const candidate of doubtful)
    if (best) fields.noteUnread(candidate);
    else fields.onProblem('id', candidate)(arxivExample);
  const stated = best?.candidate ?? (best ? undefined : unread);
  if (stated?.role === 'id')
    list.otherIds.add(stated.name, best?.isArxiv ? null : String(stated.value), () => placeOf(stated));
  if (!best) return undefined;
  if (best.candidate) fields.paths.set('id', best.candidate.path);
  if (!best.isArxiv || isShortId(best.id)) reportOdd(best.id, fields);
  for (const other of found) {
    if (other === best || other.id === best.id || !other.candidate) continue;
    if (!other.isArxiv) fields.noteUnread(other.candidate);
    else if (best.candidate) fields.conflict('id', best.candidate, other.candidate);
  }
  if (key !== undefined && key !== best.id) fields.keyConflict('id', best.id, key);
  return best.id;
}

const arxivExample = 'an arXiv id such as 2409.02326';

const isFilled = (value: unknown) =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0;

/** An arXiv id that has lost its first digit. */
const withoutBegin = /^\d(?:0[1-9]|1[0-2])[.,]\d{5}$/;

/** Reports an id that is kept as it is, and seems to be an arXiv id in another notation, a part of one, or several. */
function reportOdd(id: string, fields: RowFields): void {
  const what = hasSeveralIds(id)
    ? 'several arXiv ids'
    : otherNotation.test(id)
      ? 'an arXiv id in another notation'
      : isShortId(id)
        ? 'an arXiv id that has lost its end'
        : undefined;
  if (what === undefined) return;
  fields.report('id', {
    rule: 'ambiguous-value',
    reason: `id seems to be ${what}; it was kept as it is: ${quote(id)}`,
    expected: arxivExample,
    found: quote(id),
  });
}

/** Since 2015, ids have five digits behind the month, and four before. A reader of images takes a letter for a digit. */
const otherNotation =
  /^(?:arxiv[\s:_-]?)?(?:(?:1[5-9]|[2-9]\d)(?:0[1-9]|1[0-2])[\s._:/-]{1,3}[\dOl]{5}|(?:0[7-9]|1[0-4])(?:0[1-9]|1[0-2])[\s._:/-]{1,3}\d{4})(?:v\d{1,3})?$/i;
