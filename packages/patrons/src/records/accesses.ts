import type { Instant, LocalDate } from '@torioki/lending';
import type { Access, AccessDocument } from '../people/access.js';
import { addTime } from '../people/add-time.js';
import type { PatronKey } from '../people/ids.js';
import { firstTurn, type Turn } from './record-step.js';
import { getDueRows, getRow, getRowsOfPatron, putRow, removeRow, type TypedRow } from './rows.js';
import type { Work } from './work.js';

/** The longest time for which an access can be stored: the year of `due` must have four digits. */
const mostDays = 1_000_000;

/** The patron's key and the staff code contain no line break. */
const keyOf = ({ patron, staff, on }: Access): string => `${on}\n${staff}\n${patron}`;

const beginningOf = (on: LocalDate): Instant => `${on}T00:00:00.000Z` as Instant;

/** Stores an access. It is due to be settled or removed when `days` days have passed after its day. */
function* storeAccess(access: Access, state: AccessDocument['state'], days: number): Work<void> {
  const { patron, staff, on } = access;
  const due = addTime(beginningOf(on), { days: Math.min(days, mostDays) + 1 });
  yield* putRow('access', { key: keyOf(access), patron, due, document: { staff, on, state } });
}

export function* isStored(access: Access): Work<boolean> {
  return (yield* getRow('access', keyOf(access))) !== undefined;
}

/** Stores a new access. If the access of this day, or the scan of a card, is stored already, nothing changes. */
export function* storeNewAccess(access: Access, state: 'opened' | 'card'): Work<void> {
  if (!(yield* isStored(access))) yield* storeAccess(access, state, 0);
}

/** At most `limit` rows from before `today` that are to be settled, or to be removed. */
function* getRowsBefore(today: LocalDate, limit: number, to: 'settle' | 'remove') {
  const found: TypedRow<'access'>[] = [];
  let after: Turn | undefined = firstTurn;
  while (after !== undefined && found.length < limit) {
    const rows: readonly TypedRow<'access'>[] = yield* getDueRows('access', {
      by: beginningOf(today),
      limit,
      after,
    });
    found.push(...rows.filter(({ document }) => (document.state === 'opened') === (to === 'settle')));
    after = rows.length === limit ? rows.at(-1) : undefined;
  }
  return found.slice(0, limit);
}

/** Accesses from before `today` that are not settled yet. */
export function* listUnsettled(today: LocalDate, limit: number): Work<readonly Access[]> {
  const rows = yield* getRowsBefore(today, limit, 'settle');
  return rows.map(({ patron, document: { staff, on } }) => ({ patron, staff, on }));
}

/** Keeps an access for some days, or removes it if a command of its day explains it. */
export function* settleAccess(
  { served, ...access }: Access & { readonly served: boolean },
  days: number,
): Work<void> {
  const row = yield* getRow('access', keyOf(access));
  if (row?.document.state !== 'opened') return;
  if (served) yield* removeRow('access', row.key);
  else yield* storeAccess(access, 'settled', days);
}

/** Removes the scans of cards from before `today`, and the accesses whose days have passed. */
export function* forgetAccesses(today: LocalDate, limit: number): Work<number> {
  const rows = yield* getRowsBefore(today, limit, 'remove');
  for (const { key } of rows) yield* removeRow('access', key);
  return rows.length;
}

/** The settled accesses to a patron's data, the last day first. */
export function* listAccesses(patron: PatronKey): Work<readonly Omit<Access, 'patron'>[]> {
  const rows = (yield* getRowsOfPatron('access', patron)).toReversed();
  return rows.flatMap(({ document: { staff, on, state } }) => (state === 'settled' ? [{ staff, on }] : []));
}
