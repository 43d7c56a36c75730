import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import type { Borrower, TitleCopies, Reservation, RulesInForce } from '../../aggregates/index.js';
import type { Policy } from '../../policy/index.js';
import type { LocalDate, LocationId } from '../../vocabulary/index.js';
import type { Line, Reserve } from './command.js';

export interface Reserving {
  readonly command: Pick<Reserve, 'actor' | 'block'>;
  readonly lines: NonEmptyArray<Line>;
  readonly policy: Policy;
  readonly today: LocalDate;
  readonly published: RulesInForce;
  readonly borrower: Borrower;
  /** By title. */
  readonly holdings: Readonly<Record<string, TitleCopies>>;
  /** What is already recorded under the ids of the lines, by reservation. */
  readonly reservations: Readonly<Record<string, Reservation>>;
}

/** The places that lines name, each once. */
export const placesOf = (lines: Reserving['lines']): readonly LocationId[] => [
  ...new Set(lines.map(({ location }) => location)),
];
