import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, keymap, placeholder } from '@codemirror/view';
import { element } from './element.js';

/** A part of the text, in offsets. */
export interface Part {
  start: number;
  end: number;
}

const frame = element('editor');
const messages = marks('message');
const shown = marks('shown');
/** Who is told of a change. */
const listeners: (() => void)[] = [];
// It lays out only what is in view: a text area of 4 MB takes half a second for each key.
const view = new EditorView({
  parent: frame,
  extensions: [
    history(),
    keymap.of([...defaultKeymap, ...historyKeymap]),
    EditorView.lineWrapping,
    // As the content policy in index.html says.
    EditorView.cspNonce.of('editor'),
    EditorView.contentAttributes.of({
      id: 'text',
      tabindex: '0',
      'aria-label': 'The listing',
      'aria-describedby': 'summary',
    }),
    placeholder('Paste a page of huggingface.co/papers, or drop a file here: text, Markdown, HTML or JSON.'),
    EditorView.updateListener.of(({ docChanged }) => {
      if (docChanged) for (const listener of listeners) listener();
    }),
    messages.field,
    shown.field,
  ],
});

/** The field with the listing. */
export const editor = {
  text: (): string => view.state.doc.toString(),

  /** Replaces the text. */
  set(text: string): void {
    view.dispatch({
      changes: { from: 0, to: view.state.doc.length, insert: text },
      effects: EditorView.scrollIntoView(0),
    });
  },

  /** Calls back at each change. */
  onChange(changed: () => void): void {
    listeners.push(changed);
  },

  /** Marks places that have messages. */
  markMessages: (parts: readonly Part[]): void => view.dispatch({ effects: messages.set.of(parts) }),

  /** Shows where a value stood, and scrolls there. */
  show(part: Part | null): void {
    const isInView = part && part.start >= view.viewport.from && part.end <= view.viewport.to;
    view.dispatch({
      effects: [
        shown.set.of(part ? [part] : []),
        ...(part ? [EditorView.scrollIntoView(part.start, { y: isInView ? 'nearest' : 'center' })] : []),
      ],
    });
  },

  /** Selects a part of the text, and scrolls there. */
  select({ start, end }: Part): void {
    view.focus();
    view.dispatch({
      selection: { anchor: start, head: end },
      effects: EditorView.scrollIntoView(start, { y: 'center' }),
    });
  },
};

/** Parts of the text that have a class of their own. They move with the text when it changes. */
function marks(name: string) {
  const mark = Decoration.mark({ class: name });
  const set = StateEffect.define<readonly Part[]>();
  const field = StateField.define<DecorationSet>({
    create: () => Decoration.none,
    update(before, { changes, effects, newDoc }) {
      const given = effects.find((effect) => effect.is(set));
      if (!given) return before.map(changes);
      // An empty part has nothing that could be marked.
      const parts = (given.value as readonly Part[]).filter(
        ({ start, end }) => start < end && end <= newDoc.length,
      );
      return Decoration.set(
        parts.map(({ start, end }) => mark.range(start, end)),
        true,
      );
    },
    provide: (field) => EditorView.decorations.from(field),
  });
  return { set, field };
}

async function take(file: File | undefined): Promise<void> {
  if (file) editor.set(await file.text());
}

const file = element<HTMLInputElement>('file');
element('open').addEventListener('click', () => file.click());
file.addEventListener('change', () => {
  void take(file.files?.[0]);
  file.value = '';
});
for (const name of ['dragenter', 'dragover', 'dragleave', 'drop']) {
  const onDrag = (event: Event) => {
    const { dataTransfer } = event as DragEvent;
    if (!dataTransfer?.types.includes('Files')) return;
    // The editor would put the file where the pointer is.
    event.preventDefault();
    frame.classList.toggle('dropping', name === 'dragenter' || name === 'dragover');
    if (name === 'drop') void take(dataTransfer.files[0]);
  };
  frame.addEventListener(name, onDrag, { capture: true });
}
