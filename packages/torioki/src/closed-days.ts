import holidayJp from '@holiday-jp/holiday_jp';
import { asFaults, storeError, type StoreError } from '@torioki/event-store';
import {
  closedDaysByTheGuide,
  faultsOf,
  LocalDate,
  type BeyondHorizon,
  type GuideCalendar,
} from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import * as t from 'io-ts';
import type { Plain } from './request.js';

type Asked = Omit<GuideCalendar, 'holidays'>;

const Asked = t.exact(
  t.type({ from: LocalDate, until: LocalDate, further: t.readonlyArray(LocalDate, 'a list of dates') }),
  'a period and further days',
);

const days = Object.keys(holidayJp.holidays).filter(LocalDate.is).sort();

/** The national holidays of Japan, in the whole years for which they are known. */
const holidays = {
  from: `${days[0]?.slice(0, 4)}-01-01` as LocalDate,
  until: `${days.at(-1)?.slice(0, 4)}-12-31` as LocalDate,
  days: new Set(days),
};

const holidaysUnknown = ({ day }: BeyondHorizon): StoreError =>
  storeError('invalid-input', {
    path: day < holidays.from ? 'from' : 'until',
    reason: `the national holidays are known from ${holidays.from} to ${holidays.until}, and not on ${day}`,
  });

/**
 * The closed days of a period by the guide's rules (A50), to be published for a place: Mondays, month ends, the turn of
 * the year, with the national holidays, and `further` days of one's own. Fails with `invalid-input` for what is no date,
 * and for a period in which the holidays are not known.
 */
export const closedDays = (asked: Plain<Asked>): E.Either<StoreError, readonly LocalDate[]> =>
  pipe(
    Asked.decode(asked),
    E.mapLeft((errors) => storeError('invalid-input', asFaults(faultsOf(errors)))),
    E.chain((period) =>
      E.mapLeft(holidaysUnknown)(closedDaysByTheGuide({ ...period, holidays: [holidays] })),
    ),
  );
