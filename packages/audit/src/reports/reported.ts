import type { Answer, EventStore, Place } from '@torioki/event-store';
import { localDate, rulesInForce, type LocalDate } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { eachEvent } from '../events/each-event.js';
import { publishedAfter } from '../events/published-after.js';
import { keptLoans } from './kept-loans.js';
import { loansListed } from './loans.js';
import { policiesIn, reportOf, type AuditReport, type ReportTable } from './report.js';
import { totals } from './totals.js';

export interface ReportAsked {
  readonly kind: ReportTable['kind'];
  /** Up to where the history is read. */
  readonly upTo: Place;
  /** The first and the last day; by default those of the history. */
  readonly from?: LocalDate | undefined;
  readonly until?: LocalDate | undefined;
  readonly isPublic?: boolean | undefined;
  readonly withIds?: boolean | undefined;
}

const zone = 'Asia/Tokyo';
const [firstDay, lastDay] = ['0000-01-01', '9999-12-31'] as unknown as readonly [LocalDate, LocalDate];

/** Makes a report of a history. */
export const report = async (
  store: Pick<EventStore, 'records' | 'librarySystem'>,
  { kind, upTo, from, until, isPublic = false, withIds = false }: ReportAsked,
): Answer<AuditReport> => {
  const asked = { from: from ?? firstDay, until: until ?? lastDay };
  const counted = totals(asked);
  const { loans, take } = keptLoans();
  let published = rulesInForce.initial;
  let first: LocalDate | undefined;
  let last: LocalDate | undefined;
  const read = await eachEvent(store, upTo, (event) => {
    published = publishedAfter(published, event);
    last = localDate(event.data.at, zone);
    first ??= last;
    counted.take(
      event,
      'loan' in event.data && event.data.loan !== null ? loans.get(event.data.loan) : undefined,
      published,
    );
    take(event);
  });
  return E.map(() => {
    const period = { from: from ?? first ?? asked.from, until: until ?? last ?? asked.until };
    const table =
      kind === 'totals'
        ? counted.table()
        : loansListed(loans.values(), { period, published, isPublic, withIds });
    const { librarySystem } = store;
    const policies = policiesIn(published, period);
    return reportOf(table, { librarySystem, upTo, period, zone, policies, isPublic });
  })(read);
};
