import type { DataOf, LendingCommand, LendingEvent, LocalDate } from '@torioki/lending';
import { addDays, daysFromTo } from '@torioki/lending/vocabulary';
import { commands, findDecision, loanId, tokyo } from '@torioki/lending/samples';
import { decideAfter, type DecidedOutcome, type DecodedEvent } from '../oracle/decide-after.js';

/** The closed days and dispatch days, computed without the aggregates, because these are under test. */
interface PublishedDays {
  readonly isClosed: (place: string, day: string) => boolean;
  readonly leaves: (place: string, day: string) => boolean;
}

type Calendar = Pick<DataOf<'DispatchDaysPublished'>, 'from' | 'until' | 'days'>;

const lists = (calendars: readonly Calendar[], day: string): boolean =>
  (
    calendars.findLast(({ from, until }) => from <= day && day <= until)?.days as
      readonly string[] | undefined
  )?.includes(day) ?? false;

/**
 * The days that were published until an instant. A place without closed days of its own has those of the
 * headquarters.
 */
const daysPublishedBy = (history: readonly LendingEvent[], at: string): PublishedDays => {
  const past = history.filter(({ data }) => data.at <= at);
  const ofType = <Type extends LendingEvent['type']>(type: Type) =>
    past.flatMap((event) => (event.type === type ? [event.data as DataOf<Type>] : []));
  const main = ofType('PickupLocationAdded').find(({ headquarters }) => headquarters)?.location;
  const closedDays = ofType('ClosedDaysPublished');
  const closures = ofType('ClosureExtended');
  const own = (place: string) => closedDays.filter(({ location }) => location === place);
  const hasClosure = (place: string, day: string): boolean =>
    closures.some(
      ({ places, from, until }) =>
        from <= day && day <= until && (places === 'all' || (places as readonly string[]).includes(place)),
    );
  const isClosed = (place: string, day: string): boolean =>
    hasClosure(place, day) || lists(own(place).length > 0 ? own(place) : own(main ?? ''), day);
  return {
    isClosed,
    leaves: (place, day) =>
      lists(ofType('DispatchDaysPublished'), day) && !hasClosure(place, day) && !isClosed(main ?? '', day),
  };
};

/**
 * The verdict on a day in the newest notice of an open reservation. The last mails before the day go out at
 * 20:00 of the day before. `changed`: after these mails, a change of the calendar was published. `moved`:
 * after the mails, the pickup place changed. `late`: the parcel has not arrived, or has not left for a home.
 * `gone`: after the mails, the copy was removed or lost, or came back.
 */
export type Verdict = 'kept' | 'changed' | 'moved' | 'late' | 'gone' | 'broken';

export interface JudgedDay {
  readonly verdict: Verdict;
  readonly why: string;
}

type Notice = DataOf<'ReadyNoticeSent' | 'ReadyNoticeNotSent'>;

/** The newest notice of a reservation, and the later events of the reservation. */
interface Noticed {
  readonly notice: Notice;
  readonly since: readonly LendingEvent[];
}

type EventType = LendingEvent['type'];

const find = ({ since }: Noticed, ...types: readonly EventType[]): LendingEvent | undefined =>
  since.find(({ type }) => types.includes(type));

/**
 * The transport events before a newer notice. They still count, unless the newer notice is about another copy
 * or about a copy that was secured again.
 */
const keepTransit = ({ why }: Notice, since: readonly LendingEvent[] = []): LendingEvent[] =>
  why === 'ready' ? [] : since.filter(({ type }) => type === 'Shipped' || type === 'ArrivedAtBranch');

const noticedIn = (events: readonly LendingEvent[]): readonly Noticed[] => {
  const newest = new Map<string, { notice: Notice; since: LendingEvent[] }>();
  for (const event of events) {
    const { type, data } = event;
    if (type === 'ReadyNoticeSent' || type === 'ReadyNoticeNotSent')
      newest.set(data.reservation, {
        notice: data,
        since: keepTransit(data, newest.get(data.reservation)?.since),
      });
    else if ('reservation' in data && data.reservation !== null)
      newest.get(data.reservation)?.since.push(event);
  }
  return [...newest.values()];
};

/**
 * Whether a notice names a day. A notice for a home names the dispatch day, others the days for the pickup.
 */
const names = ({ pickupClass, promised, closedDays }: Notice, day: LocalDate): boolean => {
  const { from, until, dispatchDay } = promised;
  if (pickupClass === 'home') return day === dispatchDay;
  return from !== null && from <= day && day <= (until ?? from) && !closedDays.includes(day);
};

/** A named day of a notice, with the events and publications up to it. */
interface Case extends Noticed {
  readonly day: LocalDate;
  readonly history: readonly DecodedEvent[];
  readonly now: PublishedDays;
  /** The days that were published before the mails of the previous evening. */
  readonly before: PublishedDays;
}

type Said = readonly [verdict: Verdict, why?: string];

/**
 * Gives a verdict that excuses the library, if the event came after the previous evening's mails. A mail
 * should have reported an earlier event.
 */
const excuse = ({ day }: Case, { data }: LendingEvent, verdict: 'gone' | 'moved'): Said =>
  data.at > tokyo(`${addDays(day, -1)} 20:00`) ? [verdict] : ['broken', `${verdict}, and no mail reports it`];

const judgeEnd = (one: Case): Said | undefined => {
  if (find(one, 'HoldExpired')) return ['broken', 'its hold ended'];
  const loss = find(one, 'TransitLost', 'DeclaredLost', 'RemovedFromCirculation', 'CameBack');
  if (loss) return excuse(one, loss, 'gone');
  const moved = find(one, 'PickupChanged');
  return moved && excuse(one, moved, 'moved');
};

const judgeClosure = ({ notice: { location }, day, now, before }: Case): Said | undefined => {
  if (!now.isClosed(location, day)) return undefined;
  return before.isClosed(location, day) ? ['broken', 'it is closed'] : ['changed'];
};

/**
 * Judges a parcel. If it did not leave, the mail on its dispatch day must say so. If it is late, the mail on
 * the first promised day must say so.
 */
const judgeParcel = (one: Case): Said | undefined => {
  const { day, notice } = one;
  const { from, dispatchDay } = notice.promised;
  if (notice.pickupClass === 'counter' || find(one, 'ArrivedAtBranch')) return undefined;
  if (day !== from) return ['broken', 'it is late, and no mail reports it'];
  if (find(one, 'Shipped') || dispatchDay === day) return ['late'];
  return ['broken', 'it did not leave, and no mail reports it'];
};

const decide = ({ history }: Case, command: LendingCommand): DecidedOutcome =>
  decideAfter(history)(findDecision(command.type), command);

const judgePickup = (one: Case): Said => {
  const { copy, borrower, location } = one.notice;
  const comes = decide(
    one,
    commands.pickUp(`${one.day} 19:00`, {
      ...{ copy, borrower, location, loan: loanId(999) },
      cards: { prefectural: true, branch: true },
    }),
  );
  return comes.is === 'accepted' ? ['kept'] : ['broken', JSON.stringify(comes.refusals)];
};

/** Judges a copy for a home. It is late if it can leave at 19:00 but has not left. */
const judgeDispatch = (one: Case): Said => {
  const { reservation, location } = one.notice;
  const leaves = decide(one, commands.ship(`${one.day} 19:00`, { reservation, loan: loanId(999) }));
  if (leaves.is === 'accepted') return ['late'];
  if (one.before.leaves(location, one.day) && !one.now.leaves(location, one.day)) return ['changed'];
  return ['broken', JSON.stringify(leaves.refusals)];
};

const judgeDays = (one: Case): Said | undefined => {
  const isHome = one.notice.pickupClass === 'home';
  if (find(one, 'PickedUp')) return isHome ? ['kept'] : undefined;
  if (find(one, 'Cancelled', 'Unfillable', 'WaitNoticeSent', 'WaitNoticeNotSent')) return undefined;
  const end = judgeEnd(one);
  if (end) return end;
  return isHome ? judgeDispatch(one) : (judgeClosure(one) ?? judgeParcel(one) ?? judgePickup(one));
};

/**
 * Judges the notices that name a day, as of 19:00 of that day. Only the newest notice of a reservation
 * counts.
 */
export const judgeDay = (history: readonly DecodedEvent[], day: LocalDate): readonly JudgedDay[] => {
  const events = history.map(({ event }) => event);
  const now = daysPublishedBy(events, tokyo(`${day} 19:00`));
  const before = daysPublishedBy(events, tokyo(`${addDays(day, -1)} 20:00`));
  return noticedIn(events)
    .filter(({ notice }) => names(notice, day))
    .flatMap((noticed) => {
      const said = judgeDays({ ...noticed, day, history, now, before });
      if (said === undefined) return [];
      const { reservation, location } = noticed.notice;
      const [verdict, why = ''] = said;
      return [{ verdict, why: `${reservation} for ${location} on ${day}: ${why}` }];
    });
};

/**
 * The days between a notice for a counter and its first pickup day. The book is already there, so these days
 * must be closed.
 */
const daysBefore = ({ on, pickupClass, promised: { from } }: Notice): readonly LocalDate[] =>
  pickupClass !== 'counter' || from === null ? [] : daysFromTo(addDays(on, 1), addDays(from, -1));

/** The days that notices leave out as closed although the place was open. */
export const wronglyOmittedDays = (events: readonly LendingEvent[]): readonly string[] =>
  events.flatMap(({ type, data }) => {
    if (type !== 'ReadyNoticeSent') return [];
    const { isClosed } = daysPublishedBy(events, data.at);
    return [...daysBefore(data), ...data.closedDays]
      .filter((day) => !isClosed(data.location, day))
      .map((day) => `${data.reservation}: ${data.location} is open on ${day}`);
  });
