import * as E from 'fp-ts/lib/Either.js';
import {
  findClosedDays,
  isListed,
  type OpenLoan,
  type PickupLocation,
  type RulesInForce,
  type UnpublishedDay,
} from '../../../aggregates/index.js';
import { addDays, type LocalDate } from '../../../vocabulary/index.js';
import { withinHorizon, type CalendarHorizonExceeded } from '../../preconditions/within-horizon.js';
import { refusedUnless, ruling, type Ruling } from '../../rule.js';

export interface ReturnDayOutside {
  readonly code: 'return-day-outside';
  /** The day in the command. */
  readonly on: LocalDate;
  /** The first day that the command may name. */
  readonly from: LocalDate;
  /** The last day that the command may name: the day of the command. */
  readonly until: LocalDate;
}

interface BookPost {
  readonly published: RulesInForce;
  readonly place: Pick<PickupLocation, 'location'>;
  readonly lent: Pick<OpenLoan, 'on'>;
  readonly today: LocalDate;
}

/** The last open day before today, or the first day of the loan if that is later. */
const findFirstReturnDay = ({
  published,
  place,
  lent,
  today,
}: BookPost): E.Either<UnpublishedDay, LocalDate> => {
  const closedDays = findClosedDays(published, place.location);
  let day = today;
  while (day > lent.on) {
    day = addDays(day, -1);
    const isClosed = isListed(closedDays, day);
    if (E.isLeft(isClosed)) return isClosed;
    if (!isClosed.right) break;
  }
  return E.right(day);
};

export const sinceTheLastOpenDay = ruling(
  {
    id: 'RETURN-3',
    en: 'A book in the book post was returned since the last open day of the place, and not before its loan.',
    ja: 'ブックポストの本は、その場所の前の開館日から今日までの、貸出の日以降の日に返されたものとする。',
  },
  (on: LocalDate, post: BookPost): Ruling<CalendarHorizonExceeded | ReturnDayOutside> => {
    const { today: until } = post;
    const first = withinHorizon('closed-days', findFirstReturnDay(post));
    if (E.isLeft(first)) return first;
    const from = first.right;
    return refusedUnless(from <= on && on <= until, { code: 'return-day-outside', on, from, until });
  },
);
