import { describe, it } from 'vitest';
import {
  given,
  journey,
  library,
  mari,
  commands,
  pickupChanged,
  home,
  wakkanai,
} from '../../samples/index.js';

const at = '2021-04-05 10:00';
const { added, waiting } = journey(1, wakkanai);
const { reservation, location } = waiting.data;
const change = { reservation, borrower: mari };

describe('CHANGE-1. What is so already is not commanded again', () => {
  it('lets pass what is otherwise', () =>
    given(...library, added, waiting)
      .when(commands.changePickup(at, { ...change, location: home.location }))
      .then(pickupChanged(at, waiting, home)));

  it('refuses what is so, before it asks for anything else', () =>
    given(...library.filter(({ type }) => type !== 'PickupLocationAdded'), added, waiting)
      .when(commands.changePickup(at, { ...change, location }))
      .thenRefused({ code: 'nothing-to-change' }));
});
