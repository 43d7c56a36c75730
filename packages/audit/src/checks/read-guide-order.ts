import type { JsonObject } from '@torioki/event-store';
import type { DataOf, LendingEvent, LendingEventType } from '@torioki/lending';
import { type LocalTime, type Order, post } from '@torioki/laws/guide';
import type { OrderScope, HistoryLedger, LedgerPart } from './history-ledger.js';

/** The events of one append, their command, and the library's local time. */
export interface RecordedAppend {
  readonly events: readonly LendingEvent[];
  readonly command: JsonObject | undefined;
  readonly now: LocalTime;
}

/** Recorded events as an order of the guide, with the part of the ledger that the order concerns. */
export interface GuideOrder {
  readonly order: Order;
  readonly concern: OrderScope;
  /**
   * Selects the reservations to check the order against; by default all reservations that the order concerns.
   */
  readonly against?: (part: LedgerPart) => LedgerPart;
  /** The time of the order, if it differs from the time of recording. */
  readonly now?: LocalTime;
  /** The ids of new reservations. */
  readonly ids?: readonly string[];
}

const selectData = <Type extends LendingEventType>(
  events: readonly LendingEvent[],
  type: Type,
): readonly DataOf<Type>[] =>
  events.flatMap((event) => (event.type === type ? [event.data as DataOf<Type>] : []));

/**
 * Selects the waiting reservations, and those in `ids`, which one action of a job changed. The job's other
 * actions are recorded separately.
 */
const keepReservations =
  (ids: readonly string[]) =>
  (part: LedgerPart): LedgerPart => ({
    ...part,
    reservations: part.reservations.filter(({ kept, id }) => kept === null || ids.includes(id)),
  });

const createJobOrder = (ids: readonly string[], concern: OrderScope): GuideOrder => ({
  order: { is: 'nightly' },
  concern,
  against: keepReservations(ids),
});

type ReadOrder<Type extends LendingEventType> = (
  first: DataOf<Type>,
  append: RecordedAppend,
  ledger: HistoryLedger,
) => GuideOrder | undefined;

const readReserve: ReadOrder<'Reserved'> = ({ borrower }, { events }) => {
  const all = selectData(events, 'Reserved');
  const ranks = selectData(events, 'ReadingOrderSet').flatMap((set) => set.ranks);
  const rankOf = (id: string) => ranks.find(({ reservation }) => reservation === id)?.rank ?? null;
  const lines = all.map(({ title, location, reservation }) => ({
    title,
    at: location,
    rank: rankOf(reservation),
  }));
  return {
    order: { is: 'reserve', who: borrower, lines },
    concern: { patrons: [borrower], titles: all.map(({ title }) => title) },
    ids: all.map(({ reservation }) => reservation),
  };
};

/** Gives no order if a copy is already set aside: the guide has no rule for this change by staff. */
const readPickupChange: ReadOrder<'PickupChanged'> = (first, { events, command }, ledger) => {
  const id = (command?.['reservation'] ?? first.reservation) as string;
  const { title, borrower, location } =
    selectData(events, 'PickupChanged').find(({ reservation }) => reservation === id) ?? first;
  if (ledger.reservation(id)?.kept) return undefined;
  return {
    order: { is: 'changePickup', who: borrower, title, at: location },
    concern: { patrons: [borrower], titles: [title] },
  };
};

/** Reads a change of ranks. Gives no order for migrated ranks, since nobody ordered them here. */
const readRankChange: ReadOrder<'ReadingOrderSet'> = ({ borrower, ranks }, { command }, ledger) => {
  if (command?.['type'] === 'MigrateReadingOrder') return undefined;
  const found = ranks.flatMap(({ reservation, rank }) => {
    const title = ledger.reservation(reservation)?.title;
    return title === undefined ? [] : [{ title, rank }];
  });
  return {
    order: { is: 'changeRank', who: borrower, ranks: found },
    concern: { patrons: [borrower], titles: found.map(({ title }) => title) },
  };
};

const readPickUp: ReadOrder<'PickedUp'> = ({ borrower, copy, location }, { command }) => {
  const cards = (command?.['cards'] ?? { prefectural: true, branch: true }) as {
    readonly prefectural: boolean;
    readonly branch: boolean;
  };
  return {
    order: { is: 'pickUp', who: borrower, copy, at: location, cards },
    concern: { patrons: [borrower], copies: [copy] },
  };
};

/** Reads a renewal. It counts as ordered on the day of the click. */
const readRenewal: ReadOrder<'Renewed'> = ({ borrower, copy, on }, { now }) => ({
  order: { is: 'renew', who: borrower, copy },
  concern: { patrons: [borrower], copies: [copy], isRenewal: true },
  now: now.startsWith(on) ? now : `${on}T23:59`,
});

/** Reads a notice, as an order of the nightly run. The guide has only one kind of notice: a copy is ready. */
const readNotice: ReadOrder<'ReadyNoticeSent'> = (_, { events }) => {
  const all = selectData(events, 'ReadyNoticeSent').filter(({ why }) => why === 'ready');
  if (all.length === 0) return undefined;
  return createJobOrder(
    all.map(({ reservation }) => reservation),
    { patrons: all.map(({ borrower }) => borrower), copies: all.map(({ copy }) => copy) },
  );
};

const hasEvent = (events: readonly LendingEvent[], type: LendingEventType): boolean =>
  events.some((event) => event.type === type);

/** The fault that staff found in a copy when they cancelled its reservation; empty without a fault. */
const findCopyFault = (events: readonly LendingEvent[]): { readonly copy?: 'damaged' | 'missing' } => {
  if (hasEvent(events, 'RemovedFromCirculation')) return { copy: 'damaged' };
  return hasEvent(events, 'DeclaredLost') ? { copy: 'missing' } : {};
};

/** Gives no order for a migrated event. The event changes the ledger directly. */
const ignoreMigrated = () => undefined;

const readersByType: { readonly [Type in LendingEventType]?: ReadOrder<Type> } = {
  Reserved: readReserve,
  PickupChanged: readPickupChange,
  ReadingOrderSet: readRankChange,
  PickedUp: readPickUp,
  Renewed: readRenewal,
  ReadyNoticeSent: readNotice,
  Cancelled: ({ borrower, title, by, copy }, { events }) => ({
    order: { is: 'cancel', who: borrower, title, by, ...findCopyFault(events) },
    concern: { patrons: [borrower], titles: [title], copies: copy === null ? [] : [copy] },
  }),
  ReservationSuspended: ({ borrower, title, until }) => ({
    order: { is: 'suspend', who: borrower, title, until },
    concern: { patrons: [borrower], titles: [title] },
  }),
  ReservationResumed: ({ borrower, title }) => ({
    order: { is: 'resume', who: borrower, title },
    concern: { patrons: [borrower], titles: [title] },
  }),
  Secured: ({ copy, borrower }) => ({
    order: { is: 'fill', copy },
    concern: { patrons: [borrower], copies: [copy] },
  }),
  Shipped: ({ copy, borrower }) => ({
    order: { is: 'ship', copy },
    concern: { patrons: [borrower], copies: [copy] },
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
      ...(hasEvent(events, 'RemovedFromCirculation') && { removed: true }),
    },
    concern: { patrons: [borrower], copies: [copy] },
  }),
  ReceivedAtHeadquarters: ({ copy }) => ({
    order: { is: 'receiveAtHeadquarters', copy },
    concern: { copies: [copy] },
  }),
  CameBack: ({ copy }) => ({ order: { is: 'receiveAtHeadquarters', copy }, concern: { copies: [copy] } }),
  TransitLost: ({ copy }) => ({ order: { is: 'lost', copy }, concern: { copies: [copy] } }),
  DeclaredLost: ({ copy }) => ({ order: { is: 'lost', copy }, concern: { copies: [copy] } }),
  Withdrawn: ({ copy }) => ({ order: { is: 'withdraw', copy }, concern: { copies: [copy] } }),
  HoldExpired: ({ reservation, borrower, copy, location }) =>
    createJobOrder([reservation], { patrons: [borrower], copies: [copy], at: location }),
  Unfillable: ({ reservation, borrower, title }) =>
    createJobOrder([reservation], { patrons: [borrower], titles: [title] }),
  CopyMigrated: ignoreMigrated,
  ReservationMigrated: ignoreMigrated,
  LoanMigrated: ignoreMigrated,
};

/** Reads the events of one append as an order of the guide; undefined if the guide has no such order. */
export const readGuideOrder = (append: RecordedAppend, ledger: HistoryLedger): GuideOrder | undefined => {
  const [first] = append.events;
  if (first === undefined) return undefined;
  const hearing = readersByType[first.type] as ReadOrder<LendingEventType> | undefined;
  return hearing?.(first.data, append, ledger);
};
