import type { Paper } from '../../src/model/paper.js';
import { pageDate } from './render-text.js';

/** The pages of the site, and the programs that make text of them. */
export type PageKind = 'daily' | 'search' | 'trending';
export type Engine = 'chromium' | 'firefox' | 'webkit' | 'inner-text';

const menu = [
  'Models',
  'Datasets',
  'Spaces',
  'Buckets',
  'Docs',
  'Enterprise',
  'Pricing',
  'Log In',
  'Sign Up',
];
const legal = ['TOS', 'Privacy', 'About', 'Careers'];
const site = ['Models', 'Datasets', 'Spaces', 'Pricing', 'Docs'];

/**
 * Renders papers as a program copies the site's page: each with its own blank lines and joins. One paper of an
 * organization shows the logo's alternative text and the name where others show their authors.
 */
export function renderCopy(papers: readonly Paper[], kind: PageKind, engine: Engine, day: string): string[] {
  return renderParts(papers, kind, engine, day).flat();
}

/** The same in parts: the header, each entry, the footer. */
export function renderParts(
  papers: readonly Paper[],
  kind: PageKind,
  engine: Engine,
  day: string,
): string[][] {
  return [
    header(kind, engine, day),
    ...papers.map((paper) => entry(paper, kind, engine, day)),
    footer(kind, engine),
  ];
}

function header(kind: PageKind, engine: Engine, day: string): string[] {
  const isFirefox = engine === 'firefox';
  const top = isFirefox
    ? ["Hugging Face's logo Hugging Face", '', ...menu.map((item) => `    ${item}`), '']
    : ["Hugging Face's logo", 'Hugging Face', ...menu];
  return [
    ...(engine === 'inner-text' ? top.slice(1) : top),
    'new',
    ...(isFirefox ? [''] : []),
    'Get trending papers in your email inbox once a day!',
    ...(engine === 'chromium' ? [''] : []),
    'Subscribe',
    kind === 'trending' ? 'Trending Papers' : 'Daily Papers',
    'by',
    'AK',
    'and the research community',
    ...(isFirefox ? [''] : ['Daily', 'Weekly', 'Monthly']),
    'Trending Papers',
    ...(engine === 'webkit' ? [''] : []),
    ...(kind === 'trending' ? [] : [pageDate(day, Number(day.slice(0, 4)))]),
    ...(engine === 'webkit' && kind !== 'trending' ? [''] : []),
  ];
}

function footer(kind: PageKind, engine: Engine): string[] {
  const pages =
    kind === 'trending' ? [] : ['Previous', 'Next', 'Trending Papers ranked by GitHub stars activity'];
  return [
    ...pages,
    ...(engine === 'firefox' ? [] : ['System theme']),
    ...legal,
    ...(engine === 'webkit' ? [''] : []),
    ...site,
  ];
}

function entry(paper: Paper, kind: PageKind, engine: Engine, day: string): string[] {
  const count = (value: number | null | undefined) => (value ? [String(value)] : []);
  const upvotes = paper.upvotes ? String(paper.upvotes) : '-';
  const gap = engine === 'chromium' || engine === 'webkit' ? [''] : [];
  if (kind === 'daily') {
    const who = whoOf(paper, engine);
    const by = `Submitted by${engine === 'chromium' ? '' : ' '}${paper.submittedBy ?? ''}`;
    const submitted = engine === 'inner-text' ? ['Submitted by', paper.submittedBy ?? ''] : [by];
    return [
      ...gap,
      ...submitted,
      ...(engine === 'webkit' ? [''] : []),
      upvotes,
      paper.title,
      ...(engine === 'firefox' ? ['', '    ·', ...who.map((line) => `    ${line}`), ''] : ['·', ...who]),
      ...(engine === 'webkit' && paper.githubStars ? [''] : []),
      ...count(paper.githubStars),
      ...count(paper.comments),
    ];
  }
  const date = `${kind === 'trending' ? 'Published on ' : ''}${pageDate(paper.date!, kind === 'trending' ? 0 : Number(day.slice(0, 4)))}`;
  const meta =
    engine === 'firefox'
      ? [
          ...(paper.organization
            ? whoOf(paper, engine)
            : ['', ...whoOf(paper, engine).map((line) => `    ${line}`), '']),
          `· ${date}`,
        ]
      : [...whoOf(paper, engine), '·', date];
  const abstract = paper.abstract === '' ? [] : [paper.abstract];
  if (kind === 'search') {
    return [
      ...(engine === 'webkit' ? [''] : []),
      upvotes,
      paper.title,
      ...(engine === 'firefox' ? [''] : []),
      ...abstract,
      ...(engine === 'firefox' ? [] : ['']),
      ...meta,
      ...count(paper.comments),
    ];
  }
  return [
    ...gap,
    'Submitted by',
    ...gap,
    paper.submittedBy ?? '',
    paper.title,
    ...(engine === 'firefox' || engine === 'inner-text' ? [''] : []),
    ...abstract,
    ...(engine === 'chromium' || engine === 'inner-text' ? [''] : []),
    ...meta,
    'Upvote',
    upvotes,
    ...(engine === 'webkit' ? [''] : []),
    ...(paper.githubStars ? ['GitHub', String(paper.githubStars), ...(engine === 'webkit' ? [''] : [])] : []),
    'arXiv Page',
  ];
}

function whoOf({ organization, authorCount }: Paper, engine: Engine): string[] {
  if (!organization) return [`${authorCount} author${authorCount === 1 ? '' : 's'}`];
  const { name, fullname } = organization;
  if (engine === 'inner-text') return [fullname];
  return engine === 'firefox' ? [`${name} ${fullname}`] : [name!, fullname];
}
