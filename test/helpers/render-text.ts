import type { Paper } from '../../src/model/paper.js';

export interface TextStyle {
  /** Header day, as the page prints it. */
  day?: string;
  search?: string;
  tabs?: boolean;
  menu?: boolean;
  footer?: boolean;
  /** Blank lines between blocks: 1, 2, or 0 for none at all. */
  blank?: 0 | 1 | 2;
  wrap?: number;
  /** Upvotes above titles, the number of comments after dates. */
  above?: boolean;
  commentLines?: boolean;
  /** Entries whose line of authors, `·` and date is dropped. */
  dropMeta?: (index: number) => boolean;
  /** Prints an organization where authors would stand. */
  organization?: (index: number) => string | null;
  /** White space inside of meta lines. */
  space?: string;
  eol?: string;
  bom?: boolean;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Prints a date as the page does: without its year in the page's own year. */
export function pageDate(date: string, pageYear: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `${months[month - 1]} ${day}${year === pageYear ? '' : `, ${year}`}`;
}

/** Renders papers as the page's plain text, in one of the shapes that have been seen. */
export function renderText(papers: readonly Paper[], pageYear: number, style: TextStyle = {}): string {
  const { blank = 1, wrap = 0, space = ' ', eol = '\n' } = style;
  const blocks: string[][] = [];
  const prose = (text: string) => text.split('\n\n').map((paragraph) => wrapLines(paragraph, wrap));
  if (style.menu) {
    for (const item of [
      'Hugging Face',
      'Models',
      'Datasets',
      'Spaces',
      'Docs',
      'Pricing',
      'Log In',
      'Sign Up',
    ]) {
      blocks.push([item]);
    }
  }
  blocks.push(['new'], ['Get trending papers in your email inbox!'], ['Subscribe']);
  blocks.push(['Daily Papers'], ['byAK and the research community']);
  if (style.search) blocks.push([style.search]);
  if (style.tabs) blocks.push(['Daily'], ['Weekly'], ['Monthly']);
  blocks.push([style.day ?? 'Nov 13']);
  papers.forEach((paper, index) => {
    if (style.above) blocks.push([paper.upvotes ? String(paper.upvotes) : '-']);
    blocks.push(wrapLines(paper.title, wrap), ...prose(paper.abstract));
    if (style.dropMeta?.(index) || paper.date === null) return;
    const organization = style.organization?.(index);
    const count = style.above ? paper.comments : paper.upvotes;
    const authors = organization ?? `  •${space}${paper.authorCount}${space}authors`;
    const date = pageDate(paper.date, pageYear).replaceAll(' ', space);
    const meta = [authors, `${space === ' ' ? '' : space}·`];
    if (style.commentLines) blocks.push([...meta, date], ...(count ? [[String(count)]] : []));
    else blocks.push([...meta, count ? `${date}${space}${count}` : date]);
  });
  if (style.footer) {
    for (const item of 'Previous,Next,System theme,Company,TOS,Privacy,About,Careers,Website,Models,Datasets,Spaces,Pricing,Docs'.split(
      ',',
    )) {
      blocks.push([item]);
    }
  }
  const text = blocks.map((lines) => lines.join(eol)).join(eol.repeat(blank + 1));
  return `${style.bom ? '\ufeff' : ''}${text}`;
}

/** Wraps greedily at spaces, as `fmt` and editors do. */
export function wrapLines(text: string, width: number): string[] {
  if (width === 0) return [text];
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
