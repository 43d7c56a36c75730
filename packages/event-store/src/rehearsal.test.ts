import { describe, expect, it } from 'vitest';
import { rehearsal } from './rehearsal.js';
import { takingOf } from './testing/commands.js';
import { seatCodec, takeSeat } from './testing/seats.js';
import { theatre, unchanged } from './testing/theatre.js';

describe('a rehearsal', () => {
  const rehearsed = async () => {
    const { store, ...hall } = await theatre(1);
    return { store, ...hall, rehearse: rehearsal({ store, codec: seatCodec }) };
  };

  it('tells what a command would come to, and records nothing', async () => {
    const { store, rehearse } = await rehearsed();
    expect(await rehearse(takeSeat, takingOf('hall', 1, 'Mari'))).toMatchObject({
      is: 'accepted',
      events: [{ type: 'SeatTaken' }, { type: 'RoomFilled' }],
    });
    await unchanged(store, 1);
  });

  it('refuses as the runner would, by what was recorded since it rehearsed before', async () => {
    const { rehearse, take } = await rehearsed();
    const command = takingOf('hall', 1, 'Mari');
    await rehearse(takeSeat, command);
    await take(1, 'Ken');
    expect(await rehearse(takeSeat, command)).toMatchObject({
      refusals: [{ code: 'seat-taken', by: 'Ken' }],
    });
  });

  it('of what was recorded is its first outcome', async () => {
    const { run, rehearse } = await rehearsed();
    const command = takingOf('hall', 1, 'Mari');
    const first = await run(takeSeat, command);
    expect(await rehearse(takeSeat, command)).toEqual({ ...first, again: true });
  });
});
