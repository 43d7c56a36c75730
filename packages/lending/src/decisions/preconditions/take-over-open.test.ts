import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

const closed = { code: 'take-over-closed' } as const;

describe('TAKE-OVER-1. A state is taken over between the opening and the closing', () => {
  it('refuses every row before the opening, and after the closing', async () => {
    for (const told of [story, story.openTakeOver().closeTakeOver()]) {
      await told.takeOverCopy('z-1').isRefused(closed);
      await told.takeOverReservation().isRefused(closed);
      await told.takeOverLoan().isRefused(closed);
      await told.takeOverReadingOrder().isRefused(closed);
      await told.closeTakeOver().isRefused(closed);
    }
  });

  it('allows rows in between, and after it was opened again', async () => {
    const open = story.openTakeOver();
    await open.takeOverCopy('z-1').emits('CopyTakenOver');
    await open.closeTakeOver().openTakeOver('別のシステム').takeOverCopy('z-1').emits('CopyTakenOver');
  });
});
