// What is used of the package, the same for ESM and CommonJS.
export async function use({ main, text, query, feed, parquet, remark, hub, schema }, equal) {
  const page = 'A Small Model\n\nWe train one: https://github.com/a/b\n\n  • 2 authors\n·\nJul 3, 2024 7\n';
  const papers = main.parsePapers(page);
  equal(papers[0].upvotes, 7);
  equal(text.parseText(page)[0].date, '2024-07-03');
  equal(main.parsePapers(main.toText(papers))[0].title, 'A Small Model');
  equal(main.parsePapers(`<html><body><pre>${page}</pre></body></html>`).length, 1);
  equal(query.filterPapers(papers, { hasRepo: true }).length, 1);
  equal(query.searchPapers(papers, 'model')[0].paper.title, 'A Small Model');
  equal((await feed.toRss(papers)).includes('<title>A Small Model</title>'), true);
  equal((await parquet.fromParquet(await parquet.toParquet(papers)))[0].title, 'A Small Model');
  for (const format of main.formatNames)
    equal((await main.serializePapers(papers, format)).length > 50, true);
  equal(main.fromCsv(main.toCsv(papers))[0].repoLinks[0], 'https://github.com/a/b');
  equal(main.safeParseListing('').error instanceof text.ListingError, true);
  equal(main.paperSchema.safeParse(papers[0]).success, true);
  equal(typeof remark.remarkPapers, 'function');
  equal(schema.items !== undefined, true);
  const { papers: fetched } = await hub.fetchListing('https://example.org/page.txt', {
    fetch: async () => new Response(page, { headers: { 'content-type': 'text/plain' } }),
  });
  equal(fetched[0].title, 'A Small Model');
  const streamed = [];
  for await (const paper of main.streamPapers([page.slice(0, 20), page.slice(20)]))
    streamed.push(paper.title);
  equal(streamed.join(), 'A Small Model');
}
