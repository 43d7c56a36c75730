import type { JsonObject } from '@torioki/event-store';
import type { DataOf, LendingEvent, LendingEventType } from '@torioki/lending';
import { type LocalTime, type Order, post } from '@torioki/laws/guide';
import type { Concern, KeptLedger, Part } from './kept-ledger.js';

/** The events of one append, their command, and the library's local time. */
export interface Told {
  readonly events: readonly LendingEvent[];
  readonly command: JsonObject | undefined;
  readonly now: LocalTime;
}

/** Recorded events as an order of the guide, with the part of the ledger that the order concerns. */
export interface Heard {
  readonly order: Order;
  readonly concern: Concern;
  /** Selects the part to check the order against; without it, everything that the order concerns. */
  readonly against?: (part: Part) => Part;
  /** The time of the order, if it differs from the time of recording. */
  readonly now?: LocalTime;
  /** The ids of new reservations. */
  readonly ids?: readonly string[];
}

const of = <Type extends LendingEventType>(
  events: readonly LendingEvent[],
  type: Type,
): readonly DataOf<Type>[] =>
  events.flatMap((event) => (event.type === type ? [event.data as DataOf<Type>] : []));

/** Keeps only waiting reservations and the named ones, because a job records each action separately. */
const only =
  (ids: readonly string[]) =>
  (part: Part): Part => ({
    ...part,
    reservations: part.reservations.filter(({ kept, id }) => kept === null || ids.includes(id)),
  });

const byJobs = (ids: readonly string[], concern: Concern): Heard => ({
  order: { is: 'nightly' },
  concern,
  against: only(ids),
});

type Hearing<Type extends LendingEventType> = (
  first: DataOf<Type>,
  told: Told,
  ledger: KeptLedger,
) => Heard | undefined;

const reserved: Hearing<'Reserved'> = ({ borrower }, { events }) => {
  const all = of(events, 'Reserved');
  const ranks = of(events, 'ReadingOrderSet').flatMap((set) => set.ranks);
  const rankOf = (id: string) => ranks.find(({ reservation }) => reservation === id)?.rank ?? null;
  const lines = all.map(({ title, location, reservation }) => ({
    title,
    at: location,
    rank: rankOf(reservation),
  }));
  return {
    order: { is: 'reserve', who: borrower, lines },
    concern: { who: [borrower], titles: all.map(({ title }) => title) },
    ids: all.map(({ reservation }) => reservation),
  };
};

/** Staff may move a copy that is already set aside. The guide has no rule for this. */
const moved: Hearing<'PickupChanged'> = (first, { events, command }, ledger) => {
  const asked = (command?.['reservation'] ?? first.reservation) as string;
  const { title, borrower, location } =
    of(events, 'PickupChanged').find(({ reservation }) => reservation === asked) ?? first;
  if (ledger.reservation(asked)?.kept) return undefined;
  return {
    order: { is: 'changePickup', who: borrower, title, at: location },
    concern: { who: [borrower], titles: [title] },
  };
};

/** Migrated ranks are not an order. */
const reranked: Hearing<'ReadingOrderSet'> = ({ borrower, ranks }, { command }, ledger) => {
  if (command?.['type'] === 'TakeOverReadingOrder') return undefined;
  const known = ranks.flatMap(({ reservation, rank }) => {
    const title = ledger.reservation(reservation)?.title;
    return title === undefined ? [] : [{ title, rank }];
  });
  return {
    order: { is: 'changeRank', who: borrower, ranks: known },
    concern: { who: [borrower], titles: known.map(({ title }) => title) },
  };
};

const pickedUp: Hearing<'PickedUp'> = ({ borrower, copy, location }, { command }) => {
  const cards = (command?.['cards'] ?? { prefectural: true, branch: true }) as {
    readonly prefectural: boolean;
    readonly branch: boolean;
  };
  return {
    order: { is: 'pickUp', who: borrower, copy, at: location, cards },
    concern: { who: [borrower], copies: [copy] },
  };
};

/** A renewal counts on the day of the click. */
const renewed: Hearing<'Renewed'> = ({ borrower, copy, on }, { now }) => ({
  order: { is: 'renew', who: borrower, copy },
  concern: { who: [borrower], copies: [copy], isRenewal: true },
  now: now.startsWith(on) ? now : `${on}T23:59`,
});

/** The guide has a single notice: a copy is ready. */
const notified: Hearing<'ReadyNoticeSent'> = (_, { events }) => {
  const all = of(events, 'ReadyNoticeSent').filter(({ why }) => why === 'ready');
  if (all.length === 0) return undefined;
  return byJobs(
    all.map(({ reservation }) => reservation),
    { who: all.map(({ borrower }) => borrower), copies: all.map(({ copy }) => copy) },
  );
};

const has = (events: readonly LendingEvent[], type: LendingEventType): boolean =>
  events.some((event) => event.type === type);

/** The fault of the copy that staff found when they cancelled its reservation; empty for a sound copy. */
const foundOf = (events: readonly LendingEvent[]): { readonly copy?: 'damaged' | 'missing' } => {
  if (has(events, 'RemovedFromCirculation')) return { copy: 'damaged' };
  return has(events, 'DeclaredLost') ? { copy: 'missing' } : {};
};

/** A migrated decision is not an order. The ledger follows it. */
const ofOldSystem = () => undefined;

const hearings: { readonly [Type in LendingEventType]?: Hearing<Type> } = {
  Reserved: reserved,
  PickupChanged: moved,
  ReadingOrderSet: reranked,
  PickedUp: pickedUp,
  Renewed: renewed,
  ReadyNoticeSent: notified,
  Cancelled: ({ borrower, title, by, copy }, { events }) => ({
    order: { is: 'cancel', who: borrower, title, by, ...foundOf(events) },
    concern: { who: [borrower], titles: [title], copies: copy === null ? [] : [copy] },
  }),
  ReservationSuspended: ({ borrower, title, until }) => ({
    order: { is: 'suspend', who: borrower, title, until },
    concern: { who: [borrower], titles: [title] },
  }),
  ReservationResumed: ({ borrower, title }) => ({
    order: { is: 'resume', who: borrower, title },
    concern: { who: [borrower], titles: [title] },
  }),
  Secured: ({ copy, borrower }) => ({
    order: { is: 'fill', copy },
    concern: { who: [borrower], copies: [copy] },
  }),
  Shipped: ({ copy, borrower }) => ({
    order: { is: 'ship', copy },
    concern: { who: [borrower], copies: [copy] },
  }),
  ArrivedAtBranch: ({ copy, location }) => ({
    order: { is: 'arrive', copy, at: location },
    concern: { copies: [copy] },
  }),
  Returned: ({ copy, borrower, location, payer }, { events }) => ({
    order: {
      is: 'return',
      copy,
      at: payer === null ? location : post,
      ...(has(events, 'RemovedFromCirculation') && { removed: true }),
    },
    concern: { who: [borrower], copies: [copy] },
  }),
  CheckedIn: ({ copy }) => ({ order: { is: 'checkIn', copy }, concern: { copies: [copy] } }),
  CameBack: ({ copy }) => ({ order: { is: 'checkIn', copy }, concern: { copies: [copy] } }),
  TransitLost: ({ copy }) => ({ order: { is: 'lost', copy }, concern: { copies: [copy] } }),
  DeclaredLost: ({ copy }) => ({ order: { is: 'lost', copy }, concern: { copies: [copy] } }),
  Withdrawn: ({ copy }) => ({ order: { is: 'withdraw', copy }, concern: { copies: [copy] } }),
  HoldExpired: ({ reservation, borrower, copy, location }) =>
    byJobs([reservation], { who: [borrower], copies: [copy], at: location }),
  Unfillable: ({ reservation, borrower, title }) =>
    byJobs([reservation], { who: [borrower], titles: [title] }),
  CopyTakenOver: ofOldSystem,
  ReservationTakenOver: ofOldSystem,
  LoanTakenOver: ofOldSystem,
};

/** Reads the events of one append as an order of the guide; undefined if the guide has no such order. */
export const heard = (told: Told, ledger: KeptLedger): Heard | undefined => {
  const [first] = told.events;
  if (first === undefined) return undefined;
  const hearing = hearings[first.type] as Hearing<LendingEventType> | undefined;
  return hearing?.(first.data, told, ledger);
};
