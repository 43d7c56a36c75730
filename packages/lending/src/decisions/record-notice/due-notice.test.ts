import { describe, expect, it } from 'vitest';
import { reservation, rulesInForce } from '../../aggregates/index.js';
import { lendingEventCodec, type LendingEvent } from '../../events/index.js';
import { hokkaido } from '../../policy/index.js';
import {
  makeClosedDaysPublished,
  dates,
  makeDispatchDaysPublished,
  story,
  wakkanai,
  type Story,
} from '../../samples/index.js';
import type { LocalDate } from '../../vocabulary/index.js';
import { dueNotice, type Noticeable } from './due-notice.js';

/** The reason of the notice that is due for reservation 1 at 20:00 of a day, after the given story. */
const dueOn = async (history: Story, today: string) => {
  const events = (await history.recorded()).flatMap((stored): readonly LendingEvent[] => {
    const event = lendingEventCodec.decode(stored);
    return event._tag === 'Right' ? [event.right] : [];
  });
  const folded = <State>(fold: { initial: State; evolve: (before: State, event: never) => State }) =>
    events.reduce((before, event) => fold.evolve(before, event as never), fold.initial);
  const held = folded(reservation);
  return dueNotice(folded(rulesInForce), held as Noticeable, {
    today: today as LocalDate,
    policy: hokkaido,
  });
};

/** The mail of 6 April names 9 April as the dispatch day, and 11 to 23 April for the pickup. */
const noticed = story.reach('noticed', 'a-1', 'wkn');
const shipped = story.reach('shipped', 'a-1', 'wkn');

describe('NOTICE-10. A notice is due', () => {
  it('when a copy is ready, and not a second time', async () => {
    expect(await dueOn(story.reach('secured', 'a-1'), '2021-04-07')).toBe('ready');
    expect(await dueOn(noticed, '2021-04-07')).toBeNull();
  });

  it('when a named day becomes a closed day, even if the last one does not change', async () => {
    const other = noticed.record(
      makeClosedDaysPublished(wakkanai, '2021-04-14', '2021-04-20', dates('2021-04', 16)),
    );
    expect(await dueOn(other, '2021-04-08')).toBe('days-changed');
    const arrived = other.at('2021-04-09 10:00').ship(1, 1).at('2021-04-11 11:00').arrive(1, 'wkn');
    expect(await dueOn(arrived, '2021-04-15')).toBe('days-changed');
    expect(await dueOn(arrived, '2021-04-16')).toBeNull();
  });

  it('when its dispatch day is removed, or the parcel did not leave on it', async () => {
    const struck = noticed.at('2021-04-07 10:00').publishDispatchDays([13, 16], 7);
    expect(await dueOn(struck, '2021-04-07')).toBe('days-changed');
    expect(await dueOn(noticed, '2021-04-08')).toBeNull();
    expect(await dueOn(noticed, '2021-04-09')).toBe('days-changed');
    const noneLeft = noticed
      .record(makeDispatchDaysPublished('2021-05-01', '2021-05-31', []))
      .at('2021-04-09 10:00')
      .publishDispatchDays([], 9);
    expect(await dueOn(noneLeft, '2021-04-09')).toBe('days-changed');
    const home = story.reach('noticed', 'a-1', 'home');
    expect(await dueOn(home, '2021-04-09')).toBeNull();
    expect(await dueOn(home.publishDispatchDays([13], 8), '2021-04-08')).toBe('days-changed');
  });

  it('when the new days are unknown, and again once a calendar gives them', async () => {
    const struck = noticed.at('2021-04-07 10:00').publishDispatchDays([], 7);
    const far = struck.record(makeDispatchDaysPublished('2021-05-01', '2021-05-31', []));
    expect(await dueOn(far, '2021-04-07')).toBe('days-changed');
    const notified = far
      .at('2021-04-07 20:00')
      .recordNotice(1)
      .withFields({ notice: 1, why: 'days-changed' });
    await notified.emits([
      'ReadyNoticeSent',
      { promised: { from: null, until: null, dispatchDay: null }, closedDays: [] },
    ]);
    expect(await dueOn(notified, '2021-04-08')).toBeNull();
    expect(await dueOn(notified.at('2021-04-08 10:00').publishDispatchDays([13], 9), '2021-04-08')).toBe(
      'days-changed',
    );
    const later = notified.at('2021-04-12 10:00').publishDispatchDays([16], 13);
    expect(await dueOn(later, '2021-04-12')).toBe('days-changed');
    await later
      .at('2021-04-12 20:00')
      .recordNotice(1)
      .withFields({ notice: 2, why: 'days-changed' })
      .emits([
        'ReadyNoticeSent',
        { promised: { dispatchDay: '2021-04-16', from: '2021-04-18', until: '2021-05-01' } },
      ]);
  });

  it('not when more days become open', async () => {
    const open = noticed.at('2021-04-07 10:00').publishClosedDays('wkn', []);
    expect(await dueOn(open, '2021-04-08')).toBeNull();
    expect(await dueOn(shipped.at('2021-04-10 11:00').arrive(1, 'wkn'), '2021-04-10')).toBeNull();
  });

  it('when a parcel is late, once, and when it arrives after that', async () => {
    expect(await dueOn(shipped, '2021-04-10')).toBeNull();
    expect(await dueOn(shipped, '2021-04-11')).toBe('late');
    const notified = shipped.at('2021-04-11 20:00').recordNotice(1).withFields({ notice: 1, why: 'late' });
    expect(await dueOn(notified, '2021-04-12')).toBeNull();
    const arrived = notified.at('2021-04-14 11:00').arrive(1, 'wkn');
    expect(await dueOn(arrived, '2021-04-13')).toBeNull();
    expect(await dueOn(arrived, '2021-04-14')).toBe('days-changed');
    const after = arrived
      .at('2021-04-14 20:00')
      .recordNotice(1)
      .withFields({ notice: 2, why: 'days-changed' });
    expect(await dueOn(after, '2021-04-14')).toBeNull();
  });

  it('when its copy is no longer available after its notice', async () => {
    expect(await dueOn(shipped.at('2021-04-09 12:00').loseInTransit(1), '2021-04-09')).toBe('waits-again');
    expect(await dueOn(story.reach('secured', 'a-1').declareLost('a-1'), '2021-04-07')).toBeNull();
    const moved = noticed.at('2021-04-08 11:00').changePickupByStaff(1, 'abs');
    expect(await dueOn(moved, '2021-04-08')).toBe('ready');
    expect(await dueOn(moved.declareLost('a-1'), '2021-04-08')).toBe('waits-again');
  });
});
