import { describe, it } from 'vitest';
import type { LendingEvent } from '../../events/index.js';
import { staff, story, type Story } from '../../samples/index.js';

const lent = story.reach('lent', 'a-1').at('2021-04-20 10:00');

const ordered = ['Reserved', 'Reserved', 'ReadingOrderSet', 'TurnCame'] as const;

/** All kinds of orders that a block may stop. */
const orders: readonly (readonly [what: string, order: Story, events: readonly LendingEvent['type'][]])[] = [
  ['a reservation', story.reserve(1, [1, 'a', 'hq']), ['Reserved']],
  ['reservations in an order', story.reserveInOrder(1, 1, [1, 'a', 'hq'], [2, 'b', 'hq']), ordered],
  ['a renewal', lent.renew(1, 1), ['Renewed']],
  ['a loan from the shelf', story.pickUp('a-1', 1, 'hq', 1), ['PickedUp']],
  ['what is set aside', story.reach('secured', 'a-1').pickUp('a-1', 1, 'hq', 1), ['PickedUp']],
];

describe.each(orders)('BORROWER-3. A block stops %s', (_, order, events) => {
  it('unless there is none', () => order.emits(...events));

  it('if the directory says so', () => order.withFields({ block: 'stops' }).isRefused('patron-blocked'));

  it('unless staff waive it', () =>
    order.withFields({ block: 'waived', actor: staff('counter') }).emits(...events));
});

describe('BORROWER-3. A patron', () => {
  it('waives nothing', () =>
    lent
      .renew(1, 1)
      .withFields({ block: 'waived', actor: { role: 'patron' } })
      .isRefused('patron-blocked'));

  it('is told of it after all else', () =>
    story
      .reserve(1, [1, 'T-1', 'hq'])
      .withFields({ block: 'stops' })
      .isRefused({ code: 'title-not-held', title: 'T-1' }, 'patron-blocked'));
});
