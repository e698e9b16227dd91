import { parsePapers } from 'daily-papers';

const [paper] = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
console.log(paper.title, paper.date, paper.upvotes);
