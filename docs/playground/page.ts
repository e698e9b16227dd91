import { type Paper, toJson } from '../../src/index.js';
import { counted } from '../../src/model/describe-value.js';
import { showCharts } from './charts.js';
import { choose } from './criteria.js';
import { offerDownloads } from './download.js';
import { editor } from './editor.js';
import { element } from './element.js';
import { fieldMap, keysOf } from './field-map.js';
import { inWords, showMessages } from './messages.js';
import { type Reading, readListing } from './reading.js';
import { recall, remember } from './remember.js';
import sample from './sample.txt?raw';
import { loadShared, offerSharing } from './share.js';
import { showTable } from './table.js';
import { makeTabs } from './tabs.js';

/** Makes the page work. */
export async function start(): Promise<void> {
  makeTabs();
  offerDownloads(() => chosen.map(withoutPositions));
  element('criteria').addEventListener('input', show);
  element('criteria').addEventListener('submit', (event) => event.preventDefault());
  for (const id of ['reference-date', 'unlabeled-count']) element(id).addEventListener('change', read);
  element('sample').addEventListener('click', () => editor.set(sample));
  element('clear').addEventListener('click', () => editor.set(''));
  await load();
  let timer = 0;
  editor.onChange(() => {
    clearTimeout(timer);
    timer = window.setTimeout(read, 150);
  });
  offerSharing();
  await read();
  for (const button of document.querySelectorAll<HTMLButtonElement>('button:disabled'))
    button.disabled = false;
}

/** Shows what the address carries, what a reload keeps, or the sample. */
async function load(): Promise<void> {
  const isShared = await loadShared();
  if (isShared) return;
  editor.set((isShared === null ? null : recall()) ?? sample);
  if (isShared === null) element('shared').textContent = 'The link is damaged: this is the sample.';
}

type ReadListing = Extract<Reading, { listing: unknown }>['listing'];

/** What was read last; null where the text is no listing. */
let listing: ReadListing | null = null;
let chosen: readonly Paper[] = [];

async function read(): Promise<void> {
  const text = editor.text();
  remember();
  const reading = await readListing({
    text,
    options: {
      positions: true,
      referenceDate: element<HTMLInputElement>('reference-date').value || undefined,
      // As long as nobody chose, a message says that the number was read as upvotes.
      unlabeledCount:
        element<HTMLSelectElement>('unlabeled-count').value === 'comments' ? 'comments' : undefined,
      fieldMap,
    },
  });
  if (!reading) return;
  listing = 'listing' in reading ? reading.listing : null;
  const problem = 'problem' in reading && text.trim() !== '' ? inWords(reading.problem) : '';
  const summary = element('summary');
  summary.textContent = listing ? describe(listing) : problem;
  summary.classList.toggle('wrong', problem !== '');
  showMessages(listing?.messages ?? [], listing ? [] : keysOf(text), read);
  show();
}

function show(): void {
  const wrong = element('criteria-error');
  try {
    chosen = choose(listing?.papers ?? []);
    wrong.textContent = '';
  } catch (error) {
    // A wrong criterion, such as half a date.
    if (!(error instanceof TypeError)) throw error;
    wrong.textContent = error.message;
    return;
  }
  const all = listing?.papers.length ?? 0;
  const shown = chosen.slice(0, mostShown);
  element('count').textContent = [
    ...(chosen.length === all ? [] : [`${chosen.length} of ${all} papers`]),
    ...(shown.length === chosen.length ? [] : [`the first ${mostShown} are shown; downloads have all`]),
  ].join(' · ');
  element('copied').textContent = '';
  showTable(shown);
  showCharts(chosen);
  element('json').textContent = toJson(shown.map(withoutPositions));
}

/** A browser takes seconds to lay out thousands of them. */
const mostShown = 500;

function describe({ papers, messages, format, date }: ReadListing): string {
  const warnings = messages.filter(({ fatal }) => fatal === false).length;
  const counts = [
    counted(papers.length, 'paper'),
    `read as ${format}`,
    ...(date === null ? [] : [`listed on ${date}`]),
    warnings === 0 ? 'no warnings' : counted(warnings, 'warning'),
  ];
  return counts.join(' · ');
}

const withoutPositions = ({ positions: _, ...paper }: Paper) => paper;
