import { storeError } from '@torioki/event-store';
import type { Answer, EventStore, Failed, Place, Position, StoreError } from '@torioki/event-store';
import { answerFrom, because, answering, required, type Because } from '@torioki/event-store/adapter';
import { localDate, type Instant, type LoanId, type LocalDate, type TimeZone } from '@torioki/lending';
import { rulesInForce, type RulesInForce } from '@torioki/lending/aggregates';
import * as E from 'fp-ts/lib/Either.js';
import { aboutFindings } from '../audit/about.js';
import { audit } from '../audit/audit.js';
import { readLife, type LivingThing } from '../explain/read-life.js';
import { eachEvent, eachLegibleEvent } from '../events/each-event.js';
import type { VerifiedExport } from '../verify/verify-export.js';
import type { Judging } from '../verify/verifying.js';
import { firstZone } from '../walk/clock-of-library.js';
import { zoneOf } from '../walk/zone-of.js';
import { lifeListed } from './explained.js';
import { findingsListed } from './findings.js';
import { keptLoans, type KeptLoan } from './kept-loans.js';
import { loansListed } from './loans.js';
import { placesFor, policiesIn, reportOf } from './report.js';
import type { AuditReport, Period, ReportTable } from './report.js';
import { totals } from './totals.js';

export interface ReportAsked {
  readonly kind: ReportTable['kind'];
  readonly upTo: Place;
  /** The first and the last day; by default those of the history. */
  readonly from?: LocalDate | undefined;
  readonly until?: LocalDate | undefined;
  /** The position of the first break of the chain, which the report states. */
  readonly brokenAt?: Position | undefined;
  /** The heads to check the book against in an audit, and the keys of notes. */
  readonly noted?: Judging | undefined;
  /** For an audit: the verification of an export. The store has the beginning of its history. */
  readonly verified?: VerifiedExport | undefined;
  readonly thing?: LivingThing | undefined;
  readonly id?: string | undefined;
  readonly isPublic?: boolean | undefined;
  readonly withIds?: boolean | undefined;
}

const firstDay = '0000-01-01' as LocalDate;
const lastDay = '9999-12-31' as LocalDate;

type Counted = ReturnType<typeof totals>;

interface Read {
  readonly loans: ReadonlyMap<LoanId, KeptLoan>;
  readonly published: RulesInForce;
  /** The first and the last day of the events, recorded in any order. */
  readonly days: Period;
  /** The time zone of the policy in force at the end. */
  readonly zone: TimeZone;
}

/** Reads a history once, and counts its events meanwhile. */
const readIn = async (store: EventStore, { kind, upTo }: ReportAsked, counted: Counted): Answer<Read> => {
  const { loans, take } = keptLoans();
  let published = rulesInForce.initial;
  let first: LocalDate | undefined;
  let last: LocalDate | undefined;
  let zone = firstZone;
  const each = kind === 'audit' ? eachLegibleEvent : eachEvent;
  const read = await each(store, upTo.position, (event) => {
    published = rulesInForce.evolve(published, event);
    zone = zoneOf(published, event.data.at);
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

const auditedIn = (
  store: EventStore,
  { upTo, noted = {}, verified, isPublic = false }: ReportAsked,
): Answer<ReportTable> =>
  answering(async function* (): AsyncGenerator<StoreError, ReportTable, unknown> {
    const options = { ...noted, upTo: upTo.position, ...(verified && { verified }) };
    const found = yield* required(await audit(store, options));
    const about = yield* required(await aboutFindings(store, found.findings));
    const notedHeads = noted.heads?.length ?? 0;
    return { ...findingsListed(found, about, isPublic), heading: { notedHeads, unaudited: found.unaudited } };
  });

const isIn = ({ from, until }: Period, day: LocalDate): boolean => from <= day && day <= until;

/** Explains the events of an item in the period. */
const explainedIn = (
  store: EventStore,
  { upTo, thing, id = '', isPublic = false, withIds = false }: ReportAsked,
  isTold: (at: Instant) => boolean,
): Answer<ReportTable> =>
  answering(async function* (): AsyncGenerator<StoreError, ReportTable, unknown> {
    if (isPublic) return yield* invalid('', oneCase);
    if (thing === undefined) return yield* invalid('thing', noThing);
    const { entries } = yield* required(await readLife(store, thing, id, upTo));
    if (entries.length === 0) return yield* invalid('id', unknownThing(thing, id));
    return lifeListed(
      entries.filter(({ happenedAt }) => isTold(happenedAt as Instant)),
      withIds,
    );
  });

const oneCase = because(
  'one-case',
  'an explanation tells of one case',
  '一件についての説明なので、公開用にはできない',
);

const noThing = because('missing', 'an explanation is of something', '何についての説明かを書く');

const unknownThing = (thing: string, id: string): Because =>
  because('unknown', `the history knows no ${thing} ${id}`, `「${id}」は履歴にない。番号を確かめる`, { id });

const invalid = (path: string, why: Because) =>
  required<StoreError, never>(E.left(storeError('invalid-input', { path, ...why })));

const tableOf = async (
  store: EventStore,
  asked: ReportAsked,
  counted: Counted,
  { loans, published, days: period, zone }: Read,
): Answer<ReportTable> => {
  const { isPublic = false, withIds = false } = asked;
  switch (asked.kind) {
    case 'totals':
      return E.right(counted.table(placesFor(published, isPublic)));
    case 'loans':
      return E.right(loansListed(loans.values(), { period, published, isPublic, withIds }));
    case 'audit':
      return auditedIn(store, asked);
    case 'explain':
      return explainedIn(store, asked, (at) => isIn(period, localDate(at, zone)));
  }
};

/** Makes a report of a history. An audit always covers the whole history. */
export const report = async (
  store: EventStore,
  asked: ReportAsked,
): Promise<({ readonly is: 'reported' } & AuditReport) | Failed<StoreError>> => {
  const { kind, upTo, brokenAt, isPublic = false } = asked;
  const { from, until } = kind === 'audit' ? {} : asked;
  const counted = totals({ from: from ?? firstDay, until: until ?? lastDay });
  const read = await readIn(store, asked, counted);
  if (E.isLeft(read)) return { is: 'failed', error: read.left };
  const { published, days, zone } = read.right;
  const period = { from: from ?? days.from, until: until ?? days.until };
  const table = await tableOf(store, asked, counted, { ...read.right, days: period });
  const { librarySystem } = store;
  const policies = policiesIn(published, period);
  return answerFrom(table, (one) => ({
    is: 'reported',
    ...reportOf(one, {
      ...{ librarySystem, upTo, period, zone, policies, isPublic },
      ...(brokenAt !== undefined && { brokenAt }),
    }),
  }));
};
