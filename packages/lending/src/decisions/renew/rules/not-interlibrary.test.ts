import { describe, it } from 'vitest';
import {
  given,
  headquarters,
  journey,
  lending,
  library,
  loanId,
  mari,
  commands,
  renewed,
  tokyo,
} from '../../../samples/index.js';

const at = '2021-04-20 10:00';
const renewal = commands.renew(at, { loan: loanId(1), borrower: mari, clickedAt: tokyo(at) });

describe('RENEW-5. Not what was borrowed from another library', () => {
  it("allows the library's own", async () => {
    const way = journey(1, headquarters, { source: 'own' });
    await given(...library, ...lending(way))
      .when(renewal)
      .then(renewed(at, way.lent, ['2021-04-22', '2021-05-04']));
  });

  it('refuses what came from another one (S34, L6)', () =>
    given(...library, ...lending(journey(1, headquarters, { source: 'interlibrary' })))
      .when(renewal)
      .thenRefused({ code: 'renewal-interlibrary' }));
});
