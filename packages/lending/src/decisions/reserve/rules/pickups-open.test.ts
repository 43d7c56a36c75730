import { describe, it } from 'vitest';
import {
  copyAdded,
  copyId,
  facts,
  given,
  headquarters,
  library,
  mari,
  commands,
  reservationId,
  reserved,
  titleId,
  wakkanai,
  type Place,
} from '../../../samples/index.js';
import type { LocalDate, LocationId } from '../../../vocabulary/index.js';

const at = '2021-04-05 10:00';
const held = [1, 2, 3].map((n) => copyAdded(copyId(n), titleId(n)));
const { location } = wakkanai;
const closed = facts.pickupLocationClosed('2021-04-01 10:00', { location, from: '2021-04-05' as LocalDate });
const line = (n: number, place: Pick<Place, 'location'>) => ({
  reservation: reservationId(n),
  title: titleId(n),
  location: place.location,
});
const list = () => given(...library, closed, ...held);

describe('RESERVE-7. No line is to be picked up at a place that is closed', () => {
  it('refuses it, once for all lines', () =>
    list()
      .when(
        commands.reserve(at, {
          borrower: mari,
          lines: [line(1, wakkanai), line(2, headquarters), line(3, wakkanai)],
        }),
      )
      .thenRefused({ code: 'pickup-location-closed', location }));

  it('allows what is open', () =>
    list()
      .when(commands.reserve(at, { borrower: mari, lines: [line(2, headquarters)] }))
      .then(reserved(at, reservationId(2), { borrower: mari, title: titleId(2), place: headquarters })));

  it('is quiet about a place that is not on the list, of which RESERVE-4 tells', () => {
    const unknown = 'OTARU' as LocationId;
    return list()
      .when(commands.reserve(at, { borrower: mari, lines: [line(1, { location: unknown })] }))
      .thenRefused({ code: 'pickup-location-unknown', location: unknown });
  });
});
