import { describe, it } from 'vitest';
import { receiveAtHeadquarters, story, tokyo } from '../../samples/index.js';

const noon = '2021-04-09 12:00';
const receiving = { ...receiveAtHeadquarters('a-1'), at: tokyo(noon) };
const shipped = story.reach('shipped', 'a-1', 'wkn').at(noon);
const back = shipped.send(receiving);

/** The reservation of the parcel waits, because an older reservation is no longer suspended. */
const forAnother = story
  .withPolicy({ suspension: { mostDays: 30 } })
  .reserve(2, [2, 'a', 'hq'])
  .suspendReservation(2, 2, 8)
  .reach('shipped', 'a-1', 'wkn')
  .at(noon)
  .send(receiving);

describe('UNDO-18. After the receiving of an undelivered parcel is undone', () => {
  it('the parcel is on its way again, and its reservation has the copy with its notice', async () => {
    const undone = back.undo(receiving, { events: 2 });
    await undone.emits(
      ['Undone', { 'back.is': 'Secured', reservation: 1, 'back.wasSecured': true }],
      [
        'Undone',
        {
          ...{ command: receiving.id, loan: null, reservation: 1, copy: 'a-1', borrower: 1 },
          ...{ 'back.is': 'CameBack', 'back.receivedAt': tokyo(noon), 'back.reservation.location': 'WKN' },
          ...{ 'back.since': tokyo('2021-04-09 10:00'), 'back.reservation.progress.is': 'noticed' },
          ...{ 'back.reservation.progress.noticedOn': '2021-04-06' },
          ...{ 'back.reservation.progress.transport.shippedOn': '2021-04-09' },
        },
      ],
    );
    await undone.secure('a-1').isRefused({
      ...{ code: 'copy-elsewhere', copy: 'a-1', is: 'in-transit-out', expected: ['on-shelf'] },
    });
    await undone.at('2021-04-11 10:00').arrive(1, 'wkn').emits('ArrivedAtBranch');
    await undone.receiveAtHeadquarters('a-1').emits('CameBack', ['Secured', { reservation: 1 }]);
  });

  it('the older reservation waits again, if it got the copy', async () => {
    const undone = forAnother.undo(receiving, { events: 2 });
    await undone.emits(
      ['Undone', { 'back.is': 'Secured', reservation: 2 }],
      ['Undone', { 'back.is': 'CameBack', reservation: 1 }],
    );
    await undone
      .addCopy('a-2')
      .secure('a-2')
      .emits(['Secured', { reservation: 2 }]);
  });

  it('a copy for another counter is on its way again without a notice', async () => {
    const toCounter = story.reach('secured', 'a-1', 'gikai').ship(1).at('2021-04-06 12:00');
    const mistake = { ...receiving, at: tokyo('2021-04-06 12:00') };
    const undone = toCounter.send(mistake).undo(mistake, { events: 2 });
    await undone.emits('Undone', ['Undone', { 'back.reservation.progress.is': 'secured' }]);
    await undone.arrive(1, 'gikai').emits('ArrivedAtBranch');
  });

  it('is refused if the reservation of the parcel got another copy, was given up, or got a mail', async () => {
    const evening = { at: tokyo('2021-04-09 20:00') };
    await forAnother.addCopy('a-2').secure('a-2').undo(receiving, { events: 2 }).isRefused('not-the-last');
    await forAnother.cancel(1, 1).undo(receiving, { events: 2 }).isRefused('not-the-last');
    await forAnother
      .recordNotice(1, 'sent', 9)
      .withFields({ ...evening, notice: 1, why: 'waits-again' })
      .undo(receiving, { events: 2 })
      .isRefused('notified-since');
    await back
      .recordNotice(1, 'sent', 9, { notice: 1 })
      .withFields(evening)
      .undo(receiving, { events: 2 })
      .isRefused('notified-since');
  });

  it('is refused if the reading order of the parcel has changed', async () => {
    const inOrder = story
      .withPolicy({ suspension: { mostDays: 30 } })
      .reserve(2, [2, 'a', 'hq'])
      .suspendReservation(2, 2, 8)
      .reserveInOrder(1, 1, [1, 'a', 'wkn'], [3, 'b', 'wkn'])
      .secure('a-1')
      .at('2021-04-06 20:00')
      .recordNotice(1)
      .at('2021-04-09 10:00')
      .ship(1)
      .at(noon)
      .send(receiving);
    await inOrder
      .undo(receiving, { events: 2 })
      .emits('Undone', ['Undone', { 'back.is': 'CameBack', group: 1 }]);
    await inOrder.secure('b-1').undo(receiving, { events: 2 }).isRefused('used-since');
  });
});
