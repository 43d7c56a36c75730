import { lendingEvents, type LendingEvent, type Reader } from '@torioki/lending';
import {
  CopyId,
  GroupId,
  LibraryId,
  LoanId,
  LocalDate,
  LocationId,
  orNull,
  RequestId,
  ReservationId,
  TitleId,
} from '@torioki/lending/vocabulary';
import type * as t from 'io-ts';

/**
 * The ids, days and places of one recorded event, by the names of its fields, and whether its copy travels back
 * to the headquarters.
 */
export type Made = Readonly<Record<string, string | boolean>>;

const shownKinds: readonly t.Mixed[] = [
  CopyId,
  GroupId,
  LibraryId,
  LoanId,
  LocalDate,
  LocationId,
  RequestId,
  ReservationId,
  TitleId,
];

const shownNames: ReadonlySet<string> = new Set(shownKinds.flatMap((kind) => [kind.name, orNull(kind).name]));

/**
 * The names of an event's fields with an id, a day or a place, and `travelsBack`. Fields with a pseudonym are
 * left out.
 */
const shownFields = ({ type }: LendingEvent): readonly string[] =>
  Object.entries<t.Mixed>(lendingEvents[type].data.type.props)
    .filter(([field, { name }]) => shownNames.has(name) || field === 'travelsBack')
    .map(([field]) => field);

const madeBy = (event: LendingEvent): Made => {
  const shown = shownFields(event);
  return Object.fromEntries(
    Object.entries(event.data).flatMap(([field, value]: readonly [string, unknown]) =>
      shown.includes(field) && (typeof value === 'string' || typeof value === 'boolean')
        ? [[field, value]]
        : [],
    ),
  );
};

const borrowerOf = ({ data }: LendingEvent): string | null => ('borrower' in data ? data.borrower : null);

/**
 * The ids, days and places that an accepted command made, event by event. For a patron, leaves out the events
 * of other patrons, for example of the next patron in the queue.
 */
export const listMade = (events: readonly LendingEvent[], reader: Reader): readonly Made[] => {
  const [own] = events.flatMap((event) => borrowerOf(event) ?? []);
  const shown = events.filter((event) => {
    const borrower = borrowerOf(event);
    return reader === 'staff' || borrower === null || borrower === own;
  });
  return shown.map(madeBy);
};
