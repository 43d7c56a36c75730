import { describe, it } from 'vitest';
import { hokkaido, town } from '../../policy/index.js';
import {
  copyAdded,
  copyId,
  facts,
  given,
  headquarters,
  home,
  journey,
  lending,
  library,
  loanId,
  mari,
  commands,
  pickedUp,
  policyPublished,
  renewed,
  secured,
  titleId,
  tokyo,
} from '../../samples/index.js';
import type { LocalDate } from '../../vocabulary/index.js';

const counter = journey(1, headquarters);
const renewing = (at: string, clickedAt = at) =>
  commands.renew(at, { loan: loanId(1), borrower: mari, clickedAt: tokyo(clickedAt) });

describe('RENEW-7. The new due date: days from the click (by another policy from the old due date), never earlier than the old one', () => {
  it.each([
    ['S31, a holiday', '2021-04-20 10:00', '2021-05-04'],
    ['S32 a', '2021-04-22 23:50', '2021-05-06'],
    ['S36', '2021-04-09 10:00', '2021-04-23'],
    ['A35, no gain', '2021-04-08 10:00', '2021-04-22'],
  ])('is 14 days after the click: %s', (_, at, to) =>
    given(...library, ...lending(counter))
      .when(renewing(at))
      .then(renewed(at, counter.lent, ['2021-04-22', to])),
  );

  it('counts from the click when 確認 comes the day after (S32 b, A34)', () => {
    const clicked = '2021-04-22 23:59:30';
    const confirmed = '2021-04-23 00:00:10';
    return given(...library, ...lending(counter))
      .when(renewing(confirmed, clicked))
      .then(renewed(clicked, counter.lent, ['2021-04-22', '2021-05-06'], confirmed));
  });

  it('is 7 days after the click for 期間短縮資料 (S35)', async () => {
    const { waiting } = counter;
    const added = copyAdded(copyId(1), titleId(1), { loanClass: 'short-loan' });
    const ready = secured('2021-04-13 10:00', waiting, added);
    const lent = pickedUp('2021-04-14 10:00', loanId(1), ready, '2021-04-21');
    await given(...library, added, waiting, ready, lent)
      .when(renewing('2021-04-20 10:00'))
      .then(renewed('2021-04-20 10:00', lent, ['2021-04-21', '2021-04-27']));
  });

  it('stays where it is when the days from the click end earlier (S36, a home)', async () => {
    const sent = journey(1, home);
    await given(...library, ...lending(sent))
      .when(renewing('2021-04-09 12:00'))
      .then(renewed('2021-04-09 12:00', sent.lent, ['2021-04-27', '2021-04-27']));
  });

  it('counts on from the renewal before, by the days of the policy', async () => {
    const renewal = { ...hokkaido.renewal, limit: 2, days: { normal: 21, short: 7 } };
    const loans = given(
      ...library,
      policyPublished('2021-04-01', { ...hokkaido, renewal }),
      ...lending(counter),
    );
    await loans
      .when(renewing('2021-04-20 10:00'))
      .then(renewed('2021-04-20 10:00', counter.lent, ['2021-04-22', '2021-05-11']));
    await loans
      .when(renewing('2021-04-20 11:00'))
      .then(renewed('2021-04-20 11:00', counter.lent, ['2021-05-11', '2021-05-11']));
  });

  it('counts from the old due date where the policy says so, each time anew (town)', async () => {
    const loans = given(...library, policyPublished('2021-04-01', town), ...lending(counter));
    await loans
      .when(renewing('2021-04-09 10:00'))
      .then(renewed('2021-04-09 10:00', counter.lent, ['2021-04-22', '2021-05-06']));
    await loans
      .when(renewing('2021-04-09 11:00'))
      .then(renewed('2021-04-09 11:00', counter.lent, ['2021-05-06', '2021-05-20']));
  });

  it('counts from where a special closure moved the due date (A51)', async () => {
    const closure = facts.closureExtended('2021-04-10 10:00', {
      from: '2021-04-20' as LocalDate,
      until: '2021-04-30' as LocalDate,
      dueOn: '2021-05-11' as LocalDate,
    });
    await given(...library, ...lending(counter), closure)
      .when(renewing('2021-04-20 10:00'))
      .then(renewed('2021-04-20 10:00', counter.lent, ['2021-05-11', '2021-05-11']));
    await given(...library, policyPublished('2021-04-01', town), ...lending(counter), closure)
      .when(renewing('2021-04-20 10:00'))
      .then(renewed('2021-04-20 10:00', counter.lent, ['2021-05-11', '2021-05-25']));
  });
});
