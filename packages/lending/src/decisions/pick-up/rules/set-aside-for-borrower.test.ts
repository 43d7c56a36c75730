import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

const ready = story.reach('secured', 'a-1');

describe('PICK-UP-1. A copy is handed to the borrower for whom it was set aside', () => {
  it('allows that borrower', () => ready.pickUp('a-1', 1, 'hq', 1).emits(['PickedUp', { borrower: 1 }]));

  it('refuses another borrower, without naming the right one', () =>
    ready.pickUp('a-1', 2, 'hq', 1).isRefused({ code: 'set-aside-for-other', copy: 'a-1' }));
});
