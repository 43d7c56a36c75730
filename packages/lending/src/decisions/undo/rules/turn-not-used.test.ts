import { describe, it } from 'vitest';
import { pickUp, secure, story, tokyo } from '../../../samples/index.js';

const noon = '2021-04-07 12:00';
const mistake = { ...secure('a-1'), at: tokyo(noon) };
const pickup = { ...pickUp('a-1', 1, 'hq', 1), at: tokyo(noon) };
const volumes = story.reserveInOrder(1, 1, [1, 'a', 'hq'], [2, 'b', 'hq'], [3, 'c', 'hq']).at(noon);

const pickedUp = story
  .withPolicy({ readingOrderRelease: 'picked-up' })
  .reserveInOrder(1, 1, [1, 'a', 'hq', 1], [2, 'b', 'hq', 2], [3, 'c', 'hq', 3])
  .at(noon)
  .secure('a-1')
  .send(pickup);

describe('UNDO-9. The turn of the next reservation in a reading order', () => {
  it('ends with the undo, and comes again with the next copy', async () => {
    const undone = volumes.send(mistake).undo(mistake);
    await undone.emits(['TurnPassedOn', { reservation: 2, group: 1 }], ['Undone', { reservation: 1 }]);
    await undone.secure('b-1').isRefused({ code: 'predecessor-not-secured', title: 'b', heldBack: [2] });
    await undone.secure('a-1').emits('Secured', ['TurnCame', { reservation: 2 }]);
  });

  it('had not come if the pickup gives it, so only the copy comes back', () =>
    story
      .withPolicy({ readingOrderRelease: 'picked-up' })
      .reserveInOrder(1, 1, [1, 'a', 'hq'], [2, 'b', 'hq'])
      .at(noon)
      .send(mistake)
      .undo(mistake)
      .emits('Undone'));

  it('stays if it was used or the order changed, so that the command is not undone', async () => {
    for (const since of [
      volumes.send(mistake).secure('b-1'),
      volumes.send(mistake).cancel(2, 1),
      volumes.send(mistake).changeRank(1, 1, [2, 8], [3, 7]),
    ])
      await since.undo(mistake).isRefused('used-since');
  });

  it('ends if the pickup gave it, and comes again with the next pickup', async () => {
    const undone = pickedUp.undo(pickup);
    await undone.emits(
      ['TurnPassedOn', { reservation: 2, title: 'b', group: 1 }],
      ['Undone', { 'back.is': 'PickedUp', reservation: 1, title: 'a', copy: 'a-1' }],
    );
    await undone.secure('b-1').isRefused({ code: 'predecessor-not-secured', title: 'b', heldBack: [2] });
    await undone.pickUp('a-1', 1, 'hq', 2).emits('PickedUp', ['TurnCame', { reservation: 2 }]);
  });

  it('stays after a pickup if it was used, given up or passed on', async () => {
    for (const since of [
      pickedUp.secure('b-1'),
      pickedUp.cancel(2, 1),
      pickedUp.changeRank(1, 1, [3, 2], [2, 3]),
    ])
      await since.undo(pickup).isRefused('used-since');
  });
});
