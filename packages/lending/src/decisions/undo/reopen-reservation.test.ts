import { describe, it } from 'vitest';
import type { CommandId } from '../../vocabulary/index.js';
import { pickUp, story, tokyo } from '../../samples/index.js';

const noon = '2021-04-11 12:00';
const at = tokyo(noon);
const pickup = { ...pickUp('a-1', 1, 'wkn', 1), at };
const idOf = (n: number) => `d0000000-0000-4000-8000-00000000000${n}` as CommandId;
const arrived = story.reach('arrived', 'a-1', 'wkn').at(noon);

describe('UNDO-12. After a pickup is undone', () => {
  it('the copy waits at its place again, and the same person can pick it up', async () => {
    const undone = arrived.send(pickup).undo(pickup);
    await undone.emits([
      'Undone',
      {
        ...{ command: pickup.id, loan: 1, reservation: 1, copy: 'a-1', borrower: 1 },
        ...{ 'back.is': 'PickedUp', 'back.reservation.progress.is': 'noticed' },
        ...{ 'back.reservation.progress.transport.is': 'arrived', 'back.reservation.ahead': 0 },
      },
    ]);
    await undone.pickUp('a-1', 1, 'wkn', 2).emits('PickedUp');
    await undone.pickUp('a-1', 2, 'wkn', 2).isRefused({ code: 'set-aside-for-other', copy: 'a-1' });
    await undone.renew(1, 1).isRefused({ code: 'loan-unknown', loan: 1 });
    await undone.at('2021-05-20 00:00').expireHold(1).emits('HoldExpired');
  });

  it('a copy from the shelf is on the shelf again', async () => {
    const walkIn = { ...pickUp('a-1', 1, 'hq', 1), at };
    const undone = story.at(noon).send(walkIn).undo(walkIn);
    await undone.emits(['Undone', { loan: 1, reservation: null, 'back.reservation': null }]);
    await undone.pickUp('a-1', 2, 'hq', 2).emits('PickedUp');
  });

  it('a reservation that was filled from the shelf waits again at its old place', async () => {
    const walkIn = { ...pickUp('a-1', 1, 'hq', 1), at };
    const queued = story
      .reserve(2, [2, 'a', 'hq'])
      .reserve(1, [1, 'a', 'wkn'])
      .reserve(3, [3, 'a', 'hq'])
      .addCopy('a-2')
      .addCopy('a-3')
      .at(noon)
      .send(walkIn);
    const undone = queued.undo(walkIn);
    await undone.emits([
      'Undone',
      {
        'back.reservation.ahead': 1,
        'back.reservation.progress.is': 'waiting',
        'back.reservation.location': 'WKN',
      },
    ]);
    await undone.secure('a-2').emits(['Secured', { reservation: 2 }]);
    await undone
      .secure('a-2')
      .secure('a-3')
      .emits(['Secured', { reservation: 1 }]);
  });

  it('two reservations that come back keep their order', async () => {
    const [first, second] = [1, 2].map((n) => ({ ...pickUp(`a-${n}`, n, 'hq', n), at, id: idOf(n) }));
    const queued = story.addCopy('a-2').reserve(1, [1, 'a', 'hq']).reserve(2, [2, 'a', 'hq']).at(noon);
    if (first === undefined || second === undefined) return;
    await queued
      .send(first)
      .send(second)
      .undo(first)
      .undo(second)
      .emits(['Undone', { 'back.reservation.ahead': 1 }]);
  });

  it('a pickup some days later is undone too', async () => {
    const later = '2021-04-14 12:00';
    const again = { ...pickUp('a-1', 1, 'wkn', 2), at: tokyo(later), id: idOf(2) };
    await arrived
      .send(pickup)
      .undo(pickup)
      .at(later)
      .send(again)
      .undo(again)
      .emits(['Undone', { loan: 2, reservation: 1, 'back.reservation.ahead': 0 }]);
  });

  it('its reservation counts some days later before a pickup of the next person', async () => {
    const [early, later] = ['2021-04-11 12:00', '2021-04-14 12:00'];
    const walkIn = { ...pickUp('a-1', 1, 'hq', 1), at: tokyo(early) };
    const next = { ...pickUp('a-2', 2, 'hq', 2), at: tokyo(later), id: idOf(2) };
    await story
      .reserve(1, [1, 'a', 'hq'])
      .reserve(2, [2, 'a', 'hq'])
      .addCopy('a-2')
      .at(early)
      .send(walkIn)
      .undo(walkIn)
      .at(later)
      .send(next)
      .undo(next)
      .emits(['Undone', { reservation: 2, 'back.reservation.ahead': 1 }]);
  });

  it('the loan cannot be undone after its return or twice', async () => {
    const lent = arrived.send(pickup);
    await lent.acceptReturn('a-1', 'wkn').undo(pickup).isRefused('not-the-last');
    await lent.undo(pickup).undo(pickup).isRefused('nothing-to-undo');
  });
});
