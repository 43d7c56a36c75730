import { inMemoryEventStore, runner } from '@torioki/event-store';
import { lendingEventCodec } from '@torioki/lending';
import { expect, it } from 'vitest';
import { makeOwnDesk } from './own-desk.js';

const store = inMemoryEventStore({ librarySystem: 'example' });
const run = runner({ store, codec: lendingEventCodec });

it('refuses a command while the clock returns no time', async () => {
  const desk = makeOwnDesk({ run, clock: () => new Date(Number.NaN) }, { role: 'clock' });
  expect(await desk.expireHold({ reservation: '4b3f1c5e-7d0a-4c7e-9d5b-2a1f6e8c9b01' })).toMatchObject({
    is: 'failed',
    error: { code: 'invalid-input', details: { path: 'clock' } },
  });
});

it('accepts a list from any source', async () => {
  const id = '4b3f1c5e-7d0a-4c7e-9d5b-2a1f6e8c9b01';
  const desk = makeOwnDesk({ run, clock: () => new Date('2021-04-03T01:00:00Z') }, { role: 'patron' });
  const rows: readonly string[] = [id];
  const ranks = rows.map((reservation, index) => ({ reservation, rank: index + 1 }));
  expect(await desk.changeRank({ group: id, borrower: id, ranks })).toMatchObject({
    is: 'refused',
    refusals: [{ code: 'group-unknown' }],
  });
});

it('reports the other faults of a command with a bad id, and does not give it', async () => {
  const desk = makeOwnDesk({ run, clock: () => new Date('2021-04-03T01:00:00Z') }, { role: 'patron' });
  const cancel = { commandId: 'seven', reservation: 'eight', reason: null, borrower: null, why: 1 };
  expect(await desk.cancel(cancel)).toMatchObject({
    is: 'failed',
    error: {
      details: { path: 'commandId', others: [{ path: 'reservation' }, { path: 'why' }] },
    },
  });
  const right = { ...cancel, reservation: '4b3f1c5e-7d0a-4c7e-9d5b-2a1f6e8c9b01', why: undefined };
  expect(await desk.cancel(right)).toMatchObject({
    is: 'failed',
    error: { code: 'invalid-input', details: { path: 'commandId' } },
  });
});

it('refuses a command if the clock returns a number', async () => {
  const desk = makeOwnDesk(
    { run, clock: (() => 1_617_411_600_000) as unknown as () => Date },
    { role: 'clock' },
  );
  expect(await desk.expireHold({ reservation: '4b3f1c5e-7d0a-4c7e-9d5b-2a1f6e8c9b01' })).toMatchObject({
    error: { code: 'invalid-input', details: { path: 'clock' } },
  });
});
