import type { RefusalCode } from '../../answers/answer.js';
import type { GivenTo, MakeQuery } from '../../answers/query-definition.js';
import { everyJob, jobQueries, peopleJobs, registryJobs } from '../all-jobs.js';
import type { RunJob } from '../job.js';
import type { Parts, PeopleParts } from '../parts.js';
import type { RegistryParts } from '../record-decided.js';

// Written by a test: `npx vitest run --project torioki written --update`.

export const everyJobMethods = (run: RunJob<Parts>) => ({
  /** 取置期限の処理: ends the holds whose last day is over (A42, A43). Emits HoldExpired, TurnCame. */
  expireHolds: () => run(everyJob.expireHolds),

  /** 提供できない予約の処理: ends the reservations that no copy can fill (A21). Emits TurnCame, Unfillable. */
  declareUnfillable: () => run(everyJob.declareUnfillable),
});

export const peopleJobsMethods = (run: RunJob<PeopleParts>) => ({
  /**
   * 予約連絡メールの送信: notifies patrons by mail of books that were secured before the hour of the last run (R49, R70, A23). The
   * hour is 20:00 by the guide (NOTICE-5). Books that were announced already are left out. Each patron gets one mail
   * (A24), without the books that the patron has already picked up (A26). The notice is recorded as not sent if the
   * patron has no address, or if the server rejects the address (R89). If the server does not accept a mail for now, a
   * later run tries again. If no published calendar covers the days of a book, the mail waits for the calendar (R53),
   * and the report says `calendar-missing`. Emits ReadyNoticeNotSent, ReadyNoticeSent, WaitNoticeNotSent,
   * WaitNoticeSent.
   */
  sendReadyMails: () => run(peopleJobs.sendReadyMails),

  /**
   * 利用者番号の消去: forgets the patrons of pseudonyms whose loans and reservations are over (A59). The policy says after how
   * many days: `forgetAfterDays` after the last return, `endedDays` after a reservation ended without a loan. Some
   * commands depend on the numbers of a person’s loans and reservations. Once a day, before it forgets, the job decides
   * the new commands of this kind again, with all pseudonyms of the patron. If a command gives another result, the
   * report says `decided-otherwise`, and nothing of that patron is forgotten. `library.comparePeople()` shows the
   * command until staff settle it with the patron and forget its pseudonym at their desk. Emits PersonsReviewed,
   * BorrowerForgotten.
   */
  forgetBorrowers: () => run(peopleJobs.forgetBorrowers),
});

export const registryJobsMethods = (run: RunJob<RegistryParts>) => ({
  /**
   * 未記録の処理の記録: records the decisions about patrons that are not in the history yet, because it was unavailable or a
   * program died (ours). Without this job, they would wait for the next command about the patron.
   */
  recordDecided: () => run(registryJobs.recordDecided),
});

export const jobQueriesMethods = <More extends RefusalCode>(show: MakeQuery<PeopleParts, More>) => ({
  /**
   * 送信待ちメールの一覧: shows staff the mails in the outbox: waiting mails, failed mails, and mails whose outcome is not
   * recorded yet (ours). It shows no addresses.
   */
  mails: (...given: GivenTo<typeof jobQueries.mails>) => show('mails', jobQueries.mails, given),
});
