import { answerQuery } from '../answers/answer.js';
import { defineQuery } from '../answers/query-definition.js';
import { declareUnfillable, expireHolds } from './end-reservations.js';
import type { PeopleParts } from './parts.js';
import { recordDecided } from './record-decided.js';
import { forgetBorrowers } from './forget-borrowers.js';
import { sendReadyMails } from './send-ready-mails.js';

/** The jobs of every library. */
export const everyJob = { expireHolds, declareUnfillable };

/** The jobs of a library with patrons. */
export const peopleJobs = { sendReadyMails, forgetBorrowers };

/** The jobs of a library with a registry of patrons. */
export const registryJobs = { recordDecided };

/** The queries about the jobs of a library with patrons. */
export const jobQueries = {
  mails: defineQuery(
    {
      ja: '送信待ちメールの一覧',
      en: 'shows staff the mails in the outbox: waiting mails, failed mails, and mails whose outcome is not recorded yet (ours). It shows no addresses',
      roles: [],
      refusals: [],
    },
    async ({ borrowers }: PeopleParts) => answerQuery(await borrowers.listMails()),
  ),
};
