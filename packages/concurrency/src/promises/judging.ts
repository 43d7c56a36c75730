import type { StoredEvent } from '@torioki/event-store';
import { addDays, daysFromTo, type DataOf, type LendingEvent, type LocalDate } from '@torioki/lending';
import { commands, loanId, tokyo } from '@torioki/lending/samples';
import { comingTo, known } from '../oracle/decided.js';
import { daysPublishedBy } from './named-days.js';

/**
 * What became of a day that the newest notice of an open reservation names. `changed`: the change was published after the
 * last 20:00 before the day. `late`: the parcel had not arrived. `gone`: the copy was lost. `moved`: to another place.
 */
export type Verdict = 'kept' | 'changed' | 'late' | 'gone' | 'moved' | 'broken';

export interface Judged {
  readonly verdict: Verdict;
  readonly why: string;
}

type Notice = DataOf<'ReadyNoticeSent' | 'ReadyNoticeNotSent'>;

/** The events of each reservation after its newest notice, and that notice. */
interface Noticed {
  readonly notice: Notice;
  readonly since: readonly LendingEvent['type'][];
}

/** What has happened to a copy that is on its way stays so when its reader gets a newer notice. */
const keepTransit = (since: readonly LendingEvent['type'][] = []): LendingEvent['type'][] =>
  since.filter((one) => ['Shipped', 'ArrivedAtBranch'].includes(one));

const noticedIn = (events: readonly LendingEvent[]): readonly Noticed[] => {
  const newest = new Map<string, { notice: Notice; since: LendingEvent['type'][] }>();
  for (const { type, data } of events) {
    if (type === 'ReadyNoticeSent' || type === 'ReadyNoticeNotSent')
      newest.set(data.reservation, {
        notice: data,
        since: keepTransit(newest.get(data.reservation)?.since),
      });
    else if ('reservation' in data && data.reservation !== null)
      newest.get(data.reservation)?.since.push(type);
  }
  return [...newest.values()];
};

const names = ({ promised: { from, until }, closedDays }: Notice, day: LocalDate): boolean =>
  from !== null && from <= day && day <= (until ?? from) && !closedDays.includes(day);

const pickUpOn = (day: LocalDate, { copy, borrower, location }: Notice) =>
  commands.pickUp(`${day} 19:00`, {
    ...{ copy, borrower, location, loan: loanId(999) },
    cards: { prefectural: true, branch: true },
  });

type Said = readonly [verdict: Verdict, why?: string];

const has = ({ since }: Noticed, ...types: readonly LendingEvent['type'][]): boolean =>
  since.some((type) => types.includes(type));

const judgeEnd = (noticed: Noticed): Said | undefined => {
  if (has(noticed, 'TransitLost', 'DeclaredLost')) return ['gone'];
  if (has(noticed, 'HoldExpired')) return ['broken', 'its hold ended'];
  return has(noticed, 'PickupChanged') ? ['moved'] : undefined;
};

const judgeClosure = (
  { location }: Notice,
  day: LocalDate,
  events: readonly LendingEvent[],
): Said | undefined => {
  const now = daysPublishedBy(events, tokyo(`${day} 19:00`));
  const before = daysPublishedBy(events, tokyo(`${addDays(day, -1)} 20:00`));
  if (!now.isClosed(location, day)) return undefined;
  return before.isClosed(location, day) ? ['broken', 'it is closed'] : ['changed'];
};

const judgeParcel = (noticed: Noticed, events: readonly LendingEvent[]): Said | undefined => {
  const { location, pickupClass, promised } = noticed.notice;
  if (pickupClass === 'counter' || has(noticed, 'ArrivedAtBranch')) return undefined;
  const { dispatchDay } = promised;
  if (has(noticed, 'Shipped') || dispatchDay === null) return ['late'];
  const announced = daysPublishedBy(events, tokyo(`${addDays(dispatchDay, -1)} 20:00`));
  return announced.leaves(location, dispatchDay) ? ['late'] : ['broken', 'no dispatch'];
};

const judgePickup = (notice: Notice, day: LocalDate, history: readonly StoredEvent[]): Said => {
  const comes = comingTo(history)(pickUpOn(day, notice));
  return comes.is === 'accepted' ? ['kept'] : ['broken', JSON.stringify(comes.refusals)];
};

const judge = (
  noticed: Noticed,
  day: LocalDate,
  history: readonly StoredEvent[],
  events: readonly LendingEvent[],
): Judged | undefined => {
  const { notice } = noticed;
  if (has(noticed, 'PickedUp', 'Cancelled', 'Unfillable', 'WaitNoticeSent', 'WaitNoticeNotSent'))
    return undefined;
  const [verdict, why = ''] =
    judgeEnd(noticed) ??
    judgeClosure(notice, day, events) ??
    judgeParcel(noticed, events) ??
    judgePickup(notice, day, history);
  return { verdict, why: `${notice.reservation} for ${notice.location} on ${day}: ${why}` };
};

/** Judges each reservation whose newest notice names a day, at 19:00 of that day. */
export const judgeDay = (history: readonly StoredEvent[], day: LocalDate): readonly Judged[] => {
  const events = history.map((one) => known(one).event);
  return noticedIn(events)
    .filter(({ notice }) => names(notice, day))
    .flatMap((one) => judge(one, day, history, events) ?? []);
};

/** The days before the first that a notice at a counter names: its book is there, so these must be closed. */
const daysBefore = ({ on, pickupClass, promised: { from } }: Notice): readonly LocalDate[] =>
  pickupClass !== 'counter' || from === null ? [] : daysFromTo(addDays(on, 1), addDays(from, -1));

/** The days that notices leave out as closed, though their place was open. */
export const leftOut = (events: readonly LendingEvent[]): readonly string[] =>
  events.flatMap(({ type, data }) => {
    if (type !== 'ReadyNoticeSent') return [];
    const { isClosed } = daysPublishedBy(events, data.at);
    return [...daysBefore(data), ...data.closedDays]
      .filter((day) => !isClosed(data.location, day))
      .map((day) => `${data.reservation}: ${data.location} is open on ${day}`);
  });
