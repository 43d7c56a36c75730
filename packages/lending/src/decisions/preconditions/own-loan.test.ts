import { describe, it } from 'vitest';
import {
  declaredLost,
  given,
  headquarters,
  journey,
  ken,
  lending,
  library,
  loanId,
  mari,
  commands,
  renewed,
  returned,
  staff,
  tokyo,
} from '../../samples/index.js';

const at = '2021-04-20 10:00';
const way = journey(1, headquarters);
const renewalBy = (borrower: typeof mari) => ({ loan: loanId(1), borrower, clickedAt: tokyo(at) });

describe('LOAN-4. For a borrower, the loan of another one does not exist', () => {
  it('allows the own loan', () =>
    given(...library, ...lending(way))
      .when(commands.renew(at, renewalBy(mari)))
      .then(renewed(at, way.lent, ['2021-04-22', '2021-05-04'])));

  it("answers as if another one's loan were unknown, to staff acting for a borrower too", async () => {
    const unknown = { code: 'loan-unknown', loan: loanId(1) } as const;
    const counter = given(...library, ...lending(way));
    await counter.when(commands.renew(at, renewalBy(ken))).thenRefused(unknown);
    await counter.when(commands.renew(at, renewalBy(ken), staff('counter'))).thenRefused(unknown);
  });

  it.each([
    ['returned', 'loan-returned', returned('2021-04-19 10:00', way.lent, headquarters)],
    ['lost', 'loan-lost', declaredLost('2021-04-19 10:00', way.added, way.lent)],
  ] as const)('answers so when it was %s', async (_, code, ended) => {
    const counter = given(...library, ...lending(way), ended);
    await counter
      .when(commands.renew(at, renewalBy(ken)))
      .thenRefused({ code: 'loan-unknown', loan: loanId(1) });
    await counter.when(commands.renew(at, renewalBy(mari))).thenRefused({ code, loan: loanId(1) });
  });
});
