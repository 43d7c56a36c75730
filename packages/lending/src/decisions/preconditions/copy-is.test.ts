import { describe, it } from 'vitest';
import {
  comingBack,
  declaredLost,
  given,
  headquarters,
  holdExpired,
  journey,
  lending,
  lentToLibrary,
  library,
  commands,
  otaru,
  returned,
  returnedByLibrary,
  returnShipped,
  secured,
  transitLost,
  wakkanai,
  withdrawn,
} from '../../samples/index.js';
import type { Copy } from '../../aggregates/index.js';
import type { LendingEvent } from '../../events/index.js';

const at = '2021-04-28 14:10';
const way = journey(1, wakkanai);
const { added, waiting, ready, noticed, shipped, arrived, lent } = way;
const { copy } = added.data;
const back = returned('2021-04-24 16:00', lent, wakkanai);

const ways: readonly (readonly [is: Copy['is'], history: readonly LendingEvent[]])[] = [
  ['set-aside', [added, waiting, ready]],
  ['set-aside', [added, waiting, ready, noticed]],
  ['in-transit-out', [added, waiting, ready, noticed, shipped]],
  ['at-branch', [added, waiting, ready, noticed, shipped, arrived]],
  ['on-loan', [added, waiting, ready, noticed, shipped, arrived, lent]],
  ['to-send-back', [added, waiting, ready, noticed, shipped, arrived, lent, back]],
  ['to-send-back', [added, waiting, ready, noticed, shipped, arrived, comingBack(holdExpired(at, ready))]],
  ['in-transit-back', [added, waiting, ready, lent, back, returnShipped(at, added, wakkanai)]],
  ['missing', [added, waiting, ready, declaredLost(at, added, ready)]],
  ['missing', [added, waiting, ready, noticed, shipped, transitLost(at, ready)]],
  ['missing', [added, waiting, ready, lent, declaredLost(at, added, lent)]],
  ['lent-to-library', [added, lentToLibrary(at, added, otaru)]],
  ['in-transit-back', [added, lentToLibrary(at, added, otaru), returnedByLibrary(at, added, otaru)]],
  ['withdrawn', [added, withdrawn(at, added)]],
];

describe('COPY-1. The copy is known, and where the command needs it to be', () => {
  it('allows a copy on the shelf to be secured', () =>
    given(...library, added, waiting)
      .when(commands.secure('2021-04-06 11:00', { copy }))
      .then(secured('2021-04-06 11:00', waiting, added)));

  it('refuses a copy that the library does not hold', () =>
    given(...library, waiting)
      .when(commands.secure(at, { copy }))
      .thenRefused({ code: 'copy-unknown', copy }));

  it.each(ways)('refuses one that is %s where it must be on the shelf', (is, history) =>
    given(...library, ...history)
      .when(commands.secure(at, { copy }))
      .thenRefused({ code: 'copy-elsewhere', copy, is, expected: ['on-shelf'] }),
  );

  it('refuses to check in what does not travel back', () =>
    given(...library, ...lending(journey(1, headquarters)))
      .when(commands.checkIn(at, { copy }))
      .thenRefused({
        code: 'copy-elsewhere',
        copy,
        is: 'on-loan',
        expected: ['to-send-back', 'in-transit-back'],
      }));
});
