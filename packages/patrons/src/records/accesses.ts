import type { Instant, LocalDate } from '@torioki/lending';
import type { Access, AccessDocument } from '../people/access.js';
import { addTime } from '../people/add-time.js';
import type { PatronKey } from '../people/ids.js';
import { getDueRows, getRow, getRowsOfPatron, putRow, removeRow } from './rows.js';
import type { Work } from './work.js';

/** An access stays in the log for this number of days. */
const accessLogDays = 90;

/** A key of a patron and a staff code have no line break. */
const keyOf = ({ patron, staff, on }: Access): string => `${on}\n${staff}\n${patron}`;

const beginningOf = (on: LocalDate): Instant => `${on}T00:00:00.000Z` as Instant;

/** The beginning of the day when a row is settled or removed. */
const dueOf = ({ on, state }: Pick<AccessDocument, 'on' | 'state'>): Instant =>
  addTime(beginningOf(on), { days: state === 'settled' ? accessLogDays + 1 : 1 });

function* storeAccess(access: Access, state: AccessDocument['state']): Work<void> {
  const { patron, staff, on } = access;
  const document = { staff, on, state };
  yield* putRow('access', { key: keyOf(access), patron, due: dueOf(document), document });
}

export function* isStored(access: Access): Work<boolean> {
  return (yield* getRow('access', keyOf(access))) !== undefined;
}

/** Stores a new access. If the access of this day, or the scan of a card, is stored already, nothing changes. */
export function* storeNewAccess(access: Access, state: 'opened' | 'card'): Work<void> {
  if (!(yield* isStored(access))) yield* storeAccess(access, state);
}

/** The rows of the days before a day that are to be settled or removed. */
function* getRowsBefore(today: LocalDate, limit: number) {
  return yield* getDueRows('access', { by: beginningOf(today), limit });
}

/** Accesses of the days before a day whose night has not come yet. */
export function* listUnsettled(today: LocalDate, limit: number): Work<readonly Access[]> {
  return (yield* getRowsBefore(today, limit)).flatMap(({ patron, document: { staff, on, state } }) =>
    state === 'opened' ? [{ patron, staff, on }] : [],
  );
}

/** Keeps an access, or removes it because commands of its day explain it. */
export function* settleAccess({ served, ...access }: Access & { readonly served: boolean }): Work<void> {
  const row = yield* getRow('access', keyOf(access));
  if (row?.document.state !== 'opened') return;
  if (served) yield* removeRow('access', row.key);
  else yield* storeAccess(access, 'settled');
}

/** Removes the scans of cards before a day, and the accesses whose days have passed. */
export function* forgetAccesses(today: LocalDate, limit: number): Work<number> {
  const rows = (yield* getRowsBefore(today, limit)).filter(({ document }) => document.state !== 'opened');
  for (const { key } of rows) yield* removeRow('access', key);
  return rows.length;
}

/** The settled accesses to a patron's data, the last day first. */
export function* listAccesses(patron: PatronKey): Work<readonly Omit<Access, 'patron'>[]> {
  const rows = (yield* getRowsOfPatron('access', patron)).toReversed();
  return rows.flatMap(({ document: { staff, on, state } }) => (state === 'settled' ? [{ staff, on }] : []));
}
