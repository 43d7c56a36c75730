import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { hokkaido } from '../../policy/index.js';
import {
  assemblyRoom,
  makeClosedDaysPublished,
  dates,
  headquarters,
  home,
  library,
  makePickupLocationAdded,
  story,
  wakkanai,
  type PlaceKey,
} from '../../samples/index.js';
import { daysBetween, type LocalDate } from '../../vocabulary/index.js';
import { collectRules } from '../../testing/collect-rules.js';
import { dispatchAndPickupDays } from './dispatch-and-pickup-days.js';
import { foldRules } from '../../testing/fold-rules.js';

const noticing = (place: PlaceKey, day: string, history = story) =>
  history.reach('waiting', 'a-1', place).at(`${day} 11:00`).secure('a-1').at(`${day} 20:00`).recordNotice(1);
const makeNotice = (from: string | null, dispatchDay: string | null = null) =>
  ['ReadyNoticeSent', { 'promised.dispatchDay': dispatchDay, 'promised.from': from }] as const;
const beyond = (day: string) =>
  ({ code: 'calendar-horizon-exceeded', calendar: 'closed-days', day }) as const;

describe('NOTICE-1. The days counted from the day of the notice', () => {
  it.each([
    ['2021-04-07', '2021-04-08'],
    ['2021-04-04', '2021-04-06'],
    ['2021-04-25', '2021-04-27'],
    ['2021-05-05', '2021-05-07'],
  ])('at a counter: from its next open day, %s → %s (R50)', (day, earliestPickup) =>
    noticing('hq', day).emits(makeNotice(earliestPickup)),
  );

  it('at a counter with its own closed days: by these (A52)', async () => {
    const own = story.record(
      makeClosedDaysPublished(assemblyRoom, '2021-04-01', '2021-04-30', dates('2021-04', 8, 9, 10)),
    );
    await noticing('gikai', '2021-04-07', own).emits(makeNotice('2021-04-11'));
    await noticing('hq', '2021-04-07', own).emits(makeNotice('2021-04-08'));
  });

  it('at a counter with its own closed days: not by those of the headquarters after its own end (A52)', () => {
    const own = makeClosedDaysPublished(assemblyRoom, '2021-04-01', '2021-04-08', dates('2021-04', 8));
    return noticing('gikai', '2021-04-07', story.record(own)).isRefused(beyond('2021-04-09'));
  });

  it('at a counter: past a special closure (A51)', () => {
    const closed = story.at('2021-04-14 10:00').extendClosure(15, 25, 36);
    return noticing('hq', '2021-04-14', closed).emits(makeNotice('2021-04-27'));
  });

  it('at a counter without its own closed days: by those of the headquarters', () =>
    noticing('gikai', '2021-04-04').emits(makeNotice('2021-04-06')));

  it.each([
    ['S22', '2021-04-06', '2021-04-09', '2021-04-11'],
    ['S23', '2021-04-09', '2021-04-13', '2021-04-15'],
    ['S24', '2021-04-28', '2021-05-07', '2021-05-09'],
  ])('at a branch: the next dispatch day, and the transit days (%s)', (_, day, dispatchDay, earliest) =>
    noticing('wkn', day).emits(makeNotice(earliest, dispatchDay)),
  );

  it('at a branch: from its first open day after these (A52)', async () => {
    const own = story.record(
      makeClosedDaysPublished(wakkanai, '2021-04-01', '2021-04-30', dates('2021-04', 11, 12)),
    );
    await noticing('wkn', '2021-04-06', own).emits(makeNotice('2021-04-13', '2021-04-09'));
    await noticing('abs', '2021-04-06', own).emits(makeNotice('2021-04-11', '2021-04-09'));
  });

  it('at a branch without its own closed days: by those of the headquarters', () => {
    const far = story.record(makePickupLocationAdded({ ...wakkanai, transitDays: 3 }));
    return noticing('wkn', '2021-04-06', far).emits(makeNotice('2021-04-13', '2021-04-09'));
  });

  it('at a branch: unknown if its closed days end before', () => {
    const own = makeClosedDaysPublished(wakkanai, '2021-04-01', '2021-04-11', dates('2021-04', 11));
    return noticing('wkn', '2021-04-06', story.record(own)).isRefused(beyond('2021-04-12'));
  });

  const published = foldRules(...library);

  it('at a branch: arrives 3 to 6 days after the mail, mostly 4 or 5 (R52)', () => {
    const days = dates('2021-04', ...Array.from({ length: 24 }, (_, index) => index + 1));
    const gaps = days.map((today) => {
      const found = dispatchAndPickupDays(published, wakkanai, { today, policy: hokkaido });
      return E.isRight(found) && found.right.earliestPickup !== null
        ? daysBetween(today, found.right.earliestPickup)
        : expect.fail(today);
    });
    expect([...new Set(gaps)].toSorted()).toEqual([3, 4, 5, 6]);
    expect(gaps.filter((gap) => gap === 4 || gap === 5).length).toBeGreaterThan(gaps.length / 2);
  });

  it('at a branch with its own transit days: by these, otherwise by the policy (A28)', async () => {
    const slow = story.withPolicy({ dispatch: { ...hokkaido.dispatch, transitDays: 5 } });
    const near = slow.record(makePickupLocationAdded({ ...wakkanai, transitDays: 0 }));
    await noticing('wkn', '2021-04-06', near).emits(makeNotice('2021-04-09', '2021-04-09'));
    await noticing('wkn', '2021-04-06', slow).emits(makeNotice('2021-04-14', '2021-04-09'));
  });

  it('at a branch: past the dispatch days of a closure of the headquarters, and open in it (A51)', async () => {
    const closed = story.at('2021-04-06 10:00').extendClosure(8, 14, 15, 'hq');
    await noticing('wkn', '2021-04-06', closed).emits(makeNotice('2021-04-18', '2021-04-16'));
    await noticing('home', '2021-04-06', closed).emits(makeNotice(null, '2021-04-16'));
  });

  it('at a branch: past the dispatch days and the days of its own closure (A51)', async () => {
    const closed = story.at('2021-04-06 10:00').extendClosure(8, 14, 15, 'wkn');
    await noticing('wkn', '2021-04-06', closed).emits(makeNotice('2021-04-18', '2021-04-16'));
    await noticing('abs', '2021-04-06', closed).emits(makeNotice('2021-04-11', '2021-04-09'));
    const open = story.at('2021-04-06 10:00').extendClosure(10, 14, 15, 'wkn');
    await noticing('wkn', '2021-04-06', open).emits(makeNotice('2021-04-15', '2021-04-09'));
  });

  it('at a home: the next dispatch day only (S26)', () =>
    noticing('home', '2021-04-07').emits(makeNotice(null, '2021-04-09')));

  it.each([
    ['a counter', headquarters, ['closed-days']],
    ['a branch', wakkanai, ['dispatch-days', 'closed-days']],
    ['a home', home, ['dispatch-days']],
  ])('at %s: reports the calendars it used, before itself', (_, place, calendars) => {
    const rules = collectRules(() =>
      dispatchAndPickupDays(published, place, { today: '2021-04-07' as LocalDate, policy: hokkaido }),
    );
    expect(rules.map(({ rule, facts }) => facts['calendar'] ?? rule.id)).toEqual([...calendars, 'NOTICE-1']);
  });
});
