import { describe, it } from 'vitest';
import { staff, story } from '../../samples/index.js';

describe('Reserve', () => {
  it('places a reservation for each line, in their order, each at its place', () =>
    story
      .reserve(1, [2, 'b', 'wkn'], [3, 'c', 'hq'], [1, 'a', 'hq'])
      .emits(
        ['Reserved', { borrower: 1, reservation: 2, title: 'b', location: 'WKN', pickupClass: 'branch' }],
        ['Reserved', { borrower: 1, reservation: 3, title: 'c', location: 'HQ', pickupClass: 'counter' }],
        ['Reserved', { borrower: 1, reservation: 1, title: 'a', location: 'HQ', group: null }],
      ));

  it('is possible for staff, for a borrower', () =>
    story
      .reserve(1, [1, 'a', 'hq'])
      .withFields({ actor: staff('counter') })
      .emits(['Reserved', { borrower: 1 }]));

  it('is possible with an overdue loan (A17)', () =>
    story.reach('lent', 'd-1').at('2021-05-20 10:00').reserve(1, [2, 'a', 'hq']).emits('Reserved'));

  it("ignores copies on the shelf, and other patrons' reservations", () =>
    story.addCopy('a-2').reserve(2, [9, 'a', 'hq']).reserve(1, [1, 'a', 'hq']).emits('Reserved'));

  it('gives every reason, in the order of the rules, and reserves nothing', () =>
    story
      .reach('lent', 'a-1')
      .reserve(1, ...Array.from('cdefghij', (title, index) => [11 + index, title, 'hq'] as const))
      .withdraw('c-1')
      .reserve(1, [11, 'a', 'hq'], [21, 'c', 'nowhere'], [2, 'b', 'hq'])
      .isRefused(
        { code: 'over-reservation-limit', limit: 10, active: 8, requested: 3 },
        { code: 'title-not-held', title: 'c' },
        { code: 'already-borrowed', title: 'a' },
        { code: 'already-reserved', title: 'c' },
        { code: 'pickup-location-unknown', location: 'OTARU' },
        { code: 'reservation-known', reservation: 11 },
      ));
});
