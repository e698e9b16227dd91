#!/usr/bin/env node
import { main } from './cli/main.js';

// Errors of writing are reported by whoever writes; without a listener they would end the process with a stack trace.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

process.exitCode = await main(process.argv.slice(2));
