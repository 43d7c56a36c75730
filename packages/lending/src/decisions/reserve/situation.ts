import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import * as t from 'io-ts';
import type { Borrower, TitleCopies, Reservation, RulesInForce } from '../../aggregates/index.js';
import type { Policy } from '../../policy/index.js';
import type { ReservationCount } from '../read-person.js';
import {
  markDerived,
  LocationId,
  ReservationId,
  TitleId,
  type Actor,
  type Block,
  type LocalDate,
} from '../../vocabulary/index.js';

export const Line = t.exact(
  t.type({ reservation: markDerived('reservation', ReservationId), title: TitleId, location: LocationId }),
  'a line with a title and a location',
);
export type Line = t.TypeOf<typeof Line>;

export interface ReserveSituation {
  readonly command: { readonly actor: Actor; readonly block?: Block };
  readonly lines: NonEmptyArray<Line>;
  readonly policy: Policy;
  readonly today: LocalDate;
  readonly published: RulesInForce;
  readonly borrower: Borrower;
  readonly count: ReservationCount;
  /** The copies of each title, by the title's id. */
  readonly holdings: Readonly<Record<string, TitleCopies>>;
  /** The earlier reservations that have the id of a line, by this id. */
  readonly reservations: Readonly<Record<string, Reservation>>;
}

export const listPlaces = (lines: ReserveSituation['lines']): readonly LocationId[] => [
  ...new Set(lines.map(({ location }) => location)),
];
