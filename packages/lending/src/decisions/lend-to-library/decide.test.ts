import { describe, it } from 'vitest';
import {
  given,
  headquarters,
  journey,
  ken,
  lentToLibrary,
  library,
  mari,
  commands,
  otaru,
  reservationId,
  reserved,
} from '../../samples/index.js';

const at = '2021-04-06 10:00';
const { added, waiting, ready } = journey(1, headquarters);
const { copy, title } = added.data;
const lend = commands.lendToLibrary(at, { copy, library: otaru });

describe('LendToLibrary', () => {
  it('lends a copy from the shelf: 協力 (R34)', () =>
    given(...library, added)
      .when(lend)
      .then(lentToLibrary(at, added, otaru)));

  it('leaves its title to be reserved, as one that is lent (A54)', () =>
    given(...library, added, lentToLibrary('2021-04-05 10:00', added, otaru))
      .when(
        commands.reserve(at, {
          borrower: mari,
          lines: [{ reservation: reservationId(1), title, location: headquarters.location }],
        }),
      )
      .then(reserved(at, reservationId(1), { borrower: mari, title, place: headquarters })));

  it('refuses a copy that is set aside, or with a library already', async () => {
    const elsewhere = { code: 'copy-elsewhere', copy, expected: ['on-shelf'] } as const;
    await given(...library, added, waiting, ready)
      .when(lend)
      .thenRefused({ ...elsewhere, is: 'set-aside' });
    const story = given(...library, added, journey(2, headquarters, { borrower: ken }).added);
    await story.when(lend).then(lentToLibrary(at, added, otaru));
    await story
      .when(commands.lendToLibrary(at, { copy, library: otaru }))
      .thenRefused({ ...elsewhere, is: 'lent-to-library' });
  });
});
