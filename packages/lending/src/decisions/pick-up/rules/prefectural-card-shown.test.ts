import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

const cards = { prefectural: false, branch: true };
const ready = [
  ['hq', story.reach('secured', 'a-1', 'hq')],
  ['gikai', story.reach('secured', 'a-1', 'gikai')],
  ['wkn', story.reach('arrived', 'a-1', 'wkn')],
  ['hq', story],
] as const;

describe('PICK-UP-3. The borrower shows the card of the prefectural library at every place', () => {
  it.each(ready)('allows the card at %s, also for a copy from the shelf', (place, variant) =>
    variant.pickUp('a-1', 1, place, 1).emits('PickedUp'),
  );

  it.each(ready)('refuses without the card at %s (S20, S25)', (place, variant) =>
    variant.pickUp('a-1', 1, place, 1).withFields({ cards }).isRefused('prefectural-card-missing'),
  );
});
