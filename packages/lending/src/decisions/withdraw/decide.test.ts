import { describe, it } from 'vitest';
import {
  declaredLost,
  given,
  headquarters,
  journey,
  lending,
  library,
  mari,
  commands,
  reservationId,
  withdrawn,
} from '../../samples/index.js';

const at = '2021-05-21 10:00';
const way = journey(1, headquarters);
const { added, waiting, ready, lent } = way;
const { copy, title } = added.data;

describe('Withdraw', () => {
  it('takes a copy out that is on the shelf or missing', async () => {
    await given(...library, added)
      .when(commands.withdraw(at, { copy }))
      .then(withdrawn(at, added));
    await given(...library, ...lending(way), declaredLost('2021-05-20 10:00', added, lent))
      .when(commands.withdraw(at, { copy }))
      .then(withdrawn(at, added));
  });

  it('leaves whoever waits waiting; a job ends their reservations', async () => {
    const story = given(...library, added, waiting);
    await story.when(commands.withdraw(at, { copy })).then(withdrawn(at, added));
    await story
      .when(
        commands.reserve(at, {
          borrower: mari,
          lines: [{ reservation: reservationId(2), title, location: headquarters.location }],
        }),
      )
      .thenRefused({ code: 'title-not-held', title }, { code: 'already-reserved', title });
  });

  it('takes it for good', async () => {
    const elsewhere = { code: 'copy-elsewhere', copy, is: 'withdrawn' } as const;
    const story = given(...library, added, waiting, withdrawn(at, added));
    await story
      .when(commands.withdraw(at, { copy }))
      .thenRefused({ ...elsewhere, expected: ['on-shelf', 'missing'] });
    await story.when(commands.secure(at, { copy })).thenRefused({ ...elsewhere, expected: ['on-shelf'] });
    await story
      .when(commands.addCopy(at, { copy, title, loanClass: 'circulating', source: 'own' }))
      .thenRefused({ code: 'copy-known', copy, title });
  });

  it('refuses a copy that is set aside or lent', async () => {
    const elsewhere = { code: 'copy-elsewhere', copy, expected: ['on-shelf', 'missing'] } as const;
    await given(...library, added, waiting, ready)
      .when(commands.withdraw(at, { copy }))
      .thenRefused({ ...elsewhere, is: 'set-aside' });
    await given(...library, ...lending(way))
      .when(commands.withdraw(at, { copy }))
      .thenRefused({ ...elsewhere, is: 'on-loan' });
  });
});
