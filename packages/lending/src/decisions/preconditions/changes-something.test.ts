import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

describe('CHANGE-1. What is so already is not commanded again', () => {
  it('lets pass what is otherwise', () =>
    story.reserve(1, [1, 'a', 'wkn']).changePickup(1, 1, 'home').emits('PickupChanged'));

  it('refuses what is so, before it asks for anything else', () =>
    story
      .reserve(1, [1, 'a', 'wkn'])
      .closePickupLocation('wkn')
      .at('2021-04-08 10:00')
      .changePickup(1, 1, 'wkn')
      .isRefused('nothing-to-change'));
});
