import { describe, it } from 'vitest';
import { makeClosedDaysPublished, dates, story, wakkanai, type Story } from '../../samples/index.js';

const again = (history: Story, at: string, why = 'days-changed') =>
  history.at(at).recordNotice(1).withFields({ notice: 1, why });
const promises = (from: string | null, until: string | null, dispatchDay: string | null = null) =>
  ['ReadyNoticeSent', { promised: { from, until, dispatchDay } }] as const;

describe('NOTICE-7. The days that a notice names', () => {
  it('at a counter: to the last day of a hold that begins with the first notice (R50, A42)', async () => {
    await story.reach('noticed', 'a-1').emits(promises('2021-04-08', '2021-04-18'));
    const later = story.reach('noticed', 'a-1');
    await again(later, '2021-04-10 20:00').emits(promises('2021-04-11', '2021-04-18'));
  });

  it('at a branch: by the next dispatch day, then by the day of shipping, then from today on', async () => {
    await story.reach('noticed', 'a-1', 'wkn').emits(promises('2021-04-11', '2021-04-23', '2021-04-09'));
    await again(story.reach('shipped', 'a-1', 'wkn'), '2021-04-10 20:00').emits(
      promises('2021-04-11', '2021-04-23', '2021-04-09'),
    );
    const arrived = story.reach('shipped', 'a-1', 'wkn').at('2021-04-10 11:00').arrive(1, 'wkn');
    await again(arrived, '2021-04-13 20:00').emits(promises('2021-04-14', '2021-04-23'));
  });

  it('at a home: the dispatch day only (R51)', () =>
    story.reach('noticed', 'a-1', 'home').emits(promises(null, null, '2021-04-09')));

  it('lists the closed days between them', () =>
    story
      .record(makeClosedDaysPublished(wakkanai, '2021-04-01', '2021-04-30', dates('2021-04', 12, 19)))
      .reach('noticed', 'a-1', 'wkn')
      .emits([
        'ReadyNoticeSent',
        { 'promised.until': '2021-04-23', closedDays: ['2021-04-12', '2021-04-19'] },
      ]));

  it('names none while a parcel is late, since its arrival is unknown', async () => {
    const nothing = promises(null, null);
    await again(story.reach('shipped', 'a-1', 'wkn'), '2021-04-11 20:00', 'late').emits(nothing);
    await again(story.reach('shipped', 'a-1', 'wkn'), '2021-04-11 20:00').emits(nothing);
  });

  it('follow the rules at its instant, however late the outcome is recorded', async () => {
    const secured = story.reach('secured', 'a-1').at('2021-04-07 20:05').publishClosedDays('hq', [8, 9, 10]);
    await secured
      .recordNotice(1)
      .withFields({ at: '2021-04-07T11:04:00.000Z' })
      .emits(promises('2021-04-08', '2021-04-18'));
    await secured.at('2021-04-07 20:06').recordNotice(1).emits(promises('2021-04-11', '2021-04-20'));
  });

  it('leaves out the last day if the closed days are not published that far', () =>
    story
      .reach('waiting', 'a-1')
      .at('2021-05-25 11:00')
      .secure('a-1')
      .at('2021-05-25 20:00')
      .recordNotice(1)
      .emits(promises('2021-05-26', null)));
});
