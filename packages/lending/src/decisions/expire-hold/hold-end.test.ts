import { describe, it } from 'vitest';
import { makeClosedDaysPublished, dates, story, wakkanai, type Story } from '../../samples/index.js';

const notOver = (lastDay: string) => ({ code: 'hold-not-over', reservation: 1, lastDay }) as const;

/** The mail of 6 April names the days from 11 to 23 April. */
const shipped = story.reach('shipped', 'a-1', 'wkn');
const early = shipped.at('2021-04-10 11:00').arrive(1, 'wkn');
const nobodyCame = (history: Story, day: string) => history.at(`${day} 00:00`).expireHold(1);

describe('HOLD-5. A hold does not end before the last day that a notice named', () => {
  it('even if the parcel arrives a day early (A1)', async () => {
    await nobodyCame(early, '2021-04-23').isRefused(notOver('2021-04-23'));
    await nobodyCame(early, '2021-04-24').emits('HoldExpired');
  });

  it('even if the closed days become open (A1)', async () => {
    const ownDays = story.record(
      makeClosedDaysPublished(wakkanai, '2021-04-01', '2021-04-30', dates('2021-04', 12, 13, 19)),
    );
    const open = ownDays
      .reach('noticed', 'a-1', 'wkn')
      .at('2021-04-07 10:00')
      .publishClosedDays('wkn', [19])
      .at('2021-04-09 10:00')
      .ship(1, 1)
      .at('2021-04-11 11:00')
      .arrive(1, 'wkn');
    await nobodyCame(ownDays.reach('arrived', 'a-1', 'wkn'), '2021-04-24').isRefused(notOver('2021-04-24'));
    await nobodyCame(open, '2021-04-24').isRefused(notOver('2021-04-24'));
    await nobodyCame(open, '2021-04-25').emits('HoldExpired');
  });

  it('and lasts longer if the parcel arrives late', async () => {
    const late = shipped.at('2021-04-14 11:00').arrive(1, 'wkn');
    await nobodyCame(late, '2021-04-25').isRefused(notOver('2021-04-25'));
  });

  it('but lasts until the next open day if that day is closed (A51)', async () => {
    const closed = early.at('2021-04-20 10:00').extendClosure(23, 24, 25);
    await nobodyCame(closed, '2021-04-25').isRefused(notOver('2021-04-25'));
    await nobodyCame(closed, '2021-04-26').emits('HoldExpired');
  });
});
