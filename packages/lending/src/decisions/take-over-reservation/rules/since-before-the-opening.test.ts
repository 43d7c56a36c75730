import { describe, it } from 'vitest';
import { story, tokyo } from '../../../samples/index.js';

const placed = story.at('2021-04-03 10:00').openTakeOver().at('2021-04-03 12:00').takeOverReservation();

describe('TAKE-OVER-3. A reservation was placed before the take-over was opened', () => {
  it('allows one that was placed when it was opened', () =>
    placed.but({ since: tokyo('2021-04-03 10:00') }).emits('ReservationTakenOver'));

  it('refuses a later one, and names both instants', () =>
    placed.but({ since: tokyo('2021-04-03 11:00') }).isRefused({
      code: 'since-after-opening',
      since: tokyo('2021-04-03 11:00'),
      opened: tokyo('2021-04-03 10:00'),
    }));
});
