import { parsePapers } from 'daily-papers';

globalThis.read = (listing) => parsePapers(listing, { referenceDate: '2026-11-13' });
