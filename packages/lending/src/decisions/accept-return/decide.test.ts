import { describe, it } from 'vitest';
import {
  given,
  headquarters,
  home,
  journey,
  ken,
  lending,
  library,
  commands,
  reservationId,
  reserved,
  returned,
  secured,
  wakkanai,
} from '../../samples/index.js';
import type { LocationId } from '../../vocabulary/index.js';

const at = '2021-04-20 16:00';
const way = journey(1, headquarters);
const { copy, title } = way.added.data;
const ofKen = reserved('2021-04-10 10:00', reservationId(2), { borrower: ken, title, place: wakkanai });
const handIn = commands.acceptReturn(at, { copy, location: headquarters.location, payer: null });

describe('AcceptReturn', () => {
  it('puts the copy on the shelf, and is quiet when nobody waits', () =>
    given(...library, ...lending(way))
      .when(handIn)
      .then(returned(at, way.lent, headquarters)));

  it('sets the copy aside for who waits first, at the headquarters', () =>
    given(...library, ...lending(way), ofKen)
      .when(handIn)
      .then(returned(at, way.lent, headquarters), secured(at, ofKen, way.added)));

  it('sets what came by post aside likewise', async () => {
    const posted = journey(1, home);
    const { location } = headquarters;
    await given(...library, ...lending(posted), ofKen)
      .when(commands.acceptReturn('2021-04-27 10:00', { copy, location, payer: 'patron' }))
      .then(
        returned('2021-04-27 10:00', posted.lent, headquarters, 'patron'),
        secured('2021-04-27 10:00', ofKen, posted.added),
      );
  });

  it('notes who paid for the way of what came by post, be it the library (R10)', async () => {
    const posted = journey(1, home);
    const { location } = headquarters;
    for (const payer of ['patron', 'library'] as const)
      await given(...library, ...lending(posted))
        .when(commands.acceptReturn('2021-04-27 10:00', { copy, location, payer }))
        .then(returned('2021-04-27 10:00', posted.lent, headquarters, payer));
  });

  it('sends the copy back from a branch first, whoever waits (S37)', async () => {
    const branch = journey(1, wakkanai);
    await given(...library, ...lending(branch), ofKen)
      .when(commands.acceptReturn('2021-04-24 16:00', { copy, location: wakkanai.location, payer: null }))
      .then(returned('2021-04-24 16:00', branch.lent, wakkanai));
  });

  it('refuses a place that is not on the list', async () => {
    const location = 'OTARU' as LocationId;
    await given(...library, ...lending(way))
      .when(commands.acceptReturn(at, { copy, location, payer: null }))
      .thenRefused({ code: 'pickup-location-unknown', location });
  });

  it('refuses a copy that is not lent, or not held', async () => {
    await given(...library, way.added)
      .when(handIn)
      .thenRefused({ code: 'copy-elsewhere', copy, is: 'on-shelf', expected: ['on-loan'] });
    await given(...library)
      .when(handIn)
      .thenRefused({ code: 'copy-unknown', copy });
  });

  it('ends a loan once', async () => {
    const counter = given(...library, ...lending(way));
    await counter.when(handIn).then(returned(at, way.lent, headquarters));
    await counter
      .when(commands.acceptReturn(at, { copy, location: headquarters.location, payer: null }))
      .thenRefused({ code: 'copy-elsewhere', copy, is: 'on-shelf', expected: ['on-loan'] });
  });
});
