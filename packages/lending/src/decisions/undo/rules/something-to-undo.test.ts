import { it } from 'vitest';
import { declareFound, story } from '../../../samples/index.js';

it('UNDO-1. Nothing is undone if no such command is recorded, or if it cannot be undone', async () => {
  const lent = story.reach('lent', 'a-1');
  await lent.undo().withFields({ recorded: null }).isRefused('nothing-to-undo');
  await lent.undo(declareFound('a-1')).isRefused('nothing-to-undo');
});
