import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

const elsewhere = (is: string, ...expected: readonly string[]) =>
  ({ code: 'copy-elsewhere', copy: 'a-1', is, expected }) as const;

describe('PICK-UP-5. A counter hands out a copy that is set aside, even before the notice; a branch hands out one that has arrived', () => {
  it.each(['hq', 'gikai'] as const)(
    'allows it at %s before the mail, and after it (S21, S20)',
    async (place) => {
      for (const stage of ['secured', 'noticed'] as const)
        await story.reach(stage, 'a-1', place).pickUp('a-1', 1, place, 1).emits('PickedUp');
    },
  );

  it('does not require a record of the way to another counter', async () => {
    const carried = story.reach('secured', 'a-1', 'gikai').ship(1, 9);
    for (const variant of [carried, carried.arrive(1, 'gikai')])
      await variant.pickUp('a-1', 1, 'gikai', 1).emits('PickedUp');
  });

  it('allows it at a branch once the copy is there, and not before (S22)', async () => {
    for (const [stage, is] of [
      ['secured', 'set-aside'],
      ['noticed', 'set-aside'],
      ['shipped', 'in-transit-out'],
    ] as const)
      await story.reach(stage, 'a-1', 'wkn').pickUp('a-1', 1, 'wkn', 1).isRefused(elsewhere(is, 'at-branch'));
    await story.reach('arrived', 'a-1', 'wkn').pickUp('a-1', 1, 'wkn', 1).emits('PickedUp');
  });

  it('refuses a copy for a home: it is not handed out', () =>
    story
      .reach('noticed', 'a-1', 'home')
      .pickUp('a-1', 1, 'hq', 1)
      .isRefused(elsewhere('set-aside', 'at-branch')));

  it('does not apply to a copy on the shelf, which is lent to any visitor', () =>
    story.pickUp('a-1', 1, 'hq', 1).emits('PickedUp'));

  it('refuses a copy that is neither set aside nor on the shelf', () =>
    story
      .reach('shipped', 'a-1', 'wkn')
      .cancelByStaff(1)
      .pickUp('a-1', 1, 'wkn', 1)
      .isRefused(elsewhere('to-send-back', 'set-aside', 'at-branch')));
});
