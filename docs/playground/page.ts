import type { Listing } from '../../src/index.js';
import { ListingError, parseListing, toJson } from '../../src/index.js';
import { counted } from '../../src/model/describe-value.js';
import { showCharts } from './charts.js';
import { choose } from './criteria.js';
import { offerDownloads } from './download.js';
import { editor } from './editor.js';
import { element } from './element.js';
import { fieldMap, keysOf } from './field-map.js';
import { showMessages } from './messages.js';
import { recall, remember } from './remember.js';
import sample from './sample.txt?raw';
import { loadShared, offerSharing } from './share.js';
import { showTable } from './table.js';
import { makeTabs } from './tabs.js';

/** Makes the page work. */
export async function start(): Promise<void> {
  makeTabs();
  offerDownloads(() => chosen.map(withoutPositions));
  editor.onChange(read);
  element('criteria').addEventListener('input', show);
  element('criteria').addEventListener('submit', (event) => event.preventDefault());
  for (const id of ['reference-date', 'unlabeled-count']) element(id).addEventListener('change', read);
  element('sample').addEventListener('click', () => editor.set(sample));
  element('clear').addEventListener('click', () => editor.set(''));
  await load();
  offerSharing();
  for (const button of document.querySelectorAll<HTMLButtonElement>('button:disabled'))
    button.disabled = false;
}

/** Shows what the address carries, or else what a reload keeps and what was typed while the page was loading. */
async function load(): Promise<void> {
  const isShared = await loadShared();
  if (isShared === false) recall();
  editor.set(isShared === null ? sample : editor.text());
  if (isShared === null) element('shared').textContent = 'The link is damaged: this is the sample.';
}

/** What was read last; null where the text is no listing. */
let listing: Listing | null = null;
let chosen: Listing['papers'] = [];

function read(): void {
  const summary = element('summary');
  const text = editor.text();
  remember();
  listing = null;
  let said = '';
  try {
    if (text.trim() !== '') {
      listing = parseListing(text, {
        positions: true,
        referenceDate: element<HTMLInputElement>('reference-date').value || undefined,
        // As long as nobody chose, a message says that the number was read as upvotes.
        unlabeledCount:
          element<HTMLSelectElement>('unlabeled-count').value === 'comments' ? 'comments' : undefined,
        fieldMap,
      });
      said = describe(listing);
    }
  } catch (error) {
    if (!(error instanceof ListingError)) throw error;
    said = error.message;
  }
  summary.textContent = said;
  summary.classList.toggle('wrong', listing === null && said !== '');
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

function describe({ papers, messages, format, date }: Listing): string {
  const warnings = messages.filter(({ fatal }) => fatal === false).length;
  const counts = [
    counted(papers.length, 'paper'),
    `read as ${format}`,
    ...(date === null ? [] : [`listed on ${date}`]),
    warnings === 0 ? 'no warnings' : counted(warnings, 'warning'),
  ];
  return counts.join(' · ');
}

const withoutPositions = ({ positions: _, ...paper }: Listing['papers'][number]) => paper;
