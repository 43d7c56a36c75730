import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

const another = story.addCopy('a-9');

describe('PICK-UP-8. A borrower for whom a copy of the title is set aside takes that one', () => {
  it('refuses another copy, wherever the one set aside is', async () => {
    for (const told of [another.reach('noticed', 'a-1'), another.reach('shipped', 'a-1', 'wkn')])
      await told
        .pickUp('a-9', 1, 'hq', 9)
        .isRefused({ code: 'set-aside-already', title: 'a', reservation: 1 });
  });

  it('allows it where a copy is set aside for somebody else', () =>
    another
      .reach('secured', 'a-1', 'hq', 2)
      .pickUp('a-9', 1, 'hq', 9)
      .emits(['PickedUp', { reservation: null }]));
});
