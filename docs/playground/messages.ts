import { counted } from '../../src/model/describe-value.js';
import { editor, type Part } from './editor.js';
import { element, make } from './element.js';
import { fieldChoice, fieldMap } from './field-map.js';
import type { Message } from './reading.js';

/**
 * Lists messages and marks their places in the text. A message leads to its place, and to the control that answers it;
 * `changed` is called when the user says what a key of rows is. `keys` are the keys of rows that were refused.
 */
export function showMessages(
  messages: readonly Message[],
  keys: readonly string[],
  changed: () => Promise<void>,
): void {
  const listed = messages.slice(0, mostListed);
  const places = listed.flatMap(({ place }) => (place ? [partOf(place)] : []));
  editor.markMessages(places);
  const mapped = [...new Set([...Object.keys(fieldMap), ...keys])].slice(0, mostListed).map((key) => {
    const item = make('li', 'info');
    item.append(fieldChoice(key, changed));
    return item;
  });
  const rest = messages.length - listed.length;
  element('messages').replaceChildren(
    ...mapped,
    ...listed.map((message) => {
      const item = make('li', message.fatal === false ? 'warning' : 'info');
      const button = make('button');
      button.type = 'button';
      button.append(
        make('span', 'place', `${message.line ?? 1}:${message.column ?? 1}`),
        `${inWords(message.reason)} (${message.ruleId})`,
      );
      button.addEventListener('click', () => {
        if (message.place) editor.select(partOf(message.place));
      });
      item.append(button, ...answersTo(message, changed));
      return item;
    }),
    ...(rest > 0 ? [make('li', '', `and ${counted(rest, 'more message')}`)] : []),
  );
}

/** A browser takes seconds to lay out thousands of them. */
const mostListed = 100;

/** The controls of the options that messages name. */
const controls: Record<string, string> = {
  referenceDate: 'reference-date',
  unlabeledCount: 'unlabeled-count',
};

const controlOf = (option: string) => element<HTMLInputElement>(controls[option]!);
const labelOf = (control: HTMLInputElement) => `“${control.labels![0]!.firstChild!.textContent!.trim()}”`;

/** A message of the library for people at the page: its options are known by the labels of their controls. */
export function inWords(reason: string): string {
  // Below a message about keys, there is a list of fields to choose from.
  const chosen = reason.replace('set fieldMap to say', 'choose').replace(/set fieldMap$/, 'choose it');
  return Object.keys(controls).reduce(
    (text, option) => text.replaceAll(`set ${option}`, () => `set ${labelOf(controlOf(option))}`),
    chosen,
  );
}

function answersTo({ reason, ruleId, actual }: Message, changed: () => Promise<void>): HTMLElement[] {
  if (ruleId === 'unknown-key' && actual && !actual.includes('[')) return [fieldChoice(actual, changed)];
  const option = Object.keys(controls).find((name) => reason.includes(`set ${name}`));
  if (!option) return [];
  const control = controlOf(option);
  const button = make('button', 'answer', `Set ${labelOf(control)}`);
  button.type = 'button';
  button.addEventListener('click', () => control.focus());
  return [button];
}

function partOf(place: NonNullable<Message['place']>): Part {
  if (!('start' in place)) return { start: place.offset ?? 0, end: (place.offset ?? 0) + 1 };
  return { start: place.start.offset ?? 0, end: place.end.offset ?? 0 };
}
