import { element } from './element.js';

/** A part of the text, in offsets. */
export interface Part {
  start: number;
  end: number;
}

const area = element<HTMLTextAreaElement>('text');
// The same text, laid out alike behind the transparent text area: its parts can be marked and measured.
const backdrop = element('backdrop');
const frame = element('editor');
/** A longer text is not laid out a second time, for each key would wait for that. Nothing is marked in it. */
const mostMarked = 500_000;

/** The text area with the listing. */
export const editor = {
  text: (): string => area.value,

  set(text: string): void {
    area.value = text;
    area.scrollTop = 0;
    area.dispatchEvent(new Event('input'));
  },

  /** Calls back soon after the text changed. */
  onChange(changed: () => void): void {
    let timer = 0;
    let took = 0;
    const run = () => {
      const start = performance.now();
      changed();
      took = performance.now() - start;
    };
    area.addEventListener('input', () => {
      backdrop.textContent = area.value.length > mostMarked ? '' : `${area.value}\n`;
      clearTimeout(timer);
      // A text that takes long to read is read once nobody has typed for as long.
      timer = window.setTimeout(run, Math.max(150, took));
    });
  },

  /** Marks lines that have messages. */
  markMessages: (parts: readonly Part[]): void => mark('message', parts),

  /** Shows where a value stood, and scrolls there. */
  show(part: Part | null): void {
    mark('shown', part ? [part] : []);
    if (!part || backdrop.textContent === '') return;
    const { top } = rangeOf(part).getBoundingClientRect();
    const { top: upper, height } = frame.getBoundingClientRect();
    if (top < upper || top > upper + height - 40) area.scrollTop += top - upper - height / 3;
  },

  /** Puts the cursor there. */
  select({ start, end }: Part): void {
    area.focus();
    area.setSelectionRange(start, end);
  },
};

function mark(name: string, parts: readonly Part[]): void {
  // Browsers without highlights show the messages and the values, and mark nothing.
  if (!('highlights' in CSS)) return;
  if (parts.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...parts.map(rangeOf)));
}

function rangeOf({ start, end }: Part): Range {
  const range = document.createRange();
  const [text] = backdrop.childNodes;
  if (!text) return range;
  const length = backdrop.textContent.length;
  range.setStart(text, Math.min(start, length));
  range.setEnd(text, Math.min(end, length));
  return range;
}

area.addEventListener('scroll', () => {
  backdrop.scrollTop = area.scrollTop;
});

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
  frame.addEventListener(name, (event) => {
    const { dataTransfer } = event as DragEvent;
    if (!dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    frame.classList.toggle('dropping', name === 'dragenter' || name === 'dragover');
    if (name === 'drop') void take(dataTransfer.files[0]);
  });
}
