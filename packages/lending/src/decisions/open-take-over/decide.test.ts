import { describe, it } from 'vitest';
import { nothing, story } from '../../samples/index.js';

describe('OpenTakeOver', () => {
  it('opens a take-over; it needs no policy', () =>
    nothing.openTakeOver('旧システム').emits(['TakeOverOpened', { oldSystem: '旧システム' }]));

  it('opens it again once it is closed, and not before', async () => {
    const open = story.openTakeOver();
    await open.openTakeOver('別のシステム').isRefused({ code: 'nothing-to-change' });
    await open.closeTakeOver().openTakeOver('別のシステム').emits('TakeOverOpened');
  });
});
