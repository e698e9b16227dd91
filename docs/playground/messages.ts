import type { Listing } from '../../src/index.js';
import { editor, type Part } from './editor.js';
import { element, make } from './element.js';

/** Lists messages and marks their places in the text. A message leads to its place. */
export function showMessages(messages: Listing['messages']): void {
  const places = messages.flatMap(({ place }) => (place ? [partOf(place)] : []));
  editor.markMessages(places);
  element('messages').replaceChildren(
    ...messages.map((message) => {
      const item = make('li', message.fatal === false ? 'warning' : 'info');
      const button = make('button');
      button.type = 'button';
      button.append(
        make('span', 'place', `${message.line ?? 1}:${message.column ?? 1}`),
        `${message.reason} (${message.ruleId})`,
      );
      button.addEventListener('click', () => {
        if (!message.place) return;
        editor.show(partOf(message.place));
        editor.select(partOf(message.place));
      });
      item.append(button);
      return item;
    }),
  );
}

function partOf(place: NonNullable<Listing['messages'][number]['place']>): Part {
  if (!('start' in place)) return { start: place.offset ?? 0, end: (place.offset ?? 0) + 1 };
  return { start: place.start.offset ?? 0, end: place.end.offset ?? 0 };
}
