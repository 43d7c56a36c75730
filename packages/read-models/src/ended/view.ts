import { localDate } from '@torioki/lending';
import type { BorrowerId, Instant, LocalDate, ReservationId, TitleId } from '@torioki/lending';
import { policyAt } from '@torioki/lending/aggregates';
import { lendingWords } from '@torioki/lending/labels';
import { documents, documentsInList, type RunningQuery } from '@torioki/projection';
import { beginningOfDay, readRules, type RulesAt } from '../published-rules/rules-at.js';
import type { EndedDocument, Ending } from './document.js';
import { endedModel } from './fold.js';
import { office, view, type ViewWords } from '../view.js';

/** A reservation that ended without a loan, and that the patron did not cancel. */
export interface EndedReservation {
  readonly reservation: ReservationId;
  readonly title: TitleId;
  readonly why: Ending['why'];
  /** The reason in Japanese, for example 取置期間終了, 資料の破損による取消 or 用意できません. */
  readonly word: string;
  readonly endedOn: LocalDate;
}

/** An ended reservation that staff report to its patron. */
export interface EndingToReport extends EndedReservation {
  readonly borrower: BorrowerId;
}

/** Reservations that ended after this instant are shown. Undefined without a policy. */
const shownSince = (on: RulesAt): Instant | undefined => {
  const policy = policyAt(on.rules, on.at);
  return policy && beginningOfDay(on, policy.endedDays);
};

const makeEndedReservation =
  ({ zone }: RulesAt, { endings }: ViewWords) =>
  ({ reservation, title, why, at }: Ending): EndedReservation => ({
    reservation,
    title,
    why,
    word: endings[why],
    endedOn: localDate(at, zone),
  });

const newestEndings = (endings: EndedDocument, since: Instant): EndedDocument =>
  endings
    .filter(({ at }) => at >= since)
    .toSorted((one, other) => (one.at > other.at ? -1 : Number(one.at < other.at)));

/**
 * A patron's ended reservations, newest first. They are shown for the policy's `endedDays`. Pass all
 * pseudonyms that are still linked to the patron.
 */
export const findEndedReservations = (
  borrowers: readonly BorrowerId[],
  at: Instant,
  words: ViewWords = lendingWords,
) =>
  function* (): RunningQuery<readonly EndedReservation[]> {
    const on = yield* readRules(at);
    const since = shownSince(on);
    if (since === undefined) return [];
    const endings = (yield* documents(endedModel, borrowers)).flat();
    return newestEndings(endings, since).map(makeEndedReservation(on, words));
  };

/**
 * The ended reservations that staff report to patrons, newest first. Those that ended at the patron's request
 * are left out.
 */
export const listEndedReservations = (at: Instant, words: ViewWords = lendingWords) =>
  function* (): RunningQuery<readonly EndingToReport[]> {
    const on = yield* readRules(at);
    const since = shownSince(on);
    if (since === undefined) return [];
    const endings = (yield* documentsInList(endedModel, 'ended', { from: since })).flat();
    const make = makeEndedReservation(on, words);
    return newestEndings(endings, since)
      .filter(({ why }) => why !== 'asked')
      .map((ending) => ({ ...make(ending), borrower: ending.borrower }));
  };

/**
 * A patron's reservations that ended without a loan, with the reason (A43, R74). Those that the patron
 * cancelled are left out. They are shown for the policy's `endedDays`.
 */
export const patronEndedReservations = view(
  ['利用者の終わった予約', "a patron's reservations that ended without a loan"],
  office,
  ['borrower'],
  ({ borrower }, at, _, words) => findEndedReservations(borrower, at, words),
);

/**
 * The ended reservations that staff report to patrons, with the reason, newest first (A43, R74, A21). They
 * are shown for the policy's `endedDays`.
 */
export const endedReservations = view(
  ['終わったことを知らせるべき予約', 'the ended reservations that patrons must be informed of'],
  office,
  [],
  (_, at, _own, words) => listEndedReservations(at, words),
);
