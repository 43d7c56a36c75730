import { describe, it } from 'vitest';
import { hokkaido } from '../../../policy/index.js';
import {
  given,
  headquarters,
  journey,
  lending,
  library,
  loanId,
  mari,
  commands,
  policyPublished,
  renewed,
  returned,
  tokyo,
} from '../../../samples/index.js';

const first = journey(1, headquarters);
const once = renewed('2021-04-20 10:00', first.lent, ['2021-04-22', '2021-05-04']);
const at = '2021-05-04 10:00';
const renewal = (n: number) => commands.renew(at, { loan: loanId(n), borrower: mari, clickedAt: tokyo(at) });
const limited = (limit: number) =>
  policyPublished('2021-04-01', { ...hokkaido, renewal: { ...hokkaido.renewal, limit } });

describe('RENEW-4. A loan is renewed once', () => {
  it('refuses the second renewal (S33)', () =>
    given(...library, ...lending(first), once)
      .when(renewal(1))
      .thenRefused({ code: 'renewal-limit-reached', limit: 1 }));

  it('counts each loan by itself (S33)', async () => {
    const next = journey(2, headquarters);
    const lentAgain = { ...next.lent, data: { ...next.lent.data, dueDate: once.data.to } };
    const back = returned('2021-05-04 09:00', first.lent, headquarters);
    await given(...library, ...lending(first), once, back, ...lending(next).slice(0, 3), lentAgain)
      .when(renewal(2))
      .then(renewed(at, next.lent, ['2021-05-04', '2021-05-18']));
  });

  it('takes the number from the policy', async () => {
    await given(...library, limited(2), ...lending(first), once)
      .when(renewal(1))
      .then(renewed(at, first.lent, ['2021-05-04', '2021-05-18']));
    await given(...library, limited(0), ...lending(first))
      .when(commands.renew('2021-04-20 10:00', { loan: loanId(1), borrower: mari, clickedAt: once.data.at }))
      .thenRefused({ code: 'renewal-limit-reached', limit: 0 });
  });
});
