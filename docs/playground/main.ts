import { config } from 'zod';

// The page's policy forbids to evaluate code. zod tries whether it may as soon as schemas are made: they come after.
config({ jitless: true });
void import('./page.js').then(({ start }) => start());
