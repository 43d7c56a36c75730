import { describe, it } from 'vitest';
import {
  assemblyRoom,
  given,
  headquarters,
  home,
  journey,
  library,
  loanId,
  commands,
  pickedUp,
  shippedHome,
  shippedToBranch,
  shippedToCounter,
  wakkanai,
} from '../../../samples/index.js';

const at = '2021-04-09 10:00';
const prepared = ({ added, waiting, ready, noticed }: ReturnType<typeof journey>) => [
  ...library,
  added,
  waiting,
  ready,
  noticed,
];
const { reservation } = journey(1, home).waiting.data;
const ship = commands.ship(at, { reservation, loan: loanId(1) });

describe('SHIP-1. What is fetched at the headquarters is not shipped', () => {
  it('allows a branch, a home, and another counter', async () => {
    const [branch, post, counter] = [journey(1, wakkanai), journey(1, home), journey(1, assemblyRoom)];
    await given(...prepared(branch))
      .when(ship)
      .then(shippedToBranch(at, branch.ready, '2021-04-11'));
    await given(...prepared(post))
      .when(ship)
      .then(shippedHome(at, post.ready), pickedUp(at, loanId(1), post.ready, '2021-04-27'));
    await given(...prepared(counter))
      .when(ship)
      .then(shippedToCounter(at, counter.ready));
  });

  it('refuses the headquarters, before the notice and after', async () => {
    const { added, waiting, ready, noticed } = journey(1, headquarters);
    const refusal = { code: 'headquarters-pickup-not-shipped', location: headquarters.location } as const;
    await given(...library, added, waiting, ready)
      .when(ship)
      .thenRefused(refusal);
    await given(...library, added, waiting, ready, noticed)
      .when(ship)
      .thenRefused(refusal);
  });
});
