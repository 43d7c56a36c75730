import { it } from 'vitest';
import { pickUp, story, tokyo } from '../../../samples/index.js';

const pickup = { ...pickUp('a-1', 1, 'hq', 1), at: tokyo('2021-04-08 12:00') };
const pickedUp = story
  .withPolicy({ reservationLimit: 2 })
  .reach('noticed', 'a-1')
  .reserve(1, [2, 'b', 'hq'])
  .send(pickup)
  .at('2021-04-08 12:00');

it('UNDO-11. A pickup is undone if its place under the limit is still free', async () => {
  await pickedUp.undo(pickup).emits('Undone');
  await pickedUp
    .undo(pickup)
    .reserve(1, [3, 'c', 'hq'])
    .isRefused({ code: 'over-reservation-limit', limit: 2, active: 2, requested: 1 });
});

it('UNDO-11. A pickup is not undone if the person has used its place for another reservation', async () => {
  const used = pickedUp.reserve(1, [3, 'c', 'hq']);
  await used.undo(pickup).isRefused('used-since');
  await used.cancel(2, 1).undo(pickup).emits('Undone');
});

it('UNDO-11. A pickup of a person who was over the limit before can be undone', async () => {
  await pickedUp.withPolicy({ reservationLimit: 1 }).undo(pickup).emits('Undone');
});
