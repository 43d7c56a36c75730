import { describe, it } from 'vitest';
import {
  assemblyRoom,
  given,
  headquarters,
  home,
  journey,
  library,
  mari,
  commands,
  reservationId,
  reserved,
  titleId,
  wakkanai,
} from '../../../samples/index.js';
import type { LocationId } from '../../../vocabulary/index.js';

const at = '2021-04-04 10:00';
const held = [1, 2, 3].map((n) => journey(n, headquarters).added);
const line = (n: number, location: LocationId) => ({
  reservation: reservationId(n),
  title: titleId(n),
  location,
});
const otaru = 'OTARU' as LocationId;
const furano = 'FURANO' as LocationId;

describe('RESERVE-4. Each line is to be picked up at a published location', () => {
  it.each([headquarters, assemblyRoom, wakkanai, home])(
    'allows $name, and takes its class from the list (R8)',
    (place) =>
      given(...library, ...held)
        .when(commands.reserve(at, { borrower: mari, lines: [line(1, place.location)] }))
        .then(reserved(at, reservationId(1), { borrower: mari, title: titleId(1), place })),
  );

  it('refuses what is not on the list, a reason for each line', () =>
    given(...library, ...held)
      .when(
        commands.reserve(at, {
          borrower: mari,
          lines: [line(1, otaru), line(2, headquarters.location), line(3, furano)],
        }),
      )
      .thenRefused(
        { code: 'pickup-location-unknown', location: otaru },
        { code: 'pickup-location-unknown', location: furano },
      ));
});
