import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

describe('CHANGE-1. A command that would change nothing is refused', () => {
  it('lets a real change pass', () =>
    story.reserve(1, [1, 'a', 'wkn']).changePickup(1, 1, 'home').emits('PickupChanged'));

  it('refuses no change, before any other rule', () =>
    story
      .reserve(1, [1, 'a', 'wkn'])
      .closePickupLocation('wkn')
      .at('2021-04-08 10:00')
      .changePickup(1, 1, 'wkn')
      .isRefused('nothing-to-change'));
});
