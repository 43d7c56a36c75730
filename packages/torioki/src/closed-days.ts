import holidayJp from '@holiday-jp/holiday_jp';
import { storeError, type StoreError } from '@torioki/event-store';
import { because, asFaults, type Faults } from '@torioki/event-store/adapter';
import { closedDaysByTheGuide, LocalDate, type GuideCalendar } from '@torioki/lending';
import type { BeyondHorizon } from '@torioki/lending/aggregates';
import { list, mostDays, understood } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import * as t from 'io-ts';
import { fieldsOf, type Plain } from './answers/request.js';
import { looked, type Shown, type Unaccepted } from './answers/answer.js';

type Asked = Omit<GuideCalendar, 'holidays'>;

const Asked = t.exact(
  t.type({ from: LocalDate, until: LocalDate, further: list(LocalDate, 'dates', mostDays) }),
  'a period and further days',
);

const days = Object.keys(holidayJp.holidays).filter(LocalDate.is).sort();

/** The national holidays of Japan, in the whole years for which they are known. */
const holidays = {
  from: `${days[0]?.slice(0, 4)}-01-01` as LocalDate,
  until: `${days.at(-1)?.slice(0, 4)}-12-31` as LocalDate,
  days: new Set(days),
};

/** Names the first day of the period that is not known; of a period that begins too early, a day of the month before. */
const holidaysUnknown =
  ({ from }: Pick<GuideCalendar, 'from'>) =>
  ({ day }: BeyondHorizon): StoreError => {
    const isLater = from > holidays.until;
    return storeError('invalid-input', {
      path: isLater || day < holidays.from ? 'from' : 'until',
      reason: `the national holidays are known from ${holidays.from} to ${holidays.until}, and not on ${isLater ? from : day}`,
    });
  };

const invalid = (faults: Faults): StoreError => storeError('invalid-input', faults);

/**
 * The closed days of a period by the guide's rules (A50), to be published for a place: Mondays, month ends and the turn
 * of the year, with regard to the national holidays, and `further` days of the library's own, if any. Fails with
 * `invalid-input` for something that is no date or no field, and for a period that ends before it begins or in which
 * the holidays are not known.
 */
export const closedDays = (
  asked: Plain<Omit<Asked, 'further'> & Partial<Asked>>,
): Shown<readonly LocalDate[]> | Unaccepted =>
  pipe(
    fieldsOf(asked),
    E.chain((given) => E.mapLeft(asFaults)(understood(Asked, { further: [], ...given }))),
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
    looked,
  );
