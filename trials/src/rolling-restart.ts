import { setTimeout as pause } from 'node:timers/promises';
import { checkHistory } from './check-history.js';
import { findRate, startLoad } from './load.js';
import { measureLoad, renderLoad } from './machine.js';
import { openEstate, type Estate } from './open-estate.js';
import { readNumbers } from './options.js';
import { waitUntilReady } from './processes.js';
import { countFailures, longest, renderTally } from './tally.js';

const defaults = { requests: 30_000, rounds: 3, rate: 0, patrons: 40 };

/** The longest time from the end of a stream to its next message, in milliseconds. */
const mostGapMs = 3_000;

/** Replaces one process by a new one on the same port. Returns whether it ended in order. */
const replace = async ({ processes, start }: Estate, index: number): Promise<boolean> => {
  const old = processes[index];
  if (old === undefined) return false;
  const from = Date.now();
  old.child.kill('SIGTERM');
  const code = await old.ended;
  const endedMs = Date.now() - from;
  processes[index] = start(old);
  const startedMs = await waitUntilReady(old);
  console.log(
    `${old.role} at port ${old.port}: ended with ${code} after ${endedMs} ms, ready after ${startedMs} ms ${old.errors()}`,
  );
  return code === 0;
};

/** Replaces each process some times, spread over the time of all requests. Returns whether all ended in order. */
const replaceAll = async (estate: Estate, rounds: number, totalMs: number): Promise<boolean> => {
  let areWell = true;
  const count = rounds * estate.processes.length;
  for (let n = 0; n < count; n += 1) {
    const next = Date.now() + totalMs / (count + 1);
    areWell = (await replace(estate, n % estate.processes.length)) && areWell;
    await pause(Math.max(3_000, next - Date.now()));
  }
  return areWell;
};

/** Replaces each process under load. Returns whether no request failed and no command was lost. */
export const runRollingRestart = async (args: readonly string[]): Promise<boolean> => {
  const { requests, rounds, rate, patrons } = readNumbers(args, defaults);
  const estate = await openEstate({ readers: patrons, waiting: 0 }, 0);
  const { way, tally, borrowings, observed, before } = estate;
  const load = startLoad(way, borrowings);
  const leave = estate.followAll();
  if (rate > 0) load.setRate(rate);
  const found = rate > 0 ? rate : await findRate(load);
  const [from, requestsBefore] = [Date.now(), tally.requests];
  const busy = measureLoad((requests / found) * 1_000);
  const areWell = await replaceAll(estate, rounds, (requests / found) * 1_000);
  while (tally.requests - requestsBefore < requests) await pause(500);
  await load.stop();
  const seconds = Math.round((Date.now() - from) / 1_000);
  console.log(`processors busy for ${Math.round((await busy) * 100)} % of the time, ${renderLoad()}`);
  for (const end of leave) end();
  const check = await checkHistory(observed.events, before, tally);
  console.log(`${found} requests/s, ${seconds} s\n${renderTally(tally)}`);
  console.log(`history: ${JSON.stringify(check)}`);
  await estate.close();
  const isComplete = check.lost + check.unknown === 0;
  return areWell && isComplete && countFailures(tally) === 0 && longest(tally.gaps) <= mostGapMs;
};
