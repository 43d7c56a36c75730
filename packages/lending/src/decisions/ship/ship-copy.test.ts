import { describe, it } from 'vitest';
import { hokkaido } from '../../policy/index.js';
import {
  makeClosedDaysPublished,
  dates,
  makePickupLocationAdded,
  story,
  wakkanai,
  type Story,
} from '../../samples/index.js';

const shipping = (history: Story) => history.reach('shipped', 'a-1', 'wkn');
const there = (availableFrom: string | null) => ['Shipped', { availableFrom }] as const;
const closed = (until: string, ...days: readonly number[]) =>
  story.record(makeClosedDaysPublished(wakkanai, '2021-04-01', until, dates('2021-04', ...days)));

describe("SHIP-4. A parcel to a home is sent by post at the borrower's cost, to a branch by the library's own run", () => {
  it('lets the library pay for the run, and names the first pickup day (S22)', () =>
    shipping(story).emits([
      'Shipped',
      { carrier: 'library-run', payer: 'library', availableFrom: '2021-04-11' },
    ]));

  it('lets the borrower pay for the post, and names no day (S26)', () =>
    story
      .reach('lent', 'a-1', 'home')
      .emits(['Shipped', { carrier: 'post', payer: 'patron', availableFrom: null }], 'PickedUp'));

  it.each([
    [0, '2021-04-09'],
    [3, '2021-04-13'],
    [5, '2021-04-14'],
  ])("counts the branch's own transit days: %i (A28)", (transitDays, availableFrom) =>
    shipping(story.record(makePickupLocationAdded({ ...wakkanai, transitDays }))).emits(there(availableFrom)),
  );

  it("counts the policy's transit days if the branch has none of its own", () =>
    shipping(story.withPolicy({ dispatch: { ...hokkaido.dispatch, transitDays: 3 } })).emits(
      there('2021-04-13'),
    ));

  it('continues to the first open day of the branch (A52)', () =>
    shipping(closed('2021-04-14', 11, 12, 13)).emits(there('2021-04-14')));

  it('leaves out the day if the closed days are not published that far, and records the shipment', () =>
    closed('2021-04-10')
      .reach('secured', 'a-1', 'wkn')
      .recordNotice(1)
      .withFields({ outcome: 'no-calendar' })
      .at('2021-04-09 10:00')
      .ship(1, 1)
      .emits(there(null)));
});
