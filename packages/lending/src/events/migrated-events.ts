import type { DataOf, EventOf, LendingEvent, LendingEventType } from './lending-event.js';

const expandCopy = ({
  statusAtMigration,
  ...held
}: DataOf<'CopyMigrated'>): readonly LendingEvent<
  'CopyAdded' | 'DeclaredLost' | 'LentToLibrary' | 'ReturnShipped'
>[] => {
  const { at, copy, title } = held;
  const added: EventOf<'CopyAdded'> = { type: 'CopyAdded', data: held };
  switch (statusAtMigration.is) {
    case 'on-shelf':
      return [added];
    case 'missing': {
      const ofNobody = { loan: null, reservation: null, borrower: null, group: null };
      return [added, { type: 'DeclaredLost', data: { at, copy, title, ...ofNobody } }];
    }
    case 'lent-to-library':
      return [
        added,
        { type: 'LentToLibrary', data: { at, copy, title, library: statusAtMigration.library } },
      ];
    case 'in-transit-back':
      return [added, { type: 'ReturnShipped', data: { at, copy, title, location: statusAtMigration.from } }];
  }
};

type LaterEvent = LendingEvent<'ReadyNoticeSent' | 'Shipped' | 'ArrivedAtBranch'>;

/** The fields of the old system's notice. Its days are unknown. */
const firstNotice = {
  notice: 0,
  why: 'ready',
  promised: { from: null, until: null, dispatchDay: null },
  closedDays: [],
} as const;

/** The events that follow the securing of a copy for a migrated reservation: notice, dispatch and arrival. */
const listLaterEvents = (
  statusAtMigration: DataOf<'ReservationMigrated'>['statusAtMigration'],
  data: Omit<DataOf<'Secured'>, 'loanClass' | 'source'>,
): readonly LaterEvent[] => {
  if (!('noticedOn' in statusAtMigration)) return [];
  const { is, noticedOn, holdOpenDays } = statusAtMigration;
  const notice: LaterEvent = {
    type: 'ReadyNoticeSent',
    data: { ...data, on: noticedOn, holdOpenDays, ...firstNotice },
  };
  if (is === 'noticed') return [notice];
  const { on } = statusAtMigration;
  const byRun = { carrier: 'library-run', payer: 'library', availableFrom: null } as const;
  const left: LaterEvent = { type: 'Shipped', data: { ...data, on, ...byRun } };
  return is === 'shipped'
    ? [notice, left]
    : [notice, left, { type: 'ArrivedAtBranch', data: { ...data, on } }];
};

const expandReservation = ({
  statusAtMigration,
  since,
  rank: _,
  turnCame,
  copy,
  loanClass,
  source,
  ...placed
}: DataOf<'ReservationMigrated'>): readonly LendingEvent<
  'Reserved' | 'TurnCame' | 'Secured' | LaterEvent['type']
>[] => {
  const { at, reservation, title, borrower, group } = placed;
  const reserved: EventOf<'Reserved'> = { type: 'Reserved', data: { ...placed, at: since } };
  const turn: readonly EventOf<'TurnCame'>[] =
    group !== null && turnCame
      ? [{ type: 'TurnCame', data: { at, reservation, title, borrower, group } }]
      : [];
  if (copy === null || loanClass === null || source === null) return [reserved, ...turn];
  const held = { ...placed, copy };
  return [
    reserved,
    ...turn,
    { type: 'Secured', data: { ...held, loanClass, source } },
    ...listLaterEvents(statusAtMigration, held),
  ];
};

const expandLoan = ({
  lentOn,
  renewals,
  ...lent
}: DataOf<'LoanMigrated'>): readonly LendingEvent<'PickedUp' | 'Renewed'>[] => {
  const { at, loan, copy, title, borrower, dueDate } = lent;
  const renewed: EventOf<'Renewed'> = {
    type: 'Renewed',
    data: { at, on: lentOn, loan, copy, title, borrower, from: dueDate, to: dueDate },
  };
  return [
    { type: 'PickedUp', data: { ...lent, on: lentOn, reservation: null, group: null } },
    ...Array.from({ length: renewals }, () => renewed),
  ];
};

/**
 * The migrated events. For each of them, `as` lists the types of the events that it replaces, and `for` makes
 * these events. A fold with a type in `as` reads the events that `for` makes.
 */
const migratedEvents = {
  CopyMigrated: { as: ['CopyAdded'], for: expandCopy },
  ReservationMigrated: { as: ['Reserved', 'Secured'], for: expandReservation },
  LoanMigrated: { as: ['PickedUp', 'Renewed'], for: expandLoan },
} as const;

export type MigratedType = keyof typeof migratedEvents;

/** The migrated events that replace one of these types. */
export type TwinOf<Type extends LendingEventType> = {
  readonly [Of in MigratedType]: Type & (typeof migratedEvents)[Of]['as'][number] extends never ? never : Of;
}[MigratedType];

/** Whether a type is one of the migrated events, which record decisions of an old system. */
export const isMigrated = (type: string): type is MigratedType => type in migratedEvents;

/** Whether a list has a type or, for a migrated type, one of the types that it replaces. */
export const hasTypeOrTwin = (type: LendingEventType, types: readonly LendingEventType[]): boolean =>
  types.includes(type) || (isMigrated(type) && migratedEvents[type].as.some((one) => types.includes(one)));

/** These types, and the migrated events that replace one of them. */
export const addTwins = <Type extends LendingEventType>(
  types: readonly Type[],
): readonly (Type | TwinOf<Type>)[] => {
  const twins = Object.entries(migratedEvents)
    .filter(([, { as }]) => (as as readonly LendingEventType[]).some((one) => types.includes(one as Type)))
    .map(([type]) => type as TwinOf<Type>);
  return [...new Set([...types, ...twins])];
};

/** The events that this system would have recorded instead of a migrated event. */
export const expandMigrated = ({ type, data }: LendingEvent<MigratedType>): readonly LendingEvent[] =>
  (migratedEvents[type].for as (taken: typeof data) => readonly LendingEvent[])(data);
