import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

const back = story.until('lent', 'a-1', 'wkn').acceptReturn('a-1', 'wkn');
const checkedIn = ['CheckedIn', { copy: 'a-1', title: 'a', location: 'WKN' }] as const;
const elsewhere = (is: string) =>
  ({ code: 'copy-elsewhere', copy: 'a-1', is, expected: ['to-send-back', 'in-transit-back'] }) as const;

describe('CheckIn', () => {
  it('puts a copy that came back on the shelf, and is quiet when nobody waits (S37)', () =>
    back.checkIn('a-1').emits(checkedIn));

  it('sets it aside for the one who waits first (S37)', () =>
    back
      .reserve(2, [2, 'a', 'hq'])
      .checkIn('a-1')
      .emits(checkedIn, ['Secured', { reservation: 2 }]));

  it.each(['shipped', 'arrived'] as const)(
    'takes a copy whose reservation was cancelled while it was %s',
    (stage) => story.until(stage, 'a-1', 'wkn').cancelByStaff(1).checkIn('a-1').emits(checkedIn),
  );

  it('refuses a copy that is not under way back, or is back already', async () => {
    await story.until('lent', 'a-1').checkIn('a-1').isRefused(elsewhere('on-loan'));
    await back.checkIn('a-1').checkIn('a-1').isRefused(elsewhere('on-shelf'));
  });
});
