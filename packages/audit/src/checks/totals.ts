import { documentsAsOf, listed } from '@torioki/projection';
import { openAtPlaceModel, type OpenAtPlace } from '@torioki/read-models';
import type { Answer, EventCodec, EventStore, Position } from '@torioki/event-store';
import type { DataOf, LendingEvent, LendingEventType } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';

/** What is open, as the views tell it; `unknown` is what went out and had never come in. */
export type Situation = OpenAtPlace['is'] | 'unknown';

export interface Total {
  readonly place: string;
  readonly situation: Situation;
  /** By the views, at both ends; what is taken over from an old system counts as if it had been there at first. */
  readonly opening: number;
  readonly closing: number;
  /** By the events between them. */
  readonly in: number;
  readonly out: number;
}

interface Stand {
  readonly place: string;
  readonly situation: Situation;
}

/** What an event does to a reservation or a loan; what it leaves open stays as it is. */
interface Move {
  readonly id: string;
  readonly into: Partial<Stand> | null;
  readonly begins?: true;
  /** It was open in an old system. */
  readonly inherited?: true;
}

type Moving<Type extends LendingEventType> = (data: DataOf<Type>) => readonly Move[];

type OfReservation = Pick<DataOf<'Reserved'>, 'reservation' | 'location'>;

const into =
  (situation: Situation) =>
  ({ reservation, location }: OfReservation): readonly Move[] => [
    { id: reservation, into: { place: location, situation } },
  ];

const ends = ({ reservation }: Pick<DataOf<'Reserved'>, 'reservation'>): readonly Move[] => [
  { id: reservation, into: null },
];

const situationOf = {
  waiting: 'waiting',
  secured: 'secured',
  noticed: 'secured',
  shipped: 'shipped',
  arrived: 'arrived',
} as const;

const moves: { readonly [Type in LendingEventType]?: Moving<Type> } = {
  Reserved: ({ reservation, location }) => [
    { id: reservation, into: { place: location, situation: 'waiting' }, begins: true },
  ],
  PickupChanged: ({ reservation, location }) => [{ id: reservation, into: { place: location } }],
  Secured: into('secured'),
  Shipped: into('shipped'),
  ArrivedAtBranch: into('arrived'),
  TransitLost: into('waiting'),
  CameBack: into('waiting'),
  RemovedFromCirculation: ({ reservation }) =>
    reservation === null ? [] : [{ id: reservation, into: { situation: 'waiting' } }],
  PickedUp: ({ reservation, loan, location }) => [
    ...(reservation === null ? [] : [{ id: reservation, into: null }]),
    { id: loan, into: { place: location, situation: 'on-loan' }, begins: true },
  ],
  Cancelled: ends,
  HoldExpired: ends,
  Unfillable: ends,
  Returned: ({ loan }) => [{ id: loan, into: null }],
  ReservationTakenOver: ({ reservation, location, stands }) => [
    { id: reservation, into: { place: location, situation: situationOf[stands.is] }, inherited: true },
  ],
  LoanTakenOver: ({ loan, location }) => [
    { id: loan, into: { place: location, situation: 'on-loan' }, inherited: true },
  ],
  DeclaredLost: ({ loan, reservation }) => [
    ...(loan === null ? [] : [{ id: loan, into: null }]),
    ...(reservation === null ? [] : [{ id: reservation, into: { situation: 'waiting' } as const }]),
  ],
};

const movesOf = ({ type, data }: LendingEvent): readonly Move[] =>
  (moves[type] as Moving<LendingEventType> | undefined)?.(data) ?? [];

const placeOf = ({ data }: LendingEvent): string => ('location' in data ? data.location : null) ?? '';

/** What is open at a position, as the views tell it. */
export const stocksAt = async (
  position: Position,
  store: EventStore,
  codec: EventCodec<LendingEvent>,
): Answer<readonly OpenAtPlace[]> => {
  const opened = await documentsAsOf(position, { store, codec, models: [openAtPlaceModel] });
  if (opened.is === 'failed') return E.left(opened.error);
  const asked = await opened.documents.ask(function* () {
    return (yield* listed(openAtPlaceModel, 'open')).filter((one) => one !== null);
  });
  return E.map(({ shown }: { readonly shown: readonly OpenAtPlace[] }) => shown)(asked);
};

type Counts = { -readonly [Of in 'opening' | 'in' | 'out' | 'closing']: Total[Of] };

/** Counts what comes and goes, event by event, from what was open at first. */
export const flows = (opening: readonly OpenAtPlace[]) => {
  const stands = new Map<string, Stand>();
  const rows = new Map<string, Counts & Stand>();
  /** Where something went out that had never come in. */
  const strays: { readonly position: Position; readonly place: string }[] = [];

  const row = ({ place, situation }: Stand): Counts => {
    const key = `${situation} ${place}`;
    const found = rows.get(key) ?? { place, situation, opening: 0, in: 0, out: 0, closing: 0 };
    rows.set(key, found);
    return found;
  };
  const standOf = ({ location: place, is: situation }: OpenAtPlace): Stand => ({ place, situation });

  for (const one of opening) {
    stands.set(one.loan ?? one.reservation ?? '', standOf(one));
    row(standOf(one)).opening += 1;
  }

  const move = ({ id, into: change, begins, inherited }: Move, place: string, position: Position): void => {
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
      for (const one of movesOf(event)) move(one, placeOf(event), position);
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

export const isBalanced = ({ opening, in: came, out, closing }: Total): boolean =>
  opening + came - out === closing;
