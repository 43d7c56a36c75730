import { LocalDate } from '@torioki/lending';
import { list, PositiveCount, StaffCode } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { Access } from '../people/access.js';
import { PatronKey } from '../people/ids.js';
import {
  forgetAccesses,
  isStored,
  listAccesses,
  listUnsettled,
  settleAccess,
  storeNewAccess,
} from '../records/accesses.js';
import type { RegistryAnswer } from '../registry-answer.js';
import type { PlainRequest } from './plain-request.js';
import { makeCheckedVerb, verb, type Parts } from './verb.js';

const mostAtOnce = 1_000;

const Looked = t.exact(
  t.type({ staff: StaffCode, on: LocalDate, patrons: list(PatronKey, 'keys of patrons', mostAtOnce) }),
);

const Settled = t.exact(
  t.type({
    ...Access.type.props,
    /** Whether a command of this day explains the access. */
    served: t.boolean,
  }),
);

const SettledAccesses = t.exact(
  t.type({
    accesses: list(Settled, 'accesses', mostAtOnce),
    /** The number of days for which the log shows these accesses. */
    days: PositiveCount,
  }),
);

/**
 * The log of accesses to patrons' data without a scanned card and without a later command. An entry has the
 * staff code, the patron and the day.
 */
export interface AccessLog {
  /**
   * Notes that a member of staff looked up these patrons on a day. An access is noted once a day, and not
   * after `noteCard` on that day.
   */
  noteAccesses(request: PlainRequest<typeof Looked>): RegistryAnswer<void>;

  /**
   * Notes that a member of staff scanned the card of a patron on a day. The note is removed in the next
   * night.
   */
  noteCard(request: PlainRequest<typeof Access>): RegistryAnswer<void>;

  /** At most 1,000 accesses of the days before `today` that are not settled yet, the oldest first. */
  listUnsettledAccesses(today: string): RegistryAnswer<readonly Access[]>;

  /**
   * Removes each access that a command explains (`served`), and enters the others into the log for `days`.
   * Call `forgetAccesses` immediately afterwards: it also erases the traces of the removed accesses.
   */
  settleAccesses(request: PlainRequest<typeof SettledAccesses>): RegistryAnswer<void>;

  /** Removes the accesses whose days have passed, and the scans of cards before `today`. */
  forgetAccesses(today: string): RegistryAnswer<void>;

  /**
   * The accesses to a patron's data, the last day first. The accesses of a day enter the log in the next
   * night.
   */
  listAccesses(patron: string): RegistryAnswer<readonly Omit<Access, 'patron'>[]>;
}

/** Writes only if an access is new, because most accesses of a day are repeated. */
const storeNew = async (
  { records }: Pick<Parts, 'records'>,
  accesses: readonly Access[],
  state: 'opened' | 'card',
): RegistryAnswer<void> => {
  const known = await records.read(function* () {
    for (const access of accesses) if (!(yield* isStored(access))) return false;
    return true;
  });
  if (E.isLeft(known)) return known;
  if (known.right) return E.right(undefined);
  return records.write(function* () {
    for (const access of accesses) yield* storeNewAccess(access, state);
  });
};

export const accessLog = ({ records }: Pick<Parts, 'records'>): AccessLog => ({
  noteAccesses: verb(Looked, ({ patrons, ...looked }) =>
    storeNew(
      { records },
      patrons.map((patron) => ({ patron, ...looked })),
      'opened',
    ),
  ),
  noteCard: verb(Access, (access) => storeNew({ records }, [access], 'card')),
  listUnsettledAccesses: makeCheckedVerb('today', LocalDate, (today) =>
    records.read(() => listUnsettled(today, mostAtOnce)),
  ),
  settleAccesses: verb(SettledAccesses, ({ accesses, days }) =>
    records.write(
      function* () {
        for (const access of accesses) yield* settleAccess(access, days);
      },
      { more: true },
    ),
  ),
  forgetAccesses: makeCheckedVerb('today', LocalDate, async (today) => {
    for (;;) {
      const removed = await records.write(() => forgetAccesses(today, mostAtOnce));
      if (E.isLeft(removed)) return removed;
      if (removed.right === 0) return E.right(undefined);
    }
  }),
  listAccesses: makeCheckedVerb('patron', PatronKey, (patron) => records.read(() => listAccesses(patron))),
});
