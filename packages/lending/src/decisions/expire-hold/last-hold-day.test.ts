import { describe, it } from 'vitest';
import {
  assemblyRoom,
  makeClosedDaysPublished,
  dates,
  makePolicyPublished,
  story,
  type Story,
} from '../../samples/index.js';
import { town } from '../../policy/index.js';
import { addDays, type LocalDate } from '../../vocabulary/index.js';

/** Expects a hold to be open on its last day, and over from midnight. */
const lasts = async (history: Story, lastDay: string) => {
  await history
    .at(`${lastDay} 23:59:59`)
    .expireHold(1)
    .isRefused({ code: 'hold-not-over', reservation: 1, lastDay });
  await history
    .at(`${addDays(lastDay as LocalDate, 1)} 00:00`)
    .expireHold(1)
    .emits('HoldExpired');
};
const counter = story.reach('noticed', 'a-1');

describe('HOLD-1. The last day of a hold is counted in open days of its place, from the day after it began', () => {
  it('is the tenth open day after the notice at a counter, past a closed day (S30)', () =>
    lasts(counter, '2021-04-18'));

  it('is counted from the arrival at a branch, even a late one', async () => {
    await lasts(story.reach('arrived', 'a-1', 'wkn'), '2021-04-23');
    const late = story.reach('shipped', 'a-1', 'wkn').at('2021-04-16 11:00').arrive(1, 'wkn');
    await lasts(late, '2021-04-28');
  });

  it("follows the place's own closed days, if it has published any (A52)", () => {
    const days = dates('2021-04', 9, 10, 11, 12, 14, 16, 17, 18, 19, 21, 23, 24, 25, 26, 28, 30);
    const may = dates('2021-05', 1, 2, 3, 4, 5, 7, 8, 9, 10, 12, 14, 15, 16, 17);
    const own = makeClosedDaysPublished(assemblyRoom, '2021-04-08', '2021-05-17', [...days, ...may]);
    return lasts(story.record(own).reach('noticed', 'a-1', 'gikai'), '2021-05-13');
  });

  it('passes over a special closure, which has no open days (A51)', () =>
    lasts(counter.at('2021-04-14 10:00').extendClosure(15, 25, 36), '2021-05-01'));

  it('passes over a special closure of its own place only (A51)', async () => {
    const branch = story.reach('arrived', 'a-1', 'wkn').at('2021-04-14 10:00');
    await lasts(branch.extendClosure(15, 25, 36, 'hq', 'abs'), '2021-04-23');
    await lasts(branch.extendClosure(15, 25, 36, 'abs', 'wkn'), '2021-05-05');
    await lasts(counter.at('2021-04-14 10:00').extendClosure(15, 25, 36, 'wkn'), '2021-04-18');
  });

  it('follows the number of days in its notice, whatever the policy is later (A42)', async () => {
    await lasts(counter.record(makePolicyPublished('2021-04-08', town)), '2021-04-18');
    await lasts(story.withPolicy({ holdShelfOpenDays: 7 }).reach('noticed', 'a-1'), '2021-04-15');
  });

  it('is unknown after the published days', () =>
    story
      .reach('waiting', 'a-1')
      .at('2021-05-25 10:00')
      .secure('a-1')
      .recordNotice(1)
      .at('2021-06-10 00:00')
      .expireHold(1)
      .isRefused({ code: 'calendar-horizon-exceeded', calendar: 'closed-days', day: '2021-06-01' }));
});
