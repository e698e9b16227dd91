#!/usr/bin/env node
import { main } from './cli/main.js';

// Errors of writing are reported by whoever writes; without a listener they would end the process with a stack trace.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
