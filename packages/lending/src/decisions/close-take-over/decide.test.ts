import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

describe('CloseTakeOver', () => {
  it('closes the one that is open, by its name', () =>
    story
      .openTakeOver('甲')
      .closeTakeOver()
      .emits(['TakeOverClosed', { oldSystem: '甲' }]));
});
