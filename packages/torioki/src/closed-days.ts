import holidayJp from '@holiday-jp/holiday_jp';
import { storeError, type StoreError } from '@torioki/event-store';
import { because, type Faults } from '@torioki/event-store/adapter';
import { closedDaysByTheGuide, LocalDate, type GuideCalendar } from '@torioki/lending';
import type { UnpublishedDay } from '@torioki/lending/aggregates';
import { list, mostDays } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import * as t from 'io-ts';
import { decodeFields, readFields } from './answers/read-request.js';
import type { Plain } from './answers/request.js';
import { answerQuery, type ShownAnswer, type Unaccepted } from './answers/answer.js';

type ClosedDaysRequest = Omit<GuideCalendar, 'holidays'>;

const ClosedDaysRequest = t.exact(
  t.type({ from: LocalDate, until: LocalDate, further: list(LocalDate, 'dates', mostDays) }),
  'a period and further days',
);

const days = Object.keys(holidayJp.holidays).filter(LocalDate.is).sort();

/** The national holidays of Japan, for the whole years that the package covers. */
const holidays = {
  from: `${days[0]?.slice(0, 4)}-01-01` as LocalDate,
  until: `${days.at(-1)?.slice(0, 4)}-12-31` as LocalDate,
  days: new Set(days),
};

/**
 * The error for a period without known holidays. It names the first day whose holidays are unknown. If the
 * period begins too early, this day is in the month before the period.
 */
const holidaysUnknown =
  ({ from }: Pick<GuideCalendar, 'from'>) =>
  ({ day }: UnpublishedDay): StoreError => {
    const isLater = from > holidays.until;
    return storeError('invalid-input', {
      path: isLater || day < holidays.from ? 'from' : 'until',
      reason: `the national holidays are known from ${holidays.from} to ${holidays.until}, not on ${isLater ? from : day}`,
    });
  };

const invalid = (faults: Faults): StoreError => storeError('invalid-input', faults);

/**
 * The closed days of a period by the guide's rules (A50), for you to publish for a pickup location. They are
 * Mondays, month ends and the turn of the year, adjusted to the national holidays, and the library's own
 * `further` days. It fails with `invalid-input` for an invalid date or field, for a period that ends before
 * it begins, and for a period without known holidays.
 */
export const computeClosedDays = (
  period: Plain<Omit<ClosedDaysRequest, 'further'> & Partial<ClosedDaysRequest>>,
): ShownAnswer<readonly LocalDate[]> | Unaccepted =>
  pipe(
    readFields(period),
    E.map((fields) => ({ further: [], ...fields })),
    (fields) => decodeFields(ClosedDaysRequest, fields),
    E.filterOrElse(
      ({ from, until }) => from <= until,
      (): Faults => ({
        path: 'until',
        ...because('ends-before', 'must not be before from', '終わりを始まりより前にしない'),
      }),
    ),
    E.mapLeft(invalid),
    E.chain((period) =>
      E.mapLeft(holidaysUnknown(period))(closedDaysByTheGuide({ ...period, holidays: [holidays] })),
    ),
    answerQuery,
  );
