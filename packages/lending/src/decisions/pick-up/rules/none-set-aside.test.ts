import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

const another = story.addCopy('a-9');

describe('PICK-UP-8. If a copy of the title is set aside for the borrower, the borrower takes that copy', () => {
  it('refuses another copy, wherever the copy set aside is', async () => {
    for (const variant of [another.reach('noticed', 'a-1'), another.reach('shipped', 'a-1', 'wkn')])
      await variant
        .pickUp('a-9', 1, 'hq', 9)
        .isRefused({ code: 'set-aside-already', title: 'a', reservation: 1 });
  });

  it('allows it if the copy is set aside for another borrower', () =>
    another
      .reach('secured', 'a-1', 'hq', 2)
      .pickUp('a-9', 1, 'hq', 9)
      .emits(['PickedUp', { reservation: null }]));
});
