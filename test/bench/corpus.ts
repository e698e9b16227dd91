import type { Paper } from 'daily-papers';

/** Made-up papers, always the same: a generator of numbers with a seed chooses among made-up words. */
export function corpus(count: number): Paper[] {
  const random = numbers(42);
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)]!;
  // Common words come often and rare ones seldom, as in prose.
  const word = () => vocabulary[Math.floor(vocabulary.length * random() ** 3)]!;
  const sentence = (length: number) => Array.from({ length }, word).join(' ');
  return Array.from({ length: count }, (_, at) => {
    const day = new Date(Date.UTC(2016, 0, 1) + Math.floor(random() * 3600) * 86_400_000);
    const repoLinks = random() < 0.3 ? [`https://${pick(hosts)}/${word()}/${word()}`] : [];
    const paper: Paper = {
      title: sentence(5 + Math.floor(random() * 8)),
      abstract: `${sentence(60 + Math.floor(random() * 60))}. ${repoLinks.join('')}`,
      authorCount: 1 + Math.floor(random() * 12),
      date: random() < 0.05 ? null : day.toISOString().slice(0, 10),
      upvotes: random() < 0.05 ? null : Math.floor(200 * random() ** 4),
      repoLinks,
      // One of ten is a paper that was there before.
      id: `2401.${String(at % 10 === 9 ? at - 5 : at).padStart(6, '0')}`,
      ...(random() < 0.4 ? {} : { organization: { fullname: `Lab ${Math.floor(random() * 300)}` } }),
    };
    return paper;
  });
}

const hosts = ['github.com', 'github.com', 'github.com', 'gitlab.com', 'codeberg.org'];
const syllables = 'ka lo mi ne su ra to vi pe du za fo bri gla sten mor qui'.split(' ');
const vocabulary = Array.from({ length: 20_000 }, (_, at) => {
  let word = '';
  for (let rest = at + 17; rest > 0; rest = Math.floor(rest / 17)) word += syllables[rest % 17];
  return word;
});

/** Numbers from 0 to 1 (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
