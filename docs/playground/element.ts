/** The element of the page with this id. */
export function element<E extends HTMLElement = HTMLElement>(id: string): E {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element #${id}.`);
  return found as E;
}

/** Copies a text. Returns what to say: that it is done, or what to do instead. */
export const copy = (text: string, done: string, instead: string): Promise<string> =>
  navigator.clipboard.writeText(text).then(
    () => done,
    () => `The browser does not allow this page to copy: ${instead}`,
  );

/** Makes an element with a text in it. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className = '',
  text = '',
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}
