import { describe, it } from 'vitest';
import {
  assemblyRoom,
  given,
  headquarters,
  home,
  journey,
  lending,
  library,
  loanId,
  mari,
  commands,
  renewed,
  tokyo,
  wakkanai,
} from '../../../samples/index.js';

const at = '2021-04-20 10:00';
const renewal = commands.renew(at, { loan: loanId(1), borrower: mari, clickedAt: tokyo(at) });

describe('RENEW-1. Not what was picked up at a branch', () => {
  it.each([
    ['the headquarters', headquarters, '2021-04-22'],
    ['the assembly room', assemblyRoom, '2021-04-22'],
    ['a home', home, '2021-04-27'],
  ])('allows what was picked up at %s (S34, L2)', async (_, place, from) => {
    const way = journey(1, place);
    await given(...library, ...lending(way))
      .when(renewal)
      .then(renewed(at, way.lent, [from, '2021-05-04']));
  });

  it('refuses what was picked up at a branch, and names it (S34, L1)', () =>
    given(...library, ...lending(journey(1, wakkanai)))
      .when(renewal)
      .thenRefused({ code: 'renewal-branch-pickup', location: wakkanai.location }));
});
