import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

const cards = { prefectural: false, branch: true };
const ready = [
  ['hq', story.reach('secured', 'a-1', 'hq')],
  ['gikai', story.reach('secured', 'a-1', 'gikai')],
  ['wkn', story.reach('arrived', 'a-1', 'wkn')],
  ['hq', story],
] as const;

describe('PICK-UP-3. The card of the prefectural library is shown, everywhere', () => {
  it.each(ready)('allows a borrower who shows it at %s; for a copy from the shelf too', (place, told) =>
    told.pickUp('a-1', 1, place, 1).emits('PickedUp'),
  );

  it.each(ready)('refuses one who does not at %s (S20, S25)', (place, told) =>
    told.pickUp('a-1', 1, place, 1).withFields({ cards }).isRefused('prefectural-card-missing'),
  );
});
