import { storeError } from '@torioki/event-store';
import type { Answer, EventStore, Failed, Cursor, Position, StoreError } from '@torioki/event-store';
import { toAnswer, because, attempt, unwrap, type ReasonTexts } from '@torioki/event-store/adapter';
import { localDate, type Instant, type LoanId, type LocalDate, type TimeZone } from '@torioki/lending';
import { rulesInForce, type RulesInForce } from '@torioki/lending/aggregates';
import * as E from 'fp-ts/lib/Either.js';
import { summarizeFindings } from '../audit/summarize-findings.js';
import { audit } from '../audit/audit.js';
import { readLife, type ItemKind } from '../explain/read-life.js';
import { readEachEvent, readEachLegibleEvent } from '../events/each-event.js';
import type { VerifiedExport } from '../verify/verify-export.js';
import type { ExternalEvidence } from '../verify/verifier.js';
import { firstZone } from '../walk/library-clock.js';
import { findZoneAt } from '../walk/find-zone-at.js';
import { listLife } from './list-life.js';
import { listFindings } from './findings.js';
import { createLoanTracker, type ReportedLoan } from './loan-tracker.js';
import { listLoans } from './loans.js';
import { createLocationNamer, findPolicies, createReport } from './report.js';
import type { AuditReport, Period, ReportTable } from './report.js';
import { createTotals } from './totals.js';

export interface ReportRequest {
  readonly kind: ReportTable['kind'];
  readonly upTo: Cursor;
  /** The first and the last day; by default those of the history. */
  readonly from?: LocalDate | undefined;
  readonly until?: LocalDate | undefined;
  /** The position of the first break of the chain. The report states it. */
  readonly brokenAt?: Position | undefined;
  /** For an audit: the noted heads to compare with the book, and the keys of notes. */
  readonly noted?: ExternalEvidence | undefined;
  /**
   * For an audit: the verification of an export. The store has only the beginning of the export's history.
   */
  readonly verified?: VerifiedExport | undefined;
  readonly thing?: ItemKind | undefined;
  readonly id?: string | undefined;
  readonly isPublic?: boolean | undefined;
  readonly withIds?: boolean | undefined;
}

const firstDay = '0000-01-01' as LocalDate;
const lastDay = '9999-12-31' as LocalDate;

type Counted = ReturnType<typeof createTotals>;

interface ReadHistory {
  readonly loans: ReadonlyMap<LoanId, ReportedLoan>;
  readonly published: RulesInForce;
  /** The first and the last day of the events. The events may be recorded in another order. */
  readonly days: Period;
  /** The time zone of the policy in force at the end. */
  readonly zone: TimeZone;
}

/** Reads a history once, and counts its events. */
const readAndCount = async (
  store: EventStore,
  { kind, upTo }: ReportRequest,
  counted: Counted,
): Answer<ReadHistory> => {
  const { loans, take } = createLoanTracker();
  let published = rulesInForce.initial;
  let first: LocalDate | undefined;
  let last: LocalDate | undefined;
  let zone = firstZone;
  const each = kind === 'audit' ? readEachLegibleEvent : readEachEvent;
  const read = await each(store, upTo.position, (event) => {
    published = rulesInForce.evolve(published, event);
    zone = findZoneAt(published, event.data.at);
    const day = localDate(event.data.at, zone);
    if (first === undefined || day < first) first = day;
    if (last === undefined || day > last) last = day;
    const loan = 'loan' in event.data ? event.data.loan : null;
    counted.take(event, loan === null ? undefined : loans.get(loan), published);
    take(event);
  });
  const days = { from: first ?? firstDay, until: last ?? lastDay };
  return E.map(() => ({ loans, published, days, zone }))(read);
};

const makeAuditTable = (
  store: EventStore,
  { upTo, noted = {}, verified, isPublic = false }: ReportRequest,
): Answer<ReportTable> =>
  attempt(async function* (): AsyncGenerator<StoreError, ReportTable, unknown> {
    const options = { ...noted, upTo: upTo.position, ...(verified && { verified }) };
    const found = yield* unwrap(await audit(store, options));
    const { summaries: about } = yield* unwrap(await summarizeFindings(store, found.findings));
    const notedHeads = noted.heads?.length ?? 0;
    return { ...listFindings(found, about, isPublic), heading: { notedHeads, unaudited: found.unaudited } };
  });

const isInPeriod = ({ from, until }: Period, day: LocalDate): boolean => from <= day && day <= until;

/** Explains the events of an item in the period. */
const makeExplanationTable = (
  store: EventStore,
  { upTo, thing, id = '', isPublic = false, withIds = false }: ReportRequest,
  isTold: (at: Instant) => boolean,
): Answer<ReportTable> =>
  attempt(async function* (): AsyncGenerator<StoreError, ReportTable, unknown> {
    if (isPublic) return yield* failInvalid('', publicExplanation);
    if (thing === undefined) return yield* failInvalid('thing', missingItem);
    const { entries } = yield* unwrap(await readLife(store, thing, id, { upTo }));
    if (entries.length === 0) return yield* failInvalid('id', explainUnknownItem(thing, id));
    return listLife(
      entries.filter(({ happenedAt }) => isTold(happenedAt as Instant)),
      withIds,
    );
  });

const publicExplanation = because(
  'one-case',
  'an explanation covers one case, so it cannot be public',
  '一件についての説明なので、公開用にはできない',
);

const missingItem = because('missing', 'the item to explain is missing', '何についての説明かを書く');

const explainUnknownItem = (thing: string, id: string): ReasonTexts =>
  because('unknown', `the history has no ${thing} ${id}`, `「${id}」は履歴にない。番号を確かめる`, { id });

const failInvalid = (path: string, why: ReasonTexts) =>
  unwrap<StoreError, never>(E.left(storeError('invalid-input', { path, ...why })));

const makeTable = async (
  store: EventStore,
  request: ReportRequest,
  counted: Counted,
  { loans, published, days: period, zone }: ReadHistory,
): Answer<ReportTable> => {
  const { isPublic = false, withIds = false } = request;
  switch (request.kind) {
    case 'totals':
      return E.right(counted.table(createLocationNamer(published, isPublic)));
    case 'loans':
      return E.right(listLoans(loans.values(), { period, published, isPublic, withIds }));
    case 'audit':
      return makeAuditTable(store, request);
    case 'explain':
      return makeExplanationTable(store, request, (at) => isInPeriod(period, localDate(at, zone)));
  }
};

/** Makes a report of a history. An audit always covers the whole history. */
export const makeReport = async (
  store: EventStore,
  request: ReportRequest,
): Promise<({ readonly is: 'reported' } & AuditReport) | Failed<StoreError>> => {
  const { kind, upTo, brokenAt, isPublic = false } = request;
  const { from, until } = kind === 'audit' ? {} : request;
  const counted = createTotals({ from: from ?? firstDay, until: until ?? lastDay });
  const read = await readAndCount(store, request, counted);
  if (E.isLeft(read)) return { is: 'failed', error: read.left };
  const { published, days, zone } = read.right;
  const period = { from: from ?? days.from, until: until ?? days.until };
  const table = await makeTable(store, request, counted, { ...read.right, days: period });
  const { librarySystem } = store;
  const policies = findPolicies(published, period);
  return toAnswer(table, (one) => ({
    is: 'reported',
    ...createReport(one, {
      ...{ librarySystem, upTo, period, zone, policies, isPublic },
      ...(brokenAt !== undefined && { brokenAt }),
    }),
  }));
};
