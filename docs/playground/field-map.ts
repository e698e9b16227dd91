import { type PaperField, paperFields } from '../../src/model/field-names.js';
import { element, make } from './element.js';

/** What the user says that keys of rows are. */
export const fieldMap: Record<string, PaperField> = {};

export function setFieldMap(fields: typeof fieldMap): void {
  for (const key of Object.keys(fieldMap)) delete fieldMap[key];
  Object.assign(fieldMap, fields);
}

/** A choice of the field that a key is read as. It keeps the focus when the messages are listed again. */
export function fieldChoice(key: string, changed: () => Promise<void>): HTMLElement {
  const label = make('label', '', `Read “${key}” as `);
  const select = make('select');
  select.dataset.key = key;
  const nothing = make('option', '', 'nothing');
  nothing.value = '';
  select.append(nothing, ...paperFields.map((field) => make('option', '', field)));
  select.value = fieldMap[key] ?? '';
  select.addEventListener('change', async () => {
    if (select.value === '') delete fieldMap[key];
    else fieldMap[key] = select.value as PaperField;
    await changed();
    document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
  });
  label.append(select);
  return label;
}

/** The keys of rows that were refused as a whole: the user can say which one is the title. */
export function keysOf(text: string): string[] {
  for (const part of [text, text.trim().split('\n', 1)[0]!]) {
    try {
      const [row] = [JSON.parse(part)].flat();
      if (typeof row === 'object' && row !== null) return Object.keys(row);
    } catch {
      // It is not JSON, or one object per line.
    }
  }
  return [];
}

// Another listing has other keys.
for (const [id, event] of [
  ['sample', 'click'],
  ['clear', 'click'],
  ['file', 'change'],
  ['editor', 'drop'],
] as const) {
  element(id).addEventListener(event, () => setFieldMap({}));
}
