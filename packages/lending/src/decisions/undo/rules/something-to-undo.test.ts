import { it } from 'vitest';
import { acceptReturn, story } from '../../../samples/index.js';

it('UNDO-1. Nothing is undone if no such command is recorded, or if it cannot be undone', async () => {
  const lent = story.reach('lent', 'a-1');
  await lent.undo().withFields({ recorded: null }).isRefused('nothing-to-undo');
  await lent.undo(acceptReturn('a-1')).isRefused('nothing-to-undo');
});
