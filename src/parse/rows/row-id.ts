import { isMissing } from './coerce/problem.js';
import { idInText, idInUrl, idOfNumber, isDecimal, isShortened } from './coerce/to-id.js';
import type { Candidate } from './key-resolver.js';
import type { RowFields } from './row-fields.js';

/** The id: where it is stated, or else in a URL, or the key that the row stands under. */
export function idOf(fields: RowFields): string | undefined {
  const found: { id: string; candidate?: Candidate; isArxiv: boolean }[] = [];
  for (const candidate of fields.of('id')) {
    const { value, name } = candidate;
    if (isMissing(value)) continue;
    const text = typeof value === 'string' ? value.trim() : '';
    const isNumber = typeof value === 'number' || isDecimal(text);
    const id = typeof value === 'number' ? idOfNumber(value) : idInText(text);
    const isPlain =
      candidate.isMapped || (name.endsWith('id') && !name.includes('arxiv') && candidate.scope !== 'other');
    if (id !== null) {
      fields.messages.addId(fields.row, candidate.path, text || String(value), id);
      found.push({ id, candidate, isArxiv: true });
    } else if (isPlain && !isNumber && text !== '' && !/^[a-z][a-z\d+.-]*:/i.test(text))
      found.push({ id: text, candidate, isArxiv: false });
    else if (isShortened(text)) {
      fields.messages.addId(fields.row, candidate.path, text, null);
      fields.onProblem('id', candidate)('an arXiv id such as 2409.02326');
    } else if ((isPlain && !/^\d{4}\.\d*[1-9]/.test(text)) || candidate.scope === 'other')
      fields.noteUnread(candidate);
    else fields.onProblem('id', candidate)('an arXiv id such as 2409.02326');
  }
  for (const role of ['url', 'idUrl'] as const) {
    for (const candidate of fields.of(role)) {
      const id = typeof candidate.value === 'string' ? idInUrl(candidate.value) : null;
      if (id !== null) found.push({ id, candidate, isArxiv: true });
      else if (role === 'idUrl') fields.noteUnread(candidate);
    }
  }
  const key = fields.row.defaults?.id;
  if (key !== undefined) found.push({ id: key, isArxiv: true });
  const best = found.find(({ isArxiv }) => isArxiv) ?? found[0];
  if (!best) return undefined;
  if (best.candidate) fields.paths.set('id', best.candidate.path);
  for (const other of found) {
    if (other === best || other.id === best.id || !other.candidate) continue;
    if (!other.isArxiv) fields.noteUnread(other.candidate);
    else if (best.candidate) fields.conflict('id', best.candidate, other.candidate);
  }
  if (key !== undefined && key !== best.id) fields.keyConflict('id', best.id, key);
  return best.id;
}
