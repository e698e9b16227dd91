import type { Paper } from '../../src/model/paper.js';
import { pageDate, wrapLines } from './render-text.js';

const site = 'https://huggingface.co';

/** Renders papers as a page reader's Markdown (form 2). */
export function renderReader(papers: readonly Paper[], pageYear: number): string {
  const escaped = (text: string) => text.replace(/[\\_*[\]<>`#&]/g, '\\$&');
  const entries = papers.map((paper) => {
    const url = `${site}/papers/${paper.id}`;
    const title = wrapLines(escaped(paper.title), 70).join('\\  ');
    const abstract = paper.abstract
      .split('\n\n')
      .map((paragraph) => wrapLines(escaped(paragraph), 80).join('\\\\\n'))
      .join('\\\\\n\\\\\n');
    const who = paper.organization
      ? `[![${paper.organization.name}](https://cdn.example/a_b.png)${paper.organization.fullname}](${site}/${paper.organization.name})`
      : `[- ![](https://cdn.example/a_b.jpeg)\\\\\n- ${paper.authorCount} authors](${url})`;
    const comments = paper.comments ? `[${paper.comments}](${url}#community)` : '';
    return `[${paper.upvotes || '-'}](${site}/login?next=%2Fpapers%2F${paper.id})\n\n### [${title}](${url})\n\n[${abstract}](${url})\n\n${who}\n\n·\n\n${pageDate(paper.date!, pageYear)}${comments}\n`;
  });
  return `Title: Daily Papers - Hugging Face\n\nURL Source: ${site}/papers\n\nMarkdown Content:\nnew\n\n[Subscribe](${site}/login?next=%2Fpapers)\n\n# Daily Papers\n\n## by [![](https://huggingface.co/front/assets/papers-by.png)AK](${site}/akhaliq) and the research community\n\n- Daily\n- Weekly\n- Monthly\n\n[Trending Papers](${site}/papers/trending)\n\nNov 13\n\n${entries.join('\n')}\n[Previous](${site}/papers?date=2)\n\nTrending Papers ranked by GitHub stars activity\n`;
}

/** Renders papers as text with numbered link references (form 3). */
export function renderNumbered(papers: readonly Paper[], pageYear: number, definitions: boolean): string {
  const targets: string[] = [];
  const ref = (url: string) => `[${targets.push(url)}]`;
  const entries = papers.map((paper) => {
    const url = `${site}/papers/${paper.id}`;
    const upvotes = `[\n${paper.upvotes || '-'}\n]${ref(`${site}/login?next=%2Fpapers%2F${paper.id}`)}`;
    const title = `### [${paper.title}]${ref(url)}`;
    const abstract = paper.abstract
      .split('\n\n')
      .map((paragraph) => wrapLines(paragraph, 120).join('\n'))
      .join('\n\n');
    const body = `[\n\n${abstract}\n\n]${ref(url)}`;
    const who = paper.organization
      ? `[[${paper.organization.name}] ${paper.organization.fullname}]${ref(`${site}/${paper.organization.name}`)}`
      : `[\n* ${paper.authorCount} authors\n]${ref(url)}`;
    const comments = paper.comments ? ` [ ${paper.comments}]${ref(`${url}#community`)}` : '';
    return `${upvotes}\n\n${title}\n\n${body}\n${who}\n·\n${pageDate(paper.date!, pageYear)}${comments}\n`;
  });
  const header = `* [ Models ]${ref(`${site}/models`)}\nnew\n\n[Subscribe]${ref(`${site}/login`)}\n\n# Daily Papers\n\n## by[AK]${ref(`${site}/akhaliq`)} and the research community\n* Daily\n* Weekly\n* Monthly\n\nNov 13\n`;
  const list = definitions ? `\n${targets.map((url, at) => `[${at + 1}]: ${url}`).join('\n')}\n` : '';
  return header + entries.join('') + list;
}

/** Renders papers as text with bare URLs (form 4). */
export function renderNotebook(papers: readonly Paper[], pageYear: number): string {
  const entries = papers.map((paper) => {
    const url = `${site}/papers/${paper.id}`;
    const who = paper.organization
      ? ` \n\n${url}\n\n ${paper.organization.fullname}\n\n${site}/${paper.organization.name}`
      : `[\n\n${paper.authorCount} authors](${url})`;
    const comments = paper.comments ? ` \n\n${paper.comments}\n\n${url}#community` : '';
    return ` [-] ${paper.upvotes || '-'}\n\n${site}/login?next=%2Fpapers%2F${paper.id}\n\n${paper.title}\n\n${url}\n\n${paper.abstract}\n\n${url}\n\n${who}\n\n·\n\n${pageDate(paper.date!, pageYear)}${comments}\n\n`;
  });
  return `# Daily Papers - Hugging Face\nDaily Papers - Hugging Face\n\n Hugging Face\n\n${site}/\n\nModels\n\n${site}/models\n\nDaily Papers\n\nby \n\nAK\n\n${site}/akhaliq\n\n and the research community\n\nscaling laws\n\nDaily\n\nWeekly\n\nMonthly \n\n${site}/papers/trending\n\n \n\n${site}/papers/date/2025-11-12\n\nNov 13\n\n${entries.join('')}Previous\n\n${site}/papers?p=1\n\nTOS\n\n${site}/terms-of-service\n`;
}

/** The hub's own objects for papers (form 7). */
export function hubRows(papers: readonly Paper[]): Record<string, unknown>[] {
  return papers.map((paper) => ({
    paper: {
      id: paper.id,
      title: wrapLines(paper.title, 70).join('\n  '),
      summary: paper.abstract
        .split('\n\n')
        .map((paragraph) => wrapLines(paragraph, 80).join('\n'))
        .join('\n\n'),
      authors: Array.from({ length: paper.authorCount ?? 0 }, (_, at) => ({
        _id: `${at}`,
        name: `Author ${at}`,
        hidden: false,
      })),
      publishedAt: `${paper.date}T00:00:00.000Z`,
      submittedOnDailyAt: '2025-11-13T01:02:03.000Z',
      upvotes: paper.upvotes,
      discussionId: 'x',
      ...(paper.organization ? { organization: { _id: '1', ...paper.organization } } : {}),
    },
    title: paper.title,
    publishedAt: '2025-11-13T01:02:03.000Z',
    numComments: paper.comments ?? 0,
    submittedBy: { _id: '2', name: 'someone', fullname: 'Some One' },
    thumbnail: 'https://cdn.example/x.png',
  }));
}

const encode = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Renders papers as the page's HTML with its data (form 6). */
export function renderHtmlData(papers: readonly Paper[]): string {
  const props = JSON.stringify({ dailyPapers: hubRows(papers), dateString: '2025-11-13', periodType: 'day' });
  return `<!doctype html>\n<html><head><title>Daily Papers - Hugging Face</title><script>var a = "<article>";</script></head><body><main><div class="SVELTE_HYDRATER contents" data-target="DailyPapers" data-props="${encode(props)}"><h1>Daily Papers</h1><h2>by <a href="/akhaliq"><img src="x.png" alt="">AK</a> and the research community</h2></div></main></body></html>`;
}

/** Renders papers as the page's cards, its data stripped (form 6). */
export function renderHtmlCards(papers: readonly Paper[], pageYear: number): string {
  const cards = papers.map((paper) => {
    const url = `/papers/${paper.id}`;
    const who = paper.organization
      ? `<a href="/${paper.organization.name}"><img alt="${paper.organization.name}" src="a.png"><span>${encode(paper.organization.fullname)}</span></a>`
      : `<a href="${url}"><ul><li><img src="b.png"></li><li>${paper.authorCount} authors</li></ul></a>`;
    const comments = paper.comments ? `<a href="${url}#community"><svg></svg> ${paper.comments}</a>` : '';
    const paragraphs = paper.abstract
      .split('\n\n')
      .map((paragraph) => `<p>${encode(wrapLines(paragraph, 100).join('\n'))}</p>`)
      .join('');
    return `<article><a href="${url}"><img src="t.png"></a><div><a href="/login?next=%2Fpapers%2F${paper.id}"><svg></svg><div class="leading-none">${paper.upvotes || '-'}</div></a></div><h3><a href="${url}">${encode(paper.title)}</a></h3><a href="${url}">${paragraphs}</a><div>${who} <span>·</span> <time>${pageDate(paper.date!, pageYear)}</time> ${comments}</div></article>`;
  });
  return `<html><body><nav><a href="/models">Models</a></nav><section><h1>Daily Papers</h1><h2>by <a href="/akhaliq"><img src="x.png">AK</a> and the research community</h2><div>Daily</div><div>Nov 13</div>${cards.join('\n')}</section><footer><a href="/terms-of-service">TOS</a></footer></body></html>`;
}
