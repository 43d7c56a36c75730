#!/usr/bin/env node
import { runServer } from '../run.js';

const asked = new Promise((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
});

const exitCode = await runServer(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  env: process.env,
  asked,
});
/** Ends the process, even if a part of the library hangs. */
process.exit(exitCode);
