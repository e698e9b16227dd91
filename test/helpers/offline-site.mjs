// Loaded before a sample of the guides: `fetch` finds one day of the site, as it was, without a network; today and
// yesterday have its papers too.
const papers = [
  ['2508.08401', 'Mol-R1: Towards Explicit Long-CoT Reasoning in Molecule Discovery', 9, 16],
  [
    '2508.09889',
    'AWorld: Dynamic Multi-Agent System with Stable Maneuvering for Robust GAIA Problem Solving',
    5,
    15,
  ],
  [
    '2508.09987',
    'Echo-4o: Harnessing the Power of GPT-4o Synthetic Images for Improved Image Generation',
    12,
    12,
  ],
].map(([id, title, authors, upvotes]) => ({
  id,
  title,
  summary: `About ${title}.`,
  authors: Array.from({ length: authors }, (_, at) => ({ name: `Author ${at + 1}` })),
  publishedAt: '2025-08-13T00:00:00.000Z',
  submittedOnDailyAt: '2025-08-14T00:00:00.000Z',
  upvotes,
}));
const today = Date.now();
const days = [
  '2025-08-14',
  ...[today, today - 86_400_000].map((time) => new Date(time).toISOString().slice(0, 10)),
];

globalThis.fetch = async (url) => {
  const { pathname, searchParams } = new URL(url);
  const paper = papers.find(({ id }) => pathname === `/api/papers/${id}`);
  if (paper) return Response.json(paper);
  if (pathname === '/api/papers/search') return Response.json(papers);
  if (pathname !== '/api/daily_papers') return new Response('Not Found', { status: 404 });
  const day = searchParams.get('date');
  const isEmpty = searchParams.has('p') || (day !== null && !days.includes(day));
  if (isEmpty) return Response.json([]);
  const entries = papers.map((each) => ({
    paper: { ...each, submittedOnDailyAt: `${day ?? '2025-08-14'}T00:00:00.000Z` },
    numComments: 1,
  }));
  return Response.json(entries.slice(0, Number(searchParams.get('limit') ?? 50)));
};
