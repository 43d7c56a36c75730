import { describe, it } from 'vitest';
import { arrive, story, tokyo } from '../../samples/index.js';

const arrival = arrive(1, 'wkn');
const shipped = story.reach('shipped', 'a-1', 'wkn');
const arrived = shipped.send({ ...arrival, at: tokyo('2021-04-11 12:00') }).at('2021-04-11 12:00');

describe('UNDO-7. After the arrival of a copy is undone', () => {
  it('the copy is on its way again, and can arrive again', async () => {
    const underWay = arrived.undo(arrival);
    await underWay.emits([
      'Undone',
      {
        ...{ command: arrival.id, loan: null, reservation: 1, copy: 'a-1', borrower: 1 },
        ...{
          'back.is': 'ArrivedAtBranch',
          'back.shippedOn': '2021-04-09',
          'back.availableFrom': '2021-04-11',
        },
        'back.since': tokyo('2021-04-09 10:00'),
      },
    ]);
    await underWay.arrive(1, 'wkn').emits('ArrivedAtBranch');
    await underWay.receiveAtHeadquarters('a-1').emits('CameBack', 'Secured');
  });

  it('the copy cannot be handed over before it arrives again', async () => {
    await arrived
      .undo(arrival)
      .pickUp('a-1', 1, 'wkn', 1)
      .isRefused({
        code: 'copy-elsewhere',
        copy: 'a-1',
        is: 'in-transit-out',
        expected: ['at-branch'],
      });
  });

  it('the same holds for a copy that arrived at another counter, before its notice', async () => {
    const other = arrive(1, 'gikai');
    const atCounter = story
      .reach('secured', 'a-1', 'gikai')
      .at('2021-04-07 15:00')
      .ship(1, 1)
      .send({ ...other, at: tokyo('2021-04-07 16:00') })
      .at('2021-04-07 16:00');
    await atCounter
      .undo(other)
      .emits(['Undone', { 'back.shippedOn': '2021-04-07', 'back.availableFrom': null }]);
    await atCounter.undo(other).arrive(1, 'gikai').emits('ArrivedAtBranch');
    await atCounter
      .recordNotice(1)
      .withFields({ at: tokyo('2021-04-07 20:00') })
      .undo(other)
      .isRefused('notified-since');
  });
});
