import { element } from './element.js';

/** What a reload keeps: the listing, and what the user said about it. The browser drops it when the tab is closed. */
const kept = ['text', 'reference-date', 'unlabeled-count'];

export function remember(): void {
  for (const id of kept) {
    try {
      sessionStorage.setItem(id, element<HTMLInputElement>(id).value);
    } catch {
      // It is larger than a browser stores, or the user forbids to store anything.
    }
  }
}

/** Fills in what was kept, except where something is typed already. */
export function recall(): void {
  for (const id of kept) {
    const control = element<HTMLInputElement>(id);
    try {
      const value = sessionStorage.getItem(id);
      if (value && (id !== 'text' || control.value === '')) control.value = value;
    } catch {
      return;
    }
  }
}
