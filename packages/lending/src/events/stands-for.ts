import type { DataOf, EventOf, LendingEvent, LendingEventType } from './lending-event.js';

const copyTakenOver = ({
  stands,
  ...held
}: DataOf<'CopyTakenOver'>): readonly LendingEvent<
  'CopyAdded' | 'DeclaredLost' | 'LentToLibrary' | 'ReturnShipped'
>[] => {
  const { at, copy, title } = held;
  const added: EventOf<'CopyAdded'> = { type: 'CopyAdded', data: held };
  switch (stands.is) {
    case 'on-shelf':
      return [added];
    case 'missing': {
      const ofNobody = { loan: null, reservation: null, borrower: null, group: null };
      return [added, { type: 'DeclaredLost', data: { at, copy, title, ...ofNobody } }];
    }
    case 'lent-to-library':
      return [added, { type: 'LentToLibrary', data: { at, copy, title, library: stands.library } }];
    case 'in-transit-back':
      return [added, { type: 'ReturnShipped', data: { at, copy, title, location: stands.from } }];
  }
};

type OnTheWay = LendingEvent<'ReadyNoticeSent' | 'Shipped' | 'ArrivedAtBranch'>;

/** The days of the old system's notice are unknown. */
const firstNotice = {
  notice: 0,
  why: 'ready',
  promised: { from: null, until: null, dispatchDay: null },
  closedDays: [],
} as const;

/** The events of a migrated reservation after its copy was set aside. */
const sinceSecured = (
  stands: DataOf<'ReservationTakenOver'>['stands'],
  data: Omit<DataOf<'Secured'>, 'loanClass' | 'source'>,
): readonly OnTheWay[] => {
  if (!('noticedOn' in stands)) return [];
  const { is, noticedOn, holdOpenDays } = stands;
  const told: OnTheWay = {
    type: 'ReadyNoticeSent',
    data: { ...data, on: noticedOn, holdOpenDays, ...firstNotice },
  };
  if (is === 'noticed') return [told];
  const { on } = stands;
  const byRun = { carrier: 'library-run', payer: 'library', availableFrom: null } as const;
  const left: OnTheWay = { type: 'Shipped', data: { ...data, on, ...byRun } };
  return is === 'shipped' ? [told, left] : [told, left, { type: 'ArrivedAtBranch', data: { ...data, on } }];
};

const reservationTakenOver = ({
  stands,
  since,
  rank: _,
  turnCame,
  copy,
  loanClass,
  source,
  ...placed
}: DataOf<'ReservationTakenOver'>): readonly LendingEvent<
  'Reserved' | 'TurnCame' | 'Secured' | OnTheWay['type']
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
    ...sinceSecured(stands, held),
  ];
};

const loanTakenOver = ({
  lentOn,
  renewals,
  ...lent
}: DataOf<'LoanTakenOver'>): readonly LendingEvent<'PickedUp' | 'Renewed'>[] => {
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
 * The migrated events, and the events of this system that each replaces. `as` lists the replaced types, and
 * `for` makes the events. A fold of one of these types reads a migrated event as the events of `for`.
 */
const inherited = {
  CopyTakenOver: { as: ['CopyAdded'], for: copyTakenOver },
  ReservationTakenOver: { as: ['Reserved', 'Secured'], for: reservationTakenOver },
  LoanTakenOver: { as: ['PickedUp', 'Renewed'], for: loanTakenOver },
} as const;

export type InheritedType = keyof typeof inherited;

/** The migrated events that replace one of these types. */
export type TwinOf<Type extends LendingEventType> = {
  readonly [Of in InheritedType]: Type & (typeof inherited)[Of]['as'][number] extends never ? never : Of;
}[InheritedType];

/** Whether a type is one of the migrated events, which record decisions of an old system. */
export const isInherited = (type: string): type is InheritedType => type in inherited;

/** Whether a type is one of some types, or a migrated event that replaces one of them. */
export const countsAmong = (type: LendingEventType, types: readonly LendingEventType[]): boolean =>
  types.includes(type) || (isInherited(type) && inherited[type].as.some((one) => types.includes(one)));

/** These types, and the migrated events that replace one of them. */
export const withTwins = <Type extends LendingEventType>(
  types: readonly Type[],
): readonly (Type | TwinOf<Type>)[] => {
  const twins = Object.entries(inherited)
    .filter(([, { as }]) => (as as readonly LendingEventType[]).some((one) => types.includes(one as Type)))
    .map(([type]) => type as TwinOf<Type>);
  return [...new Set([...types, ...twins])];
};

/** The events that this system would have recorded in place of a migrated event. */
export const standsFor = ({ type, data }: LendingEvent<InheritedType>): readonly LendingEvent[] =>
  (inherited[type].for as (taken: typeof data) => readonly LendingEvent[])(data);
