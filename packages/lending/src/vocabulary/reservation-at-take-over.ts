import * as t from 'io-ts';
import { LocalDate } from './local-date.js';
import { PositiveCount } from './number.js';
import { oneOf } from './one-of.js';

/**
 * How far a reservation had come in the old system when it was taken over. Unless it waits it has a copy; `held` are
 * the fields that say which.
 */
export const reservationAtTakeOver = <Held extends t.Props>(held: Held) => {
  const told = { ...held, noticedOn: LocalDate, holdOpenDays: PositiveCount };
  return t.union(
    [
      t.exact(t.type({ is: oneOf('waiting') })),
      t.exact(t.type({ is: oneOf('secured'), ...held })),
      t.exact(t.type({ is: oneOf('noticed'), ...told })),
      t.exact(t.type({ is: oneOf('shipped', 'arrived'), ...told, on: LocalDate })),
    ],
    'how far a reservation is: waiting; secured; noticed with noticedOn and holdOpenDays; shipped and arrived also with on',
  );
};
