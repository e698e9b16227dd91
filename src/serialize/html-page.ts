/** The style of `toHtml`'s page. */
export const pageStyle = `
:root { color-scheme: light dark; --quiet: color-mix(in srgb, CanvasText 65%, Canvas); --line: color-mix(in srgb, CanvasText 15%, Canvas); }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 1rem; font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; margin: .5rem 0; }
h2 { font-size: 1.15rem; line-height: 1.3; margin: 0 0 .25rem; }
#tools { display: flex; flex-wrap: wrap; gap: .5rem; }
#tools[hidden] { display: none; }
#search { flex: 1 1 14rem; }
input, select { font: inherit; padding: .5rem .6rem; border: 1px solid var(--line); border-radius: .4rem; min-width: 0; }
article { border-top: 1px solid var(--line); padding: 1rem 0; }
article[hidden] { display: none; }
.facts, #count { color: var(--quiet); font-size: .9rem; margin: .25rem 0; }
.facts span + span::before { content: '· '; }
.abstract p { margin: .5rem 0; white-space: pre-line; }
`;

/** The script that searches and sorts the page. Papers stand in it as text: the script writes no markup. */
export const pageScript = `
const list = document.getElementById('papers');
const search = document.getElementById('search');
const sort = document.getElementById('sort');
const plain = (text) => text.normalize('NFKD').replace(/\\p{M}+/gu, '').toLowerCase();
const papers = [...list.children].map((element, place) => ({
  element,
  place,
  title: element.querySelector('h2').textContent,
  text: plain(element.textContent),
  date: element.dataset.date,
  upvotes: element.dataset.upvotes === '' ? -1 : Number(element.dataset.upvotes),
}));
const orders = {
  place: (a, b) => a.place - b.place,
  date: (a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.place - b.place),
  upvotes: (a, b) => b.upvotes - a.upvotes || a.place - b.place,
  title: (a, b) => a.title.localeCompare(b.title) || a.place - b.place,
};
function show() {
  const words = plain(search.value).split(/\\s+/).filter(Boolean);
  let shown = 0;
  for (const paper of papers) {
    paper.element.hidden = !words.every((word) => paper.text.includes(word));
    if (!paper.element.hidden) shown++;
  }
  list.append(...[...papers].sort(orders[sort.value]).map((paper) => paper.element));
  document.getElementById('count').textContent =
    (shown === papers.length ? '' : shown + ' of ') + papers.length + (papers.length === 1 ? ' paper' : ' papers');
}
search.addEventListener('input', show);
sort.addEventListener('change', show);
document.getElementById('tools').hidden = false;
`;
