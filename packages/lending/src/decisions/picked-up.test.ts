import { describe, it } from 'vitest';
import { hokkaido, type Policy } from '../policy/index.js';
import {
  assemblyRoom,
  given,
  headquarters,
  home,
  journey,
  library,
  loanId,
  mari,
  commands,
  pickedUp,
  policyPublished,
  shippedHome,
  wakkanai,
  type Place,
} from '../samples/index.js';

const counters = { prefectural: true, branch: false };
const bothCards = { prefectural: true, branch: true };

const fetchedAt = (at: string, place: Place, loanClass: 'circulating' | 'short-loan' = 'circulating') => {
  const { added, waiting, ready, noticed, shipped, arrived } = journey(1, place, { loanClass });
  const branch = place.pickupClass === 'branch';
  const history = [added, waiting, ready, ...(branch ? [noticed, shipped, arrived] : [])];
  const command = commands.pickUp(at, {
    copy: added.data.copy,
    borrower: mari,
    location: place.location,
    cards: branch ? bothCards : counters,
    loan: loanId(1),
  });
  return { history, command, dueOn: (date: string) => pickedUp(at, loanId(1), ready, date) };
};

describe("LOAN-3. A loan's first due date", () => {
  it.each([
    ['2021-04-08 09:00', headquarters, '2021-04-22'],
    ['2021-04-07 15:30', headquarters, '2021-04-21'],
    ['2021-04-08 09:00', assemblyRoom, '2021-04-22'],
    ['2021-04-11 15:00', wakkanai, '2021-04-25'],
    ['2021-12-25 09:00', headquarters, '2022-01-08'],
    ['2020-02-20 09:00', headquarters, '2020-03-05'],
    ['2021-04-22 23:59', headquarters, '2021-05-06'],
    ['2021-04-23 00:00', headquarters, '2021-05-07'],
  ] as const)('is 14 days after the pickup: %s', async (at, place, date) => {
    const { history, command, dueOn } = fetchedAt(at, place);
    await given(policyPublished('2020-01-01'), ...library, ...history)
      .when(command)
      .then(dueOn(date));
  });

  it('stays where it is when the library is closed then (A6)', async () => {
    const { history, command, dueOn } = fetchedAt('2021-04-16 09:00', headquarters);
    await given(...library, ...history)
      .when(command)
      .then(dueOn('2021-04-30'));
  });

  it('is 7 days after it for 期間短縮資料 (S35)', async () => {
    const { history, command, dueOn } = fetchedAt('2021-04-14 10:00', headquarters, 'short-loan');
    await given(...library, ...history)
      .when(command)
      .then(dueOn('2021-04-21'));
  });

  it('is 14 and 4 days after the dispatch to a home (S26)', async () => {
    const at = '2021-04-09 10:00';
    const { added, waiting, ready, noticed } = journey(1, home);
    await given(...library, added, waiting, ready, noticed)
      .when(commands.ship(at, { reservation: waiting.data.reservation, loan: loanId(1) }))
      .then(shippedHome(at, ready), pickedUp(at, loanId(1), ready, '2021-04-27'));
  });

  it('is 7 and 4 days after it for 期間短縮資料', async () => {
    const at = '2021-04-09 10:00';
    const { added, waiting, ready, noticed } = journey(1, home, { loanClass: 'short-loan' });
    await given(...library, added, waiting, ready, noticed)
      .when(commands.ship(at, { reservation: waiting.data.reservation, loan: loanId(1) }))
      .then(shippedHome(at, ready), pickedUp(at, loanId(1), ready, '2021-04-20'));
  });

  it('may fall on a closed day (A6)', async () => {
    const { history, command, dueOn } = fetchedAt('2021-04-22 10:00', headquarters);
    await given(...library, ...history)
      .when(command)
      .then(dueOn('2021-05-06'));
  });

  it.each([
    [{ ...hokkaido, loanDays: { normal: 21, short: 7 } }, '2021-04-29'],
    [{ ...hokkaido, loanDays: { normal: 3_000_000, short: 7 } }, '9999-12-31'],
  ] as readonly (readonly [Policy, string])[])('is counted by the policy: %#', async (policy, date) => {
    const { history, command, dueOn } = fetchedAt('2021-04-08 09:00', headquarters);
    const counter = given(...library, policyPublished('2021-04-01', policy), ...history);
    await counter.when(command).then(dueOn(date));
  });
});
