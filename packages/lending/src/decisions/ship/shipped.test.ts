import { describe, it } from 'vitest';
import { hokkaido } from '../../policy/index.js';
import {
  closedDaysPublished,
  dates,
  given,
  home,
  journey,
  library,
  loanId,
  commands,
  pickedUp,
  pickupLocationAdded,
  policyPublished,
  shippedHome,
  shippedToBranch,
  wakkanai,
} from '../../samples/index.js';

const at = '2021-04-09 10:00';
const toBranch = journey(1, wakkanai);
const toHome = journey(1, home);
const ship = commands.ship(at, { reservation: toBranch.waiting.data.reservation, loan: loanId(1) });

describe("SHIP-4. A home's parcel goes by post at the borrower's cost, a branch's by the library's run", () => {
  it('pays for the run, and says from when the copy is there (S22)', () =>
    given(...library, toBranch.added, toBranch.waiting, toBranch.ready, toBranch.noticed)
      .when(ship)
      .then(shippedToBranch(at, toBranch.ready, '2021-04-11')));

  it('lets the borrower pay for the post, and says no day (S26)', () =>
    given(...library, toHome.added, toHome.waiting, toHome.ready, toHome.noticed)
      .when(ship)
      .then(shippedHome(at, toHome.ready), pickedUp(at, loanId(1), toHome.ready, '2021-04-27')));

  it.each([
    [0, '2021-04-09'],
    [3, '2021-04-13'],
    [5, '2021-04-14'],
  ])("counts the branch's own days under way: %i (A28)", async (transitDays, availableFrom) => {
    const far = pickupLocationAdded({ ...wakkanai, transitDays });
    await given(...library, far, toBranch.added, toBranch.waiting, toBranch.ready, toBranch.noticed)
      .when(ship)
      .then(shippedToBranch(at, toBranch.ready, availableFrom));
  });

  it("counts the policy's where the branch has none of its own", async () => {
    const slow = policyPublished('2021-04-01', {
      ...hokkaido,
      dispatch: { ...hokkaido.dispatch, transitDays: 3 },
    });
    await given(...library, slow, toBranch.added, toBranch.waiting, toBranch.ready, toBranch.noticed)
      .when(ship)
      .then(shippedToBranch(at, toBranch.ready, '2021-04-13'));
  });

  it('counts on to the first day that the branch is open (A52)', async () => {
    const until = (last: string) =>
      given(
        ...library,
        closedDaysPublished(wakkanai, '2021-04-01', last, dates('2021-04', 11, 12, 13)),
        ...[toBranch.added, toBranch.waiting, toBranch.ready, toBranch.noticed],
      ).when(ship);
    await until('2021-04-14').then(shippedToBranch(at, toBranch.ready, '2021-04-14'));
  });

  it('leaves the day open where the closed days are not published as far, and records what left', () =>
    given(
      ...library,
      closedDaysPublished(wakkanai, '2021-04-01', '2021-04-10', []),
      ...[toBranch.added, toBranch.waiting, toBranch.ready, toBranch.noticed],
    )
      .when(ship)
      .then(shippedToBranch(at, toBranch.ready, null)));
});
