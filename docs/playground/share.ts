import { paperFields } from '../../src/model/field-names.js';
import { editor } from './editor.js';
import { copy, element } from './element.js';
import { fieldMap, setFieldMap } from './field-map.js';

/** What an address carries: the listing, the controls that differ from their defaults, and the fields of keys. */
interface Shared {
  text: string;
  controls?: Record<string, string>;
  fields?: typeof fieldMap;
}

const controls = [
  ...['reference-date', 'unlabeled-count'],
  ...['search', 'since', 'until', 'min-upvotes', 'has-repo', 'sort'],
];
const prefix = '#listing=';
/** Chats, mail programs and some browsers cut off longer addresses. */
const longest = 30_000;

/** Makes the button that copies an address of the page as it is. The fragment of an address stays in the browser. */
export function offerSharing(): void {
  const said = element('shared');
  element('share').addEventListener('click', async () => {
    const text = editor.text();
    if (text.trim() === '') {
      said.textContent = 'There is no listing yet.';
      return;
    }
    const fragment = prefix + (await encode({ text, controls: changedControls(), fields: fieldMap }));
    if (fragment.length > longest) {
      said.textContent = 'The listing is too long for a link. Share it as a file.';
      return;
    }
    history.replaceState(null, '', fragment);
    said.textContent = await copy(location.href, 'Link copied.', 'the link is in the address bar.');
  });
  // The address no longer says what the page shows, and a reload is to keep what was changed.
  const forget = () => {
    said.textContent = '';
    if (location.hash.startsWith(prefix)) history.replaceState(null, '', location.pathname + location.search);
  };
  document.addEventListener('input', forget);
  editor.onChange(forget);
  // Another link was opened in the same tab.
  addEventListener('hashchange', () => location.hash.startsWith(prefix) && location.reload());
}

/** Loads what the address carries: true if it did, false if it carries nothing, null if it is damaged. */
export async function loadShared(): Promise<boolean | null> {
  if (!location.hash.startsWith(prefix)) return false;
  const shared = await decode(location.hash.slice(prefix.length)).catch(() => null);
  const isWhole = shared !== null && setControls(shared.controls ?? {});
  if (!isWhole) setControls({});
  setFieldMap((isWhole && shared.fields) || {});
  if (isWhole) editor.set(shared.text);
  return isWhole || null;
}

async function encode(shared: Shared): Promise<string> {
  // Unlike `deflate-raw`, this has a checksum: a damaged text is never taken for a listing.
  const packed = new Blob([JSON.stringify(shared)]).stream().pipeThrough(new CompressionStream('deflate'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @throws if the fragment is damaged, or not made by `encode`. */
async function decode(fragment: string): Promise<Shared> {
  if (fragment.length > longest) throw new Error('It is too long.');
  const binary = atob(fragment.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  const shared: Shared = JSON.parse(await new Response(stream).text());
  const fields: readonly unknown[] = Object.values(shared.fields ?? {});
  if (typeof shared.text !== 'string' || !fields.every((field) => paperFields.some((name) => name === field)))
    throw new Error('It is not a listing.');
  return shared;
}

function changedControls(): Record<string, string> {
  const all = controls.map((id) => [id, currentValue(id)] as const);
  return Object.fromEntries(all.filter(([id, value]) => value !== initialValue(id)));
}

/** Sets every control, those that are not named to their defaults; false if one does not take its value. */
function setControls(values: Record<string, string>): boolean {
  for (const id of controls) {
    const value = values[id] ?? initialValue(id);
    const control = element<HTMLInputElement>(id);
    if (control.type === 'checkbox') control.checked = value !== '';
    else control.value = value;
    if (currentValue(id) !== value) return false;
  }
  return true;
}

function currentValue(id: string): string {
  const control = element<HTMLInputElement>(id);
  return control.type === 'checkbox' ? (control.checked ? 'yes' : '') : control.value;
}

function initialValue(id: string): string {
  const control = element(id);
  return control instanceof HTMLSelectElement ? control.options[0]!.value : '';
}
