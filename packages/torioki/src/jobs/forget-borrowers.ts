import { setImmediate as nextTurn } from 'node:timers/promises';
import type { StoreError } from '@torioki/event-store';
import { cutList, unwrap } from '@torioki/event-store/adapter';
import { decisions, type BorrowerId, type Instant } from '@torioki/lending';
import type { NotReached } from '@torioki/projection';
import { findBorrowersToForget, listsToForget, type PageToForget } from '@torioki/read-models';
import { makeClockDesk } from '../commands/own-desk.js';
import { followForgotten } from '../requests/healing/follow-forgotten.js';
import { findPatronsOfBorrowers } from '../requests/patrons/patrons-of-borrowers.js';
import type { OwnDesk } from '../commands/desk.js';
import { expected } from './expected-refusals.js';
import type { Job, Step } from './job.js';
import type { PeopleParts } from './parts.js';
import { settleAccesses } from './settle-accesses.js';
import { reviewOfDay } from './review-persons.js';
import { forgettingTogether, type ForgettingDid, type ForgettingReport } from './report.js';
import { listTroubles } from './list-troubles.js';

/** The number of commands at the same time. They share commits of the store. */
const inFlight = 16;

/** The pseudonyms to forget at an instant. The event loop has a turn after each page. */
async function* listToForget(
  { projection }: PeopleParts,
  at: Instant,
): AsyncGenerator<StoreError | NotReached, readonly BorrowerId[], unknown> {
  const toForget: BorrowerId[] = [];
  for (const list of listsToForget) {
    let page: PageToForget | undefined;
    do {
      page = yield* unwrap(await projection.now(findBorrowersToForget(at, list, page?.next)));
      toForget.push(...page.borrowers);
      await nextTurn();
    } while (page.next);
  }
  return toForget;
}

type Steps = AsyncGenerator<Step<ForgettingDid>, void, unknown>;

/**
 * Forgets pseudonyms in the history, even without a known patron. Leaves out patrons with a finding of a
 * review. `followForgotten` then forgets the same pseudonyms in `borrowers`.
 */
async function* forgetInHistory(
  { borrowers, closed }: PeopleParts,
  desk: OwnDesk,
  toForget: readonly BorrowerId[],
): Steps {
  if (toForget.length === 0) return;
  const mails = yield* unwrap(await borrowers.listMails());
  const toMail = new Set<string>(mails.map(({ patron }) => patron));
  const findings = yield* unwrap(await borrowers.listFindings());
  const inQuestion = new Set<string>(findings.map(({ patron }) => patron));
  for (const some of cutList(toForget, inFlight)) {
    if (closed.value) return;
    const patrons = yield* findPatronsOfBorrowers({ borrowers }, some);
    const patronOf = (borrower: BorrowerId) => patrons.get(borrower) ?? '';
    const forget = async (borrower: BorrowerId) =>
      listTroubles(
        await desk.forgetBorrower({ borrower, mailWaits: toMail.has(patronOf(borrower)) }),
        expected.forgetting,
      );
    const free = some.filter((borrower) => !inQuestion.has(patronOf(borrower)));
    yield { troubles: (await Promise.all(free.map(forget))).flat() };
  }
}

/**
 * Reviews the history first, while the patrons of its pseudonyms are still known. Forgets pseudonyms in the
 * history, and then in `borrowers`. If `borrowers` does not answer, the rest waits for the next minute. It
 * also deletes expired counts of commands.
 */
export const forgetBorrowers: Job<ForgettingReport, PeopleParts> = {
  ja: '利用者番号の消去',
  en: 'forgets the patrons of pseudonyms whose loans and reservations are over (A59). The policy says after how many days: `forgetAfterDays` after the last return, `endedDays` after a reservation ended without a loan. Some commands depend on the numbers of a person’s loans and reservations. Once a day, before it forgets, the job decides the new commands of this kind again, with all pseudonyms of the patron. If a command gives another result, the report says `decided-otherwise`, and nothing of that patron is forgotten. `library.comparePeople()` shows the command until staff settle it with the patron and forget its pseudonym at their desk',
  roles: ['clock'],
  gives: [decisions.recordReview, decisions.forgetBorrower],
  expected: expected.forgetting,
  troubles: ['decided-otherwise'],
  job: 'forgetting',
  together: forgettingTogether,
  async *steps(parts, at) {
    yield* unwrap(await parts.borrowers.forgetCounts());
    yield* settleAccesses(parts, at);
    yield* reviewOfDay(parts, at);
    if (parts.closed.value) return;
    yield* forgetInHistory(parts, makeClockDesk(parts), yield* listToForget(parts, at));
    yield* followForgotten(parts);
  },
};
