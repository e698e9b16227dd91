import { expectedUrl } from '../../model/broken-url.js';
import { idInText, idInUrl, idOfNumber, isDecimal, isShortened, isShortId } from '../../model/id-in-text.js';
import { arxivExample, checkId } from './checks/odd-id.js';
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
  if (!best.isArxiv || isShortId(best.id)) checkId(best.id, fields);
  for (const other of found) {
    if (other === best || other.id === best.id || !other.candidate) continue;
    if (!other.isArxiv) fields.noteUnread(other.candidate);
    else if (best.candidate) fields.conflict('id', best.candidate, other.candidate);
  }
  if (key !== undefined && key !== best.id) fields.keyConflict('id', best.id, key);
  return best.id;
}

const isFilled = (value: unknown) =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0;

/** An arXiv id that has lost its first digit. */
const withoutBegin = /^\d(?:0[1-9]|1[0-2])[.,]\d{5}$/;
