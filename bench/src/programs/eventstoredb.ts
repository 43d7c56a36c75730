/** Decisions on EventStoreDB's test server, at 2.2 ms an append, beside bare appends through the client. */
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { spawnTestServer } from '@torioki/eventstoredb-test-server';
import { report } from '../figure.js';
import { fileOf } from '../folder.js';
import { renewing } from '../loans/loans.js';
import { bareOn, loans, loansOn } from '../on-eventstoredb.js';
import { byTurns, perSecond, processorMs, ratio, rounds } from '../rounds.js';
import { sized } from '../size.js';

const appendMs = 2.2;
const inFlight = 16;
/** Long enough that every process gets its turn. */
const togetherMs = sized(4_000, 1_000);
const worker = fileURLToPath(new URL('../renewing.worker.js', import.meta.url));

const begun = async () => {
  const server = await spawnTestServer(fileOf(randomUUID()), 0, appendMs);
  const kept = await loansOn(server.connection);
  await kept.fill(loans, 1);
  return { server, kept };
};

/** Decisions a second of several processes together, with `inFlight` in each. No other process reads their events. */
const together = (processes: number) => async (): Promise<number> => {
  const { server, kept } = await begun();
  await kept.close();
  const children = Array.from({ length: processes }, () =>
    fork(worker, [server.connection, String(inFlight), String(togetherMs)]),
  );
  await Promise.all(children.map((child) => once(child, 'message')));
  const told = children.map(async (child) => {
    child.send('go');
    const [renewed] = (await once(child, 'message')) as [number];
    return renewed;
  });
  const renewed = (await Promise.all(told)).reduce((all, own) => all + own, 0);
  await Promise.all(children.filter(({ exitCode }) => exitCode === null).map((child) => once(child, 'exit')));
  await server.kill();
  return (1_000 * renewed) / togetherMs;
};

const { server, kept } = await begun();
const bare = bareOn(server.connection);

/** Warms up: a process that has run for a while is faster. */
for (let round = 0; round < rounds; round += 1) await renewing(kept, loans, inFlight)();

const found = await byTurns({
  floor: perSecond(loans, bare.append),
  one: renewing(kept, loans),
  floorTime: processorMs(loans, bare.append),
  time: processorMs(loans, (n) => kept.renew(n)),
});
await kept.close();
await bare.close();
await server.kill();

const processes = await byTurns({ alone: together(1), four: together(4) });

report(`On EventStoreDB's test server, ${appendMs} ms an append, one after the other`, [
  { what: 'bare appends', unit: '/s', rounds: found.floor },
  { what: 'decisions, one at a time', unit: '/s', rounds: found.one },
  { what: 'decisions ÷ bare appends', unit: '×', rounds: ratio(found.one, found.floor), atLeast: 0.8 },
  { what: `one process, ${inFlight} in flight`, unit: '/s', rounds: processes.alone },
  { what: `four processes, ${inFlight} in flight each`, unit: '/s', rounds: processes.four },
  { what: 'four processes ÷ one', unit: '×', rounds: ratio(processes.four, processes.alone), atLeast: 0.6 },
  { what: 'processor time of a bare append', unit: 'ms', rounds: found.floorTime },
  { what: 'processor time of a decision', unit: 'ms', rounds: found.time },
]);
