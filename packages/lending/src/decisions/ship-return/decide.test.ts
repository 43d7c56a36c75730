import { describe, it } from 'vitest';
import {
  checkedIn,
  given,
  headquarters,
  journey,
  lending,
  lentToLibrary,
  library,
  commands,
  otaru,
  returned,
  returnedByLibrary,
  returnShipped,
  wakkanai,
} from '../../samples/index.js';

const at = '2021-04-27 10:00';
const way = journey(1, wakkanai);
const { added, lent } = way;
const { copy } = added.data;
const back = returned('2021-04-24 16:00', lent, wakkanai);
const ship = commands.shipReturn(at, { copy, location: wakkanai.location });

describe('ShipReturn', () => {
  it('sends a copy back, which is not free before it is checked in (S37)', async () => {
    const story = given(...library, ...lending(way), back);
    await story.when(ship).then(returnShipped(at, added, wakkanai));
    await story
      .when(commands.secure(at, { copy }))
      .thenRefused({ code: 'copy-elsewhere', copy, is: 'in-transit-back', expected: ['on-shelf'] });
    await story
      .when(commands.checkIn('2021-04-29 10:00', { copy }))
      .then(checkedIn('2021-04-29 10:00', added, wakkanai));
  });

  it('refuses what was sent already, and what a library sends', async () => {
    const sent = { code: 'copy-elsewhere', copy, is: 'in-transit-back', expected: ['to-send-back'] } as const;
    const story = given(...library, ...lending(way), back);
    await story.when(ship).then(returnShipped(at, added, wakkanai));
    await story.when(commands.shipReturn(at, { copy, location: wakkanai.location })).thenRefused(sent);
    const away = lentToLibrary('2021-04-02 10:00', added, otaru);
    await given(...library, added, away, returnedByLibrary('2021-04-26 10:00', added, otaru))
      .when(ship)
      .thenRefused(sent);
  });

  it('refuses a copy that is not to go back', async () => {
    const elsewhere = { code: 'copy-elsewhere', copy, expected: ['to-send-back'] } as const;
    await given(...library, ...lending(way))
      .when(ship)
      .thenRefused({ ...elsewhere, is: 'on-loan' });
    await given(...library, ...lending(journey(1, headquarters)), returned(at, lent, headquarters))
      .when(ship)
      .thenRefused({ ...elsewhere, is: 'on-shelf' });
  });
});
