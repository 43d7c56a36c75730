import type { Instant } from '@torioki/lending';
import { addTime } from '../people/add-time.js';
import { BegunOnDay, type UnusualDay } from '../people/unusual-day.js';
import { getDueRows, getRow, putRow } from './rows.js';
import type { Work } from './work.js';

const daysKept = 35;

/** Stores a patron's unusual day until 35 days after it. For a patron without a record, it stores nothing. */
export function* storeUnusualDay({ patron, on, begun }: UnusualDay): Work<void> {
  if ((yield* getRow('patron', patron)) === undefined) return;
  const due = addTime(`${on}T00:00:00.000Z` as Instant, { days: daysKept + 1 });
  /** The key of a patron has no line break, so no other count has this key. */
  yield* putRow('count', { key: `${on}\n${patron}`, patron, due, document: { on, begun } });
}

export function* listUnusualDays(at: Instant): Work<readonly UnusualDay[]> {
  const rows = yield* getDueRows('count');
  return rows.flatMap(({ patron, due, document }) =>
    BegunOnDay.is(document) && due > at ? [{ patron, ...document }] : [],
  );
}
