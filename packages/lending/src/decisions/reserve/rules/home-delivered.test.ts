import { describe, it } from 'vitest';
import { town } from '../../../policy/index.js';
import {
  copyAdded,
  copyId,
  given,
  headquarters,
  home,
  library,
  mari,
  commands,
  policyPublished,
  reservationId,
  reserved,
  titleId,
  type Place,
} from '../../../samples/index.js';
import type { LocationId } from '../../../vocabulary/index.js';

const at = '2021-04-05 10:00';
const held = [1, 2, 3].map((n) => copyAdded(copyId(n), titleId(n)));
const townsPolicy = policyPublished('2021-04-01', town);
const line = (n: number, { location }: Pick<Place, 'location'>) => ({
  reservation: reservationId(n),
  title: titleId(n),
  location,
});
const waiting = (n: number, place: Place) =>
  reserved(at, reservationId(n), { borrower: mari, title: titleId(n), place });

describe('RESERVE-6. Copies are sent home where the policy says so', () => {
  it('allows a home where it does', () =>
    given(...library, ...held)
      .when(commands.reserve(at, { borrower: mari, lines: [line(1, home), line(2, headquarters)] }))
      .then(waiting(1, home), waiting(2, headquarters)));

  it('refuses a home where it does not, once for all lines (town)', async () => {
    const refusal = { code: 'no-home-delivery', location: home.location } as const;
    await given(...library, townsPolicy, ...held)
      .when(
        commands.reserve(at, {
          borrower: mari,
          lines: [line(1, home), line(2, headquarters), line(3, home)],
        }),
      )
      .thenRefused(refusal);
    await given(...library, townsPolicy, ...held)
      .when(commands.reserve(at, { borrower: mari, lines: [line(2, headquarters)] }))
      .then(waiting(2, headquarters));
  });

  it('is quiet about a place that is not on the list, of which RESERVE-4 tells', () => {
    const location = 'OTARU' as LocationId;
    return given(...library, townsPolicy, ...held)
      .when(commands.reserve(at, { borrower: mari, lines: [line(1, { location })] }))
      .thenRefused({ code: 'pickup-location-unknown', location });
  });
});
