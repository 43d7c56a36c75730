import { describe, it } from 'vitest';
import { secure, story, tokyo } from '../../../samples/index.js';

const noon = '2021-04-07 12:00';
const mistake = { ...secure('a-1'), at: tokyo(noon) };
const volumes = story.reserveInOrder(1, 1, [1, 'a', 'hq'], [2, 'b', 'hq'], [3, 'c', 'hq']).at(noon);

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
});
