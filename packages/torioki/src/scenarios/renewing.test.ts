import { orThrow } from '@torioki/event-store';
import { expect } from 'vitest';
import type { LoanClass } from '@torioki/lending/vocabulary';
import type { FixtureF } from '../testing/fixture.js';
import { scenario } from '../testing/scenario.js';
import {
  borrowCopy,
  clickRenew,
  secureCopy,
  dispatchHome,
  loanOf,
  clickAndConfirmRenew,
  reserveTitle,
  type Registered,
} from '../testing/journey.js';
import { counter } from '../testing/open-day.js';
import { reasons } from '../testing/reasons.js';

/** A loan of T1, reserved on the web and picked up at the counter on a day. */
const lent = async (f: FixtureF, pickedUpAt = '2021-04-08 09:00', loanClass: LoanClass = 'circulating') => {
  const copy = await f.shelved('T1', loanClass);
  const a = await f.registered();
  await reserveTitle(a, 'T1');
  await secureCopy(f, '2021-04-07 14:10', copy);
  await borrowCopy(f, pickedUpAt, a, copy);
  return { a, copy };
};

/** 返却期日 as 貸出状況照会 shows it, and the new one after 貸出延長. */
const dueDates = async (patron: Registered, copy: string) => {
  const { dueDate, renewable } = await loanOf(patron, copy);
  return [dueDate, renewable.is ? renewable.dueDate : renewable.refusals.map(({ code }) => code)];
};

scenario(
  'S31: 貸出延長 and then 確認 renew a loan for 14 days from the click, even to a holiday (R75, R76)',
  '2021-04-03 10:00',
  async (f) => {
    const { a, copy } = await lent(f);
    f.set('2021-04-20 10:00');
    expect(await dueDates(a, copy)).toEqual(['2021-04-22', '2021-05-04']);
    const confirm = await clickRenew(f, a, copy, '2021-04-20 10:00');
    expect(await f.recorded('Renewed')).toEqual([]);
    f.set('2021-04-20 10:30');
    orThrow(await confirm());
    expect(await f.recorded('Renewed')).toMatchObject([
      { data: { copy, on: '2021-04-20', from: '2021-04-22', to: '2021-05-04' } },
    ]);
    expect((await loanOf(a, copy)).dueDate).toBe('2021-05-04');
  },
);

for (const [title, clickedAt, confirmedAt] of [
  ['a: a click on the due day counts until midnight', '2021-04-22 23:50:00', '2021-04-22 23:50:00'],
  ['b: the day of the click counts, not that of 確認', '2021-04-22 23:59:30', '2021-04-23 00:00:10'],
] as const)
  scenario(`S32 ${title} (R76)`, '2021-04-03 10:00', async (f) => {
    const { a, copy } = await lent(f);
    const confirm = await clickRenew(f, a, copy, clickedAt);
    f.set(confirmedAt);
    orThrow(await confirm());
    expect(await f.recorded('Renewed')).toMatchObject([{ data: { on: '2021-04-22', to: '2021-05-06' } }]);
    expect((await loanOf(a, copy)).dueDate).toBe('2021-05-06');
  });

scenario('S32 c: from midnight on the loan is overdue (R76, R80)', '2021-04-03 10:00', async (f) => {
  const { a, copy } = await lent(f);
  expect(reasons(await clickAndConfirmRenew(f, a, copy, '2021-04-23 00:00'))).toEqual([
    ['renewal-patron-overdue', '延滞本がある'],
  ]);
  expect(await dueDates(a, copy)).toEqual(['2021-04-22', ['renewal-patron-overdue']]);
  expect(await f.recorded('Renewed')).toEqual([]);
});

scenario('S33: a loan is renewed once, and so is the next loan (R78, R82)', '2021-04-03 10:00', async (f) => {
  const { a, copy } = await lent(f);
  orThrow(await clickAndConfirmRenew(f, a, copy, '2021-04-20 10:00'));
  expect(reasons(await clickAndConfirmRenew(f, a, copy, '2021-05-04 10:00'))).toEqual([
    ['renewal-limit-reached', 'すでに1度延長している'],
  ]);
  expect(await dueDates(a, copy)).toEqual(['2021-05-04', ['renewal-limit-reached']]);

  orThrow(await f.library.desk(counter).acceptReturn({ copy, location: 'HQ', payer: null }));
  await borrowCopy(f, '2021-05-04 11:00', a, copy);
  orThrow(await clickAndConfirmRenew(f, a, copy, '2021-05-05 10:00'));
  expect(await f.recorded('Renewed')).toMatchObject([
    { data: { to: '2021-05-04' } },
    { data: { from: '2021-05-18', to: '2021-05-19' } },
  ]);
});

scenario('S35: short-loan material is lent and renewed for 7 days (R77)', '2021-04-03 10:00', async (f) => {
  const { a, copy } = await lent(f, '2021-04-14 10:00', 'short-loan');
  f.set('2021-04-20 10:00');
  expect(await dueDates(a, copy)).toEqual(['2021-04-21', '2021-04-27']);
  orThrow(await clickAndConfirmRenew(f, a, copy, '2021-04-20 10:00'));
  expect((await loanOf(a, copy)).dueDate).toBe('2021-04-27');
});

scenario(
  'S36: a click on the second day gains one day, shows this beforehand, and is the only renewal (R76, R78)',
  '2021-04-03 10:00',
  async (f) => {
    const { a, copy } = await lent(f);
    f.set('2021-04-09 10:00');
    expect(await dueDates(a, copy)).toEqual(['2021-04-22', '2021-04-23']);
    orThrow(await clickAndConfirmRenew(f, a, copy, '2021-04-09 10:00'));
    expect(await dueDates(a, copy)).toEqual(['2021-04-23', ['renewal-limit-reached']]);
  },
);

scenario(
  'S36: a renewal never makes a loan sent home due earlier (R76, R78)',
  '2021-04-03 10:00',
  async (f) => {
    const a = await f.registered();
    const copy = await dispatchHome(f, a, 'T1');
    expect(await dueDates(a, copy)).toEqual(['2021-04-27', '2021-04-27']);
    orThrow(await clickAndConfirmRenew(f, a, copy, '2021-04-09 12:00'));
    expect(await f.recorded('Renewed')).toMatchObject([{ data: { from: '2021-04-27', to: '2021-04-27' } }]);
    expect(await dueDates(a, copy)).toEqual(['2021-04-27', ['renewal-limit-reached']]);
  },
);
