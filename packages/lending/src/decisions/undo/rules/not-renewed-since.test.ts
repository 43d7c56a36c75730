import { it } from 'vitest';
import { pickUp, renew, story, tokyo } from '../../../samples/index.js';

it('UNDO-13. A pickup is not undone after a renewal, even if the renewal was undone', async () => {
  const noon = '2021-04-08 12:00';
  const pickup = { ...pickUp('a-1', 1, 'hq', 1), at: tokyo(noon) };
  const lent = story.reach('noticed', 'a-1').at(noon).send(pickup);
  await lent.renew(1, 1).undo(pickup).isRefused('not-the-last');
  await lent.byMistake(1, renew(1, 1)).undo(pickup).isRefused('not-the-last');
});
