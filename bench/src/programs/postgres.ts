/** Decisions on PostgreSQL, 8 in flight, compared with bare statements and Emmett. Starts its own server. */
import { orThrow } from '@torioki/event-store';
import { openPostgresEventStore } from '@torioki/postgres';
import { startTestServer } from '@torioki/postgres-test-server';
import { report } from '../figure.js';
import { barePostgresLoans } from '../loans/bare-postgres-loans.js';
import { emmettPostgresLoans } from '../loans/emmett-loans.js';
import { measureRenewals, type Loans } from '../loans/loans.js';
import { toriokiLoans } from '../loans/torioki-loans.js';
import { measureByTurns, ratio } from '../rounds.js';
import { chooseSize } from '../size.js';
import { librarySystem } from '../stores.js';

const perLoan = 10;
const loans = chooseSize(2_000, 300);
const together = 8;

const server = await startTestServer();
const all: Loans[] = [];

const filled = async (kept: Loans) => {
  all.push(kept);
  await kept.fill(loans, perLoan);
  return measureRenewals(kept, loans, together);
};

const ours = async (schema: string, cold: boolean): Promise<Loans> => {
  const { store } = orThrow(await openPostgresEventStore({ connection: server.url, schema, librarySystem }));
  return toriokiLoans(store, { cold });
};

const { floor, warm, cold, emmett } = await measureByTurns({
  floor: await filled(await barePostgresLoans(server.url, together)),
  warm: await filled(await ours('warm', false)),
  cold: await filled(await ours('cold', true)),
  emmett: await filled(emmettPostgresLoans(server.url)),
});
for (const kept of all) await kept.close();
await server.stop('fast');
server.remove();

report(
  `On PostgreSQL, decisions that read 10 events, ${together} in flight, server and client on one machine`,
  [
    { label: 'bare statements', unit: '/s', rounds: floor },
    { label: 'warm', unit: '/s', rounds: warm },
    { label: 'cold', unit: '/s', rounds: cold },
    { label: 'Emmett', unit: '/s', rounds: emmett },
    { label: 'warm ÷ bare statements', unit: '×', rounds: ratio(warm, floor), atLeast: 0.65 },
    { label: 'cold ÷ bare statements', unit: '×', rounds: ratio(cold, floor) },
    { label: 'warm ÷ Emmett', unit: '×', rounds: ratio(warm, emmett), atLeast: 2 },
    { label: 'cold ÷ Emmett', unit: '×', rounds: ratio(cold, emmett) },
  ],
);
