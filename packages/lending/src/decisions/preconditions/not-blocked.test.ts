import { describe, it } from 'vitest';
import type { LendingEvent } from '../../events/index.js';
import { staff, story, type Story } from '../../samples/index.js';

const lent = story.reach('lent', 'a-1').at('2021-04-20 10:00');

const ordered = ['Reserved', 'Reserved', 'ReadingOrderSet', 'TurnCame'] as const;

/** All commands that a block can stop. */
const orders: readonly (readonly [what: string, order: Story, events: readonly LendingEvent['type'][]])[] = [
  ['a reservation', story.reserve(1, [1, 'a', 'hq']), ['Reserved']],
  ['reservations in an order', story.reserveInOrder(1, 1, [1, 'a', 'hq'], [2, 'b', 'hq']), ordered],
  ['a renewal', lent.renew(1, 1), ['Renewed']],
  ['a loan from the shelf', story.pickUp('a-1', 1, 'hq', 1), ['PickedUp']],
  ['a pickup', story.reach('secured', 'a-1').pickUp('a-1', 1, 'hq', 1), ['PickedUp']],
];

describe.each(orders)('BORROWER-3. A block against %s', (_, order, events) => {
  it('allows it without a block', () => order.emits(...events));

  it('stops it if the directory reports a block', () =>
    order.withFields({ block: 'stops' }).isRefused('patron-blocked'));

  it('allows it if staff waive the block', () =>
    order.withFields({ block: 'waived', actor: staff('counter') }).emits(...events));
});

describe('BORROWER-3. A patron', () => {
  it('cannot waive a block', () =>
    lent
      .renew(1, 1)
      .withFields({ block: 'waived', actor: { role: 'patron' } })
      .isRefused('patron-blocked'));

  it('learns of the block after all other reasons', () =>
    story
      .reserve(1, [1, 'T-1', 'hq'])
      .withFields({ block: 'stops' })
      .isRefused({ code: 'title-not-held', title: 'T-1' }, 'patron-blocked'));
});
