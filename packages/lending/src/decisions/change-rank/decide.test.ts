import { describe, it } from 'vitest';
import {
  cancelled,
  given,
  groupId,
  library,
  mari,
  newRanks,
  commands,
  readingOrder,
  readingOrderSet,
  reservationId,
  secured,
  titleId,
  turnCame,
} from '../../samples/index.js';

const at = '2021-04-05 10:00';
const order = readingOrder('2021-04-03 10:00');
const history = [...library, ...order.copies, ...order.placed];

describe('ChangeRank', () => {
  it('lets the later volume come next (A32)', async () => {
    const story = given(...history);
    await story.when(commands.changeRank(at, newRanks({ 2: 9 }))).then(readingOrderSet(at, { 2: 9 }));
    await story
      .when(commands.secure(at, { copy: order.copy(1).data.copy }))
      .then(secured(at, order.volume(1), order.copy(1)), turnCame(at, order.volume(3)));
    await story.when(commands.secure(at, { copy: order.copy(2).data.copy })).thenRefused({
      code: 'predecessor-not-secured',
      title: titleId(2),
      heldBack: [reservationId(2)],
    });
  });

  it('brings no turn by itself', () =>
    given(...history)
      .when(commands.changeRank(at, newRanks({ 2: 3, 3: 2 })))
      .then(readingOrderSet(at, { 2: 3, 3: 2 })));

  it('may use the rank of who gave up', () =>
    given(...history, cancelled(at, 'patron', order.volume(2)))
      .when(commands.changeRank(at, newRanks({ 3: 2 })))
      .then(readingOrderSet(at, { 3: 2 })));

  it('refuses the ranks that they have, and takes them with one that is new', async () => {
    await given(...history)
      .when(commands.changeRank(at, newRanks({ 2: 2, 3: 3 })))
      .thenRefused({ code: 'nothing-to-change' });
    await given(...history)
      .when(commands.changeRank(at, newRanks({ 2: 2, 3: 4 })))
      .then(readingOrderSet(at, { 2: 2, 3: 4 }));
  });

  it('gives every reason, in the order of the rules', () =>
    given(...history)
      .when(
        commands.changeRank(at, {
          group: groupId(1),
          borrower: mari,
          ranks: [
            { reservation: reservationId(9), rank: 3 },
            { reservation: reservationId(1), rank: 1 },
          ],
        }),
      )
      .thenRefused(
        { code: 'duplicate-priority', rank: 3 },
        { code: 'turn-has-come', reservation: reservationId(1) },
        { code: 'not-in-group', reservation: reservationId(9) },
        { code: 'rank-too-small', reservation: reservationId(1), rank: 1, above: 1 },
      ));
});
