import { inMemoryEventStore, runner } from '@torioki/event-store';
import { lendingEventCodec } from '@torioki/lending';
import { expect, it } from 'vitest';
import { deskFor } from './desk-for.js';

const store = inMemoryEventStore({ librarySystem: 'example' });
const run = runner({ store, codec: lendingEventCodec });

it('a command is not given while the clock tells no time', async () => {
  const desk = deskFor({ run, clock: () => new Date(Number.NaN) }, { role: 'clock' });
  expect(await desk.expireHold({ reservation: '4b3f1c5e-7d0a-4c7e-9d5b-2a1f6e8c9b01' })).toMatchObject({
    is: 'failed',
    error: { code: 'invalid-input', details: { path: 'clock' } },
  });
});

it('a list is given as it comes, from whatever made it', async () => {
  const id = '4b3f1c5e-7d0a-4c7e-9d5b-2a1f6e8c9b01';
  const desk = deskFor({ run, clock: () => new Date('2021-04-03T01:00:00Z') }, { role: 'patron' });
  const rows: readonly string[] = [id];
  const ranks = rows.map((reservation, index) => ({ reservation, rank: index + 1 }));
  expect(await desk.changeRank({ group: id, borrower: id, ranks })).toMatchObject({
    is: 'refused',
    refusals: [{ code: 'group-unknown' }],
  });
});
