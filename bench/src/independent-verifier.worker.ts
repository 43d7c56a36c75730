/** Runs the independent verifier on an export, and prints its processor time in seconds as the last line. */
import { writeSync } from 'node:fs';

const stdout = 1;
const before = process.cpuUsage();
process.on('exit', () => {
  const { user, system } = process.cpuUsage(before);
  writeSync(stdout, `${(user + system) / 1e6}\n`);
});
await import(new URL('../../packages/audit/verifier/verify-history.mjs', import.meta.url).href);
