import { localDate } from '@torioki/lending';
import type { BorrowerId, Instant, LocalDate, ReservationId, TitleId } from '@torioki/lending';
import { policyAt } from '@torioki/lending/aggregates';
import { endedWord } from '@torioki/lending/labels';
import { documents, listed, type Asking } from '@torioki/projection';
import { beginningOfDay, rulesAt, type RulesAt } from '../published-rules/rules-at.js';
import type { EndedDocument, Ending } from './document.js';
import { endedModel } from './fold.js';
import { office, view } from '../view.js';

/** A reservation that is over although its borrower did not give it up. */
export interface EndedReservation {
  readonly reservation: ReservationId;
  readonly title: TitleId;
  readonly borrower: BorrowerId;
  readonly why: Ending['why'];
  /** The reason as people read it: 取置期間終了, 資料の破損による取消, 用意できません. */
  readonly word: string;
  readonly endedOn: LocalDate;
}

/** Endings are shown from this moment on; undefined as long as there is no policy. */
const shownSince = (on: RulesAt): Instant | undefined => {
  const policy = policyAt(on.rules, on.at);
  return policy && beginningOfDay(on, policy.endedDays);
};

const shown =
  ({ zone }: RulesAt) =>
  ({ reservation, title, borrower, why, at }: Ending): EndedReservation => ({
    reservation,
    title,
    borrower,
    why,
    word: endedWord[why],
    endedOn: localDate(at, zone),
  });

const theLastOf = (endings: EndedDocument, on: RulesAt, since: Instant): readonly EndedReservation[] =>
  endings
    .filter(({ at }) => at >= since)
    .toSorted((one, other) => (one.at > other.at ? -1 : Number(one.at < other.at)))
    .map(shown(on));

/** What ended for somebody's live pseudonyms in as many days as the policy says, the last first. */
export const endedOf = (borrowers: readonly BorrowerId[], at: Instant) =>
  function* (): Asking<readonly EndedReservation[]> {
    const on = yield* rulesAt(at);
    const since = shownSince(on);
    return since === undefined ? [] : theLastOf((yield* documents(endedModel, borrowers)).flat(), on, since);
  };

/** Whom to tell that a reservation is over, for as many days, the last first; without those who asked for it. */
export const endedAt = (at: Instant) =>
  function* (): Asking<readonly EndedReservation[]> {
    const on = yield* rulesAt(at);
    const since = shownSince(on);
    return since === undefined
      ? []
      : theLastOf((yield* listed(endedModel, 'ended', { from: since })).flat(), on, since).filter(
          ({ why }) => why !== 'asked',
        );
  };

/**
 * Which reservations of somebody ended without a loan though that person did not end them, and why; shown for
 * `endedDays` (A43, R74).
 */
export const patronEnded = view(
  ['利用者の終わった予約', 'what became of reservations that somebody did not give up'],
  office,
  ['borrower'],
  ({ borrower }, at) => endedOf(borrower, at),
);

/** Whom to tell that a reservation is over, and why; shown for `endedDays`, the last first (A43, R74, A21). */
export const ended = view(
  ['終わったことを知らせるべき予約', 'the reservations of which somebody is to be told that they are over'],
  office,
  [],
  (_, at) => endedAt(at),
);
