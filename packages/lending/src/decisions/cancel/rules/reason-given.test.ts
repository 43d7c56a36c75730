import { describe, expect, it } from 'vitest';
import { patron, staff, story } from '../../../samples/index.js';
import { CancelReason } from '../../../vocabulary/index.js';
import { collectRules } from '../../../testing/collect-rules.js';
import { reasonGiven } from './reason-given.js';

const waiting = story.reach('waiting', 'a-1');

describe('CANCEL-2. Staff give a reason when they cancel; borrowers do not', () => {
  it.each(Object.keys(CancelReason.keys))('records the reason of staff: %s', (reason) =>
    waiting.cancelByStaff(1).withFields({ reason }).emits(['Cancelled', { reason }]),
  );

  it('refuses staff without a reason', () =>
    waiting.cancelByStaff(1).withFields({ reason: null }).isRefused('reason-missing'));

  it('records no reason of a borrower', () => waiting.cancel(1, 1).emits(['Cancelled', { reason: null }]));

  it('reports the given reason, or that it is missing', () => {
    for (const actor of [staff('counter'), patron])
      for (const reason of ['damaged', null] as const) {
        const rules = collectRules(() => reasonGiven({ actor, reason }));
        expect(rules.map(({ facts }) => facts)).toEqual([{ reason }]);
      }
  });

  it('refuses the reason of a borrower', () =>
    waiting.cancel(1, 1).withFields({ reason: 'damaged' }).isRefused('reason-not-asked'));

  it('first refuses a borrower if the reservation is secured', () =>
    waiting
      .secure('a-1')
      .cancel(1, 1)
      .withFields({ reason: 'damaged' })
      .isRefused({ code: 'already-secured', reservation: 1, is: 'secured' }));
});
