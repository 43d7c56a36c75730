/** Decisions on EventStoreDB's test server, at 2.2 ms an append, compared with bare appends by the client. */
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { spawnTestServer } from '@torioki/eventstoredb-test-server';
import { report } from '../figure.js';
import { fileOf } from '../folder.js';
import { measureRenewals } from '../loans/loans.js';
import { openBareAppends, loans, openLoans } from '../on-eventstoredb.js';
import { measureByTurns, perSecond, processorMs, ratio, rounds } from '../rounds.js';
import { chooseSize } from '../size.js';

const appendMs = 2.2;
const inFlight = 16;
/** The time of a measurement. It is long enough for every process to get its turn. */
const togetherMs = chooseSize(4_000, 1_000);
const worker = fileURLToPath(new URL('../renewing.worker.js', import.meta.url));

const begun = async () => {
  const server = await spawnTestServer(fileOf(randomUUID()), 0, appendMs);
  const kept = await openLoans(server.connection);
  await kept.fill(loans, 1);
  return { server, kept };
};

/**
 * The number of decisions that several processes make together in a second, each with `inFlight` decisions at
 * a time. No other process reads their events.
 */
const together = (processes: number) => async (): Promise<number> => {
  const { server, kept } = await begun();
  await kept.close();
  const children = Array.from({ length: processes }, () =>
    fork(worker, [server.connection, String(inFlight), String(togetherMs)]),
  );
  await Promise.all(children.map((child) => once(child, 'message')));
  const counts = children.map(async (child) => {
    child.send('go');
    const [renewed] = (await once(child, 'message')) as [number];
    return renewed;
  });
  const renewed = (await Promise.all(counts)).reduce((all, own) => all + own, 0);
  await Promise.all(children.filter(({ exitCode }) => exitCode === null).map((child) => once(child, 'exit')));
  await server.kill();
  return (1_000 * renewed) / togetherMs;
};

const { server, kept } = await begun();
const bare = openBareAppends(server.connection);

/** Warms up: a process that has run for a while is faster. */
for (let round = 0; round < rounds; round += 1) await measureRenewals(kept, loans, inFlight)();

const found = await measureByTurns({
  floor: perSecond(loans, bare.append),
  one: measureRenewals(kept, loans),
  floorTime: processorMs(loans, bare.append),
  time: processorMs(loans, (n) => kept.renew(n)),
});
await kept.close();
await bare.close();
await server.kill();

const processes = await measureByTurns({ alone: together(1), four: together(4) });

report(`On EventStoreDB's test server, ${appendMs} ms an append, one after the other`, [
  { label: 'bare appends', unit: '/s', rounds: found.floor },
  { label: 'decisions, one at a time', unit: '/s', rounds: found.one },
  { label: 'decisions ÷ bare appends', unit: '×', rounds: ratio(found.one, found.floor), atLeast: 0.8 },
  { label: `one process, ${inFlight} in flight`, unit: '/s', rounds: processes.alone },
  { label: `four processes, ${inFlight} in flight each`, unit: '/s', rounds: processes.four },
  { label: 'four processes ÷ one', unit: '×', rounds: ratio(processes.four, processes.alone), atLeast: 0.6 },
  { label: 'processor time of a bare append', unit: 'ms', rounds: found.floorTime },
  { label: 'processor time of a decision', unit: 'ms', rounds: found.time },
]);
