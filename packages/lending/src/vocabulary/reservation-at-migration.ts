import * as t from 'io-ts';
import { LocalDate } from './local-date.js';
import { PositiveCount } from './number.js';
import { oneOf } from './one-of.js';

/**
 * The progress of a reservation in the old system. Unless the reservation waits, a copy is set aside for it;
 * `held` has the fields that identify the copy.
 */
export const reservationAtMigration = <Held extends t.Props>(held: Held) => {
  const notified = { ...held, noticedOn: LocalDate, holdOpenDays: PositiveCount };
  return t.union(
    [
      t.exact(t.type({ is: oneOf('waiting') })),
      t.exact(t.type({ is: oneOf('secured'), ...held })),
      t.exact(t.type({ is: oneOf('noticed'), ...notified })),
      t.exact(t.type({ is: oneOf('shipped', 'arrived'), ...notified, on: LocalDate })),
    ],
    'the state of a reservation: "waiting"; "secured"; "noticed", with the fields "noticedOn" and "holdOpenDays"; "shipped" or "arrived", with these two fields and "on"',
  );
};
