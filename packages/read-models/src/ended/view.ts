import {
  endedWord,
  localDate,
  policyAt,
  type BorrowerId,
  type Instant,
  type LocalDate,
  type ReservationId,
  type TitleId,
} from '@torioki/lending';
import { documents, listed, type Asking } from '@torioki/projection';
import { beginningOfDay, rulesAt, type RulesAt } from '../published-rules/rules-at.js';
import type { EndedDocument, Ending } from './document.js';
import { ended } from './fold.js';

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
    return since === undefined ? [] : theLastOf((yield* documents(ended, borrowers)).flat(), on, since);
  };

/** Whom to tell that a reservation is over, for as many days, the last first; without those who asked for it. */
export const endedAt = (at: Instant) =>
  function* (): Asking<readonly EndedReservation[]> {
    const on = yield* rulesAt(at);
    const since = shownSince(on);
    return since === undefined
      ? []
      : theLastOf((yield* listed(ended, 'ended', { from: since })).flat(), on, since).filter(
          ({ why }) => why !== 'asked',
        );
  };
