import { type PaperField, paperFields } from '../../src/model/field-names.js';
import { make } from './element.js';

/** What the user says that keys of rows are. */
export const fieldMap: Record<string, PaperField> = {};

/** A choice of the field that a key is read as. It keeps the focus when the messages are listed again. */
export function fieldChoice(key: string, changed: () => void): HTMLElement {
  const label = make('label', '', `Read “${key}” as `);
  const select = make('select');
  select.dataset.key = key;
  const nothing = make('option', '', 'nothing');
  nothing.value = '';
  select.append(nothing, ...paperFields.map((field) => make('option', '', field)));
  select.value = fieldMap[key] ?? '';
  select.addEventListener('change', () => {
    if (select.value === '') delete fieldMap[key];
    else fieldMap[key] = select.value as PaperField;
    changed();
    document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
  });
  label.append(select);
  return label;
}
