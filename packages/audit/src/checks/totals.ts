import { documentsAsOf, documentsInList } from '@torioki/projection';
import { openAtPlaceModel, type OpenAtPlace } from '@torioki/read-models';
import type { Answer, EventCodec, EventStore, Position } from '@torioki/event-store';
import type { DataOf, LendingEvent, LendingEventType } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';

/** The state of an open reservation or loan, as in the views; `unknown` if no event began it. */
export type Situation = OpenAtPlace['is'] | 'unknown';

export interface Total {
  readonly place: string;
  readonly situation: Situation;
  /**
   * The numbers of open reservations or loans that the views show at the beginning and at the end. Migrated
   * ones count from the beginning.
   */
  readonly opening: number;
  readonly closing: number;
  /** The numbers that events added and removed between the beginning and the end. */
  readonly in: number;
  readonly out: number;
}

interface PlacedSituation {
  readonly place: string;
  readonly situation: Situation;
}

/**
 * A change of a reservation or loan by an event. If a field is missing in `moveInto`, it does not change. If
 * `moveInto` is null, the reservation or loan ends.
 */
interface Move {
  readonly id: string;
  readonly moveInto: Partial<PlacedSituation> | null;
  readonly begins?: true;
  /** True for a migrated reservation or loan. */
  readonly inherited?: true;
}

type Moving<Type extends LendingEventType> = (data: DataOf<Type>) => readonly Move[];

type OfReservation = Pick<DataOf<'Reserved'>, 'reservation' | 'location'>;

const moveInto =
  (situation: Situation) =>
  ({ reservation, location }: OfReservation): readonly Move[] => [
    { id: reservation, moveInto: { place: location, situation } },
  ];

const endReservation = ({ reservation }: Pick<DataOf<'Reserved'>, 'reservation'>): readonly Move[] => [
  { id: reservation, moveInto: null },
];

const situationOf = {
  waiting: 'waiting',
  secured: 'secured',
  noticed: 'secured',
  shipped: 'shipped',
  arrived: 'arrived',
} as const;

/** The situation of a reservation once an event of this type is undone. */
const findSituationBefore = (is: DataOf<'Undone'>['back']['is']): Situation | null => {
  if (is === 'Secured') return 'waiting';
  if (is === 'Shipped') return 'secured';
  return is === 'ArrivedAtBranch' || is === 'CameBack' ? 'shipped' : null;
};

const situationOfCopy = { 'set-aside': 'secured', 'under-way': 'shipped', arrived: 'arrived' } as const;

type Back<Type extends DataOf<'Undone'>['back']['is']> = Extract<
  DataOf<'Undone'>['back'],
  { readonly is: Type }
>;

/** The loan ends, and the reservation that it filled is open again. */
const undoPickup = (
  loan: DataOf<'Undone'>['loan'],
  reopened: Back<'PickedUp'>['reservation'],
): readonly Move[] => {
  const ended = loan === null ? [] : [{ id: loan, moveInto: null }];
  if (reopened === null) return ended;
  const { reservation: id, location: place, progress } = reopened;
  const situation = progress.is === 'waiting' ? 'waiting' : situationOfCopy[progress.transport.is];
  return [...ended, { id, moveInto: { place, situation }, begins: true }];
};

/** The loan is open again. */
const reopenLoan = ({ loan: id, location: place }: Back<'Returned'>['loan']): readonly Move[] => [
  { id, moveInto: { place, situation: 'on-loan' }, begins: true },
];

/** The loan is open again, or the reservation has its copy again. */
const undoLoss = ({ situation: before }: Back<'DeclaredLost'>): readonly Move[] => {
  if (before.is === 'on-loan') return reopenLoan(before.loan);
  if (before.is !== 'with-reservation') return [];
  const { reservation: id, progress } = before.reservation;
  return [{ id, moveInto: { situation: situationOfCopy[progress.transport.is] } }];
};

const moves: { readonly [Type in LendingEventType]?: Moving<Type> } = {
  Reserved: ({ reservation, location }) => [
    { id: reservation, moveInto: { place: location, situation: 'waiting' }, begins: true },
  ],
  PickupChanged: ({ reservation, location }) => [{ id: reservation, moveInto: { place: location } }],
  Secured: moveInto('secured'),
  Shipped: moveInto('shipped'),
  ArrivedAtBranch: moveInto('arrived'),
  TransitLost: moveInto('waiting'),
  CameBack: moveInto('waiting'),
  RemovedFromCirculation: ({ reservation }) =>
    reservation === null ? [] : [{ id: reservation, moveInto: { situation: 'waiting' } }],
  PickedUp: ({ reservation, loan, location }) => [
    ...(reservation === null ? [] : [{ id: reservation, moveInto: null }]),
    { id: loan, moveInto: { place: location, situation: 'on-loan' }, begins: true },
  ],
  Cancelled: endReservation,
  HoldExpired: endReservation,
  Unfillable: endReservation,
  Returned: ({ loan }) => [{ id: loan, moveInto: null }],
  ReservationMigrated: ({ reservation, location, statusAtMigration }) => [
    {
      id: reservation,
      moveInto: { place: location, situation: situationOf[statusAtMigration.is] },
      inherited: true,
    },
  ],
  LoanMigrated: ({ loan, location }) => [
    { id: loan, moveInto: { place: location, situation: 'on-loan' }, inherited: true },
  ],
  Undone: ({ reservation, loan, back }) => {
    if (back.is === 'PickedUp') return undoPickup(loan, back.reservation);
    if (back.is === 'Returned') return reopenLoan(back.loan);
    if (back.is === 'DeclaredLost') return undoLoss(back);
    const situation = findSituationBefore(back.is);
    return situation && reservation !== null ? [{ id: reservation, moveInto: { situation } }] : [];
  },
  DeclaredLost: ({ loan, reservation }) => [
    ...(loan === null ? [] : [{ id: loan, moveInto: null }]),
    ...(reservation === null ? [] : [{ id: reservation, moveInto: { situation: 'waiting' } as const }]),
  ],
};

const findMoves = ({ type, data }: LendingEvent): readonly Move[] =>
  (moves[type] as Moving<LendingEventType> | undefined)?.(data) ?? [];

const findLocation = ({ data }: LendingEvent): string => ('location' in data ? data.location : null) ?? '';

/** The reservations and loans that are open at a position, as in the views. */
export const readOpenAt = async (
  position: Position,
  store: EventStore,
  codec: EventCodec<LendingEvent>,
): Answer<readonly OpenAtPlace[]> => {
  const opened = await documentsAsOf(position, { store, codec, models: [openAtPlaceModel] });
  if (opened.is === 'failed') return E.left(opened.error);
  const found = await opened.documents.query(function* () {
    return (yield* documentsInList(openAtPlaceModel, 'open')).filter((one) => one !== null);
  });
  return E.map(({ shown }: { readonly shown: readonly OpenAtPlace[] }) => shown)(found);
};

type Counts = { -readonly [Of in 'opening' | 'in' | 'out' | 'closing']: Total[Of] };

/** Counts, event by event, how reservations and loans move. `opening` lists those open at the beginning. */
export const countFlows = (opening: readonly OpenAtPlace[]) => {
  const stands = new Map<string, PlacedSituation>();
  const rows = new Map<string, Counts & PlacedSituation>();
  /** The events of reservations and loans that never began. */
  const strays: { readonly position: Position; readonly place: string }[] = [];

  const row = ({ place, situation }: PlacedSituation): Counts => {
    const key = `${situation} ${place}`;
    const found = rows.get(key) ?? { place, situation, opening: 0, in: 0, out: 0, closing: 0 };
    rows.set(key, found);
    return found;
  };
  const standOf = ({ location: place, is: situation }: OpenAtPlace): PlacedSituation => ({
    place,
    situation,
  });

  for (const one of opening) {
    stands.set(one.loan ?? one.reservation ?? '', standOf(one));
    row(standOf(one)).opening += 1;
  }

  const move = (
    { id, moveInto: change, begins, inherited }: Move,
    place: string,
    position: Position,
  ): void => {
    const before = stands.get(id);
    if (before) row(before).out += 1;
    else if (!begins && !inherited) {
      row({ place, situation: 'unknown' }).out += 1;
      strays.push({ position, place });
      return;
    }
    if (change === null) {
      stands.delete(id);
      return;
    }
    const after = { place, situation: 'unknown', ...before, ...change } as const;
    stands.set(id, after);
    row(after)[inherited ? 'opening' : 'in'] += 1;
  };

  return {
    count: (event: LendingEvent, position: Position): void => {
      for (const one of findMoves(event)) move(one, findLocation(event), position);
    },
    strays: strays as readonly { readonly position: Position; readonly place: string }[],
    totals: (closing: readonly OpenAtPlace[]): readonly Total[] => {
      for (const one of closing) row(standOf(one)).closing += 1;
      return [...rows.values()].toSorted((one, other) =>
        `${one.place} ${one.situation}` < `${other.place} ${other.situation}` ? -1 : 1,
      );
    },
  };
};

export const isBalanced = ({ opening, in: incoming, out, closing }: Total): boolean =>
  opening + incoming - out === closing;
