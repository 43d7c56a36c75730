import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

const cards = { prefectural: true, branch: false };
const atBranch = story.reach('arrived', 'a-1', 'wkn').pickUp('a-1', 1, 'wkn', 1);

describe("PICK-UP-4. At a branch the borrower also shows the branch's own card", () => {
  it('allows both cards (S22)', () => atBranch.emits('PickedUp'));

  it('refuses only the prefectural card (S25)', () =>
    atBranch.withFields({ cards }).isRefused({ code: 'branch-card-missing', location: 'WKN' }));

  it('requires none once the copy is set aside for a counter instead', () =>
    story
      .reach('secured', 'a-1', 'wkn')
      .changePickupByStaff(1, 'hq')
      .pickUp('a-1', 1, 'hq', 1)
      .withFields({ cards })
      .emits('PickedUp'));

  it('requires none at a counter of the library (R60)', () =>
    story.reach('secured', 'a-1').pickUp('a-1', 1, 'hq', 1).withFields({ cards }).emits('PickedUp'));
});
