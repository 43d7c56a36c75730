/**
 * `node renewing.worker.js <file> <library system>` renews the newest renewable loan, a week after its start.
 * It prints all loans ever renewed, each with the stored version of the event and the due date in the view.
 */
import { randomUUID } from 'node:crypto';
import { findLastCursor, runner, orThrow } from '@torioki/event-store';
import { unwrapAnswer } from '@torioki/event-store/contract';
import { decisions, lendingEventCodec, type LendingEvent } from '@torioki/lending';
import { documentsAsOf } from '@torioki/projection';
import { patronLoansModel, type PatronLoansDocument } from '@torioki/read-models';
import { openSqliteEventStore } from '@torioki/sqlite';
import * as E from 'fp-ts/lib/Either.js';

const [file = '', librarySystem = ''] = process.argv.slice(2);
const { store } = orThrow(await openSqliteEventStore({ file, librarySystem }));
const run = runner({ store, codec: lendingEventCodec, decidedBy: 'torioki 9.0.0' });
const week = 7 * 24 * 3_600_000;

const eventsOf = async <Type extends LendingEvent['type']>(type: Type) =>
  (await unwrapAnswer(store.read([{ types: [type] }]))).events.map((stored) => {
    const event = lendingEventCodec.decode(stored);
    if (E.isLeft(event)) throw new Error(event.left.reason);
    return { stored, data: event.right.data as Extract<LendingEvent, { type: Type }>['data'] };
  });

for (const { data } of (await eventsOf('PickedUp')).reverse()) {
  const { loan, borrower } = data;
  const at = new Date(Date.parse(data.at) + week).toISOString();
  const given = {
    type: 'Renew',
    id: randomUUID(),
    at,
    actor: { role: 'patron' },
    clickedAt: at,
    reminded: true,
  };
  const outcome = await run(decisions.renew, { ...given, loan, borrower });
  if (outcome.is === 'accepted') break;
}

const { position } = await unwrapAnswer(findLastCursor(store));
const view = { store, codec: lendingEventCodec, models: [patronLoansModel] };
const { documents } = orThrow(await documentsAsOf(position, view));
const [generation] = await unwrapAnswer(documents.generations());
for (const { stored, data } of await eventsOf('Renewed')) {
  const [found] = await unwrapAnswer(documents.read(generation?.id ?? 0, [data.borrower]));
  const loans = (found?.document ?? []) as unknown as PatronLoansDocument;
  const entry = loans.find(({ lent }) => lent.loan === data.loan);
  console.log(JSON.stringify({ version: stored.schemaVersion, data, inView: entry?.renewal }));
}
await store.close();
