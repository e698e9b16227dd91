import { editor } from './editor.js';
import { element } from './element.js';

/** What a reload keeps besides the listing: what the user said about it. */
const controls = ['reference-date', 'unlabeled-count'];

/** Keeps the listing for a reload. The browser drops it when the tab is closed. */
export function remember(): void {
  try {
    for (const id of controls) sessionStorage.setItem(id, element<HTMLInputElement>(id).value);
    sessionStorage.setItem('text', editor.text());
  } catch {
    // It is larger than a browser stores, or the user forbids to store anything.
  }
}

/** Sets the controls as they were, and returns the listing that was kept, if any. */
export function recall(): string | null {
  try {
    for (const id of controls) {
      const value = sessionStorage.getItem(id);
      if (value) element<HTMLInputElement>(id).value = value;
    }
    return sessionStorage.getItem('text');
  } catch {
    return null; // The user forbids to store anything.
  }
}
