import { describe, it } from 'vitest';
import { shipReturn, staff, story, tokyo, wakkanai } from '../../samples/index.js';

const sent = shipReturn('a-1', 'wkn');
const handedIn = story.reach('lent', 'a-1', 'wkn').at('2021-04-20 10:00').acceptReturn('a-1', 'wkn');
const sentBack = (handedInBefore = handedIn) =>
  handedInBefore.send({ ...sent, at: tokyo('2021-04-22 12:00') }).at('2021-04-22 12:00');
const undone = { ...sent, actor: staff('branch', wakkanai) };

describe('UNDO-6. After the dispatch of a copy back to the headquarters is undone', () => {
  it('the copy waits at its place again, since it was handed in, and can be sent back again', async () => {
    const waits = sentBack().undo(undone);
    await waits.emits([
      'Undone',
      {
        ...{ command: sent.id, loan: null, reservation: null, copy: 'a-1', borrower: null, group: null },
        ...{ 'back.is': 'ReturnShipped', 'back.location': 'WKN', 'back.removed': null },
        'back.since': tokyo('2021-04-20 10:00'),
      },
    ]);
    await waits.shipReturn('a-1', 'wkn').emits('ReturnShipped');
  });

  it('it is out of circulation, if it was before', async () => {
    const removed = handedIn.removeFromCirculation('a-1', 'damaged');
    await sentBack(removed)
      .undo(undone)
      .emits(['Undone', { 'back.removed': 'damaged', 'back.since': tokyo('2021-04-20 10:00') }]);
  });

  it('the branch undoes what it did itself', async () => {
    await sentBack()
      .undo(undone)
      .withFields({ actor: staff('branch', wakkanai) })
      .emits('Undone');
    await sentBack()
      .undo(undone)
      .withFields({ actor: staff('branch') })
      .isRefused('not-yours');
  });
});
