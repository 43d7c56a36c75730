import { describe, it } from 'vitest';
import { hokkaido } from '../../policy/index.js';
import {
  given,
  groupId,
  journey,
  headquarters,
  library,
  commands,
  policyPublished,
  readingOrder,
  staff,
  titleId,
} from '../../samples/index.js';
import type { LocationId } from '../../vocabulary/index.js';
import type { ReserveInOrder } from './command.js';

const at = '2021-04-03 10:00';
const order = readingOrder(at, { ranks: { 1: 1, 2: 2, 3: 5 } });

describe('ReserveInOrder', () => {
  it('reserves each line, sets the order, and brings the first its turn (S16)', () =>
    given(...library, ...order.copies)
      .when(commands.reserveInOrder(at, order.asked))
      .then(...order.placed));

  it('brings the turn to the smallest rank, whichever line has it (R45)', async () => {
    const other = readingOrder(at, { ranks: { 1: 5, 2: 2, 3: 9 } });
    await given(...library, ...other.copies)
      .when(commands.reserveInOrder(at, other.asked))
      .then(...other.placed);
  });

  it('brings it by either policy', () =>
    given(
      ...library,
      policyPublished('2021-04-01', { ...hokkaido, readingOrderRelease: 'picked-up' }),
      ...order.copies,
    )
      .when(commands.reserveInOrder(at, order.asked))
      .then(...order.placed));

  it('may be done by staff, for a borrower', () =>
    given(...library, ...order.copies)
      .when(commands.reserveInOrder(at, order.asked, staff('counter')))
      .then(...order.placed));

  it('reserves all or nothing, by the rules of Reserve (A8)', async () => {
    const limited = policyPublished('2021-04-01', { ...hokkaido, reservationLimit: 2 });
    await given(...library, limited, ...order.copies.slice(1))
      .when(commands.reserveInOrder(at, order.asked))
      .thenRefused(
        { code: 'over-reservation-limit', limit: 2, active: 0, asked: 3 },
        { code: 'title-not-held', title: titleId(1) },
      );
    const { added, waiting } = journey(1, headquarters);
    await given(...library, added, ...order.copies.slice(1), waiting)
      .when(commands.reserveInOrder(at, order.asked))
      .thenRefused(
        { code: 'already-reserved', title: titleId(1) },
        { code: 'reservation-known', reservation: waiting.data.reservation },
      );
  });

  it('gives every reason about the order first, in the order of the rules', () => {
    const nowhere = 'OTARU' as LocationId;
    const [line, other] = order.asked.lines;
    const asked = (lines: ReserveInOrder['lines']) => ({ ...order.asked, group: groupId(1), lines });
    return given(...library)
      .when(
        commands.reserveInOrder(at, asked([line, { ...line, ...other, rank: line.rank, location: nowhere }])),
      )
      .thenRefused(
        { code: 'duplicate-priority', rank: line.rank },
        { code: 'several-pickups', locations: [headquarters.location, nowhere] },
      );
  });
});
