import { it } from 'vitest';
import { renew, story } from '../../samples/index.js';

it('undoes a renewal of the same day', async () => {
  const renewal = renew(1, 1);
  await story
    .reach('lent', 'a-1')
    .send(renewal)
    .at('2021-04-07 12:00')
    .undo(renewal)
    .emits(['Undone', { command: renewal.id, loan: 1, 'back.is': 'Renewed' }]);
});
