import { ListingError, parseListing } from '../../src/index.js';
import type { Question, Reading } from './reading.js';

addEventListener('message', ({ data: { text, options } }: MessageEvent<Question>) => {
  postMessage(read(text, options));
});

function read(text: string, options: Question['options']): Reading {
  try {
    const listing = parseListing(text, options);
    // Of an error, only its name and message would reach the page.
    return { listing: { ...listing, messages: listing.messages.map((message) => ({ ...message })) } };
  } catch (error) {
    if (!(error instanceof ListingError)) throw error;
    return { problem: error.message };
  }
}
