import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { checkHistory } from './check-history.js';
import { findRate, startLoad } from './load.js';
import { measureLoad, renderLoad } from './machine.js';
import { openEstate, type Estate } from './open-estate.js';
import { readNumbers } from './options.js';
import { waitUntilReady } from './processes.js';
import { longest, renderTally } from './tally.js';

const defaults = { kills: 50, restarts: 5, rate: 0, patrons: 40, mails: 100 };

/** The time that the mail server takes for each mail, so that kills meet open mails, in milliseconds. */
const msPerMail = 1_500;

/** The longest time that the views may be behind the history, in milliseconds. */
const mostLagMs = 6_000;

/** The longest time from the start of PostgreSQL to the first accepted command, in milliseconds. */
const mostAbsenceMs = 3_000;

/** Kills one process, and starts it again on the same port. */
const killOne = async ({ processes, start }: Estate): Promise<void> => {
  const index = randomInt(processes.length);
  const old = processes[index];
  if (old === undefined) return;
  old.child.kill('SIGKILL');
  await old.ended;
  processes[index] = start(old);
  const startedMs = await waitUntilReady(old);
  console.log(`${old.role} at port ${old.port}: killed, ready after ${startedMs} ms ${old.errors()}`);
  await pause(randomInt(3_000));
};

/** Restarts PostgreSQL. Returns the time from its start to the first accepted command, in milliseconds. */
const restartDatabase = async ({ database, tally, processes }: Estate): Promise<number> => {
  await database.stop('fast');
  await pause(randomInt(2_000));
  await database.start();
  const from = Date.now();
  while (tally.acceptedAt < from && Date.now() - from < 60_000) await pause(20);
  const absenceMs = Math.max(0, tally.acceptedAt - from);
  console.log(`PostgreSQL restarted: the first accepted command after ${absenceMs} ms`);
  for (const one of processes) await waitUntilReady(one);
  await pause(5_000);
  return absenceMs;
};

/** Measures twice a second how far the views are behind. */
const watchLag = ({ observed: { library } }: Estate) => {
  let [most, isOver] = [0, false];
  const run = async (): Promise<void> => {
    while (!isOver) {
      const answer = await library.health();
      const models = answer.is === 'shown' ? (answer.shown.views?.models ?? []) : [];
      most = Math.max(most, ...models.map(({ lagMs }) => lagMs ?? 0));
      await pause(500);
    }
  };
  const ran = run();
  return async (): Promise<number> => {
    isOver = true;
    await ran;
    return most;
  };
};

/** The failures since `before` that are no 503 with `Retry-After`. */
const listOtherFailures = (before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>) =>
  [...after].filter(
    ([reason, count]) => count > (before.get(reason) ?? 0) && !reason.includes('503 with Retry-After'),
  );

/** Waits until every waiting patron has a mail. Returns the numbers of different mails, by recipient. */
const countMails = async ({ smtp }: Estate, expected: number): Promise<ReadonlyMap<string, number>> => {
  const recipients = () => new Set(smtp.arrived.map(({ to }) => to));
  const from = Date.now();
  while (recipients().size < expected && Date.now() - from < 300_000) await pause(500);
  return new Map(
    [...recipients()].map((to) => [
      to,
      new Set(smtp.arrived.filter((mail) => mail.to === to).map(({ messageId }) => messageId)).size,
    ]),
  );
};

/** What the trial found. */
interface Findings {
  readonly lagMs: number;
  readonly absences: readonly number[];
  readonly others: readonly (readonly [string, number])[];
}

/** Kills processes, and then restarts PostgreSQL, under load. */
const disturb = async (estate: Estate, kills: number, restarts: number): Promise<Findings> => {
  const endWatch = watchLag(estate);
  for (let n = 0; n < kills; n += 1) await killOne(estate);
  const lagMs = await endWatch();
  const earlier = new Map(estate.tally.failures);
  const absences: number[] = [];
  for (let n = 0; n < restarts; n += 1) absences.push(await restartDatabase(estate));
  return { lagMs, absences, others: listOtherFailures(earlier, estate.tally.failures) };
};

const render = ({ lagMs, absences, others }: Findings): string =>
  [
    `views at most ${lagMs} ms behind during the kills`,
    `first accepted commands after the restarts of PostgreSQL, in ms: ${absences.join(', ')}`,
    ...others.map(([reason, count]) => `during a restart, no 503 with Retry-After: ${count} × ${reason}`),
  ].join('\n');

const areKept = ({ lagMs, absences, others }: Findings): boolean =>
  lagMs <= mostLagMs && longest(absences) <= mostAbsenceMs && others.length === 0;

/** Kills processes and restarts PostgreSQL under load. Returns whether all promises were kept. */
export const runKills = async (args: readonly string[]): Promise<boolean> => {
  const { kills, restarts, rate, patrons, mails } = readNumbers(args, defaults);
  const estate = await openEstate({ readers: patrons, waiting: mails }, msPerMail);
  const { way, tally, borrowings, observed, before } = estate;
  const load = startLoad(way, borrowings);
  if (rate > 0) load.setRate(rate);
  const found = rate > 0 ? rate : await findRate(load);
  const findings = await disturb(estate, kills, restarts);
  const busy = await measureLoad(3_000);
  await load.stop();
  const arrived = await countMails(estate, mails);
  const check = await checkHistory(observed.events, before, tally);
  const twice = [...arrived.values()].filter((count) => count > 1).length;
  console.log(`${found} requests/s, processors busy for ${Math.round(busy * 100)} %, ${renderLoad()}`);
  console.log(`${renderTally(tally)}\n${render(findings)}`);
  console.log(`mails for ${arrived.size} of ${mails} patrons, ${twice} of them with two different mails`);
  console.log(`history: ${JSON.stringify(check)}`);
  await estate.close();
  return areKept(findings) && check.lost + check.unknown === 0 && arrived.size === mails && twice === 0;
};
