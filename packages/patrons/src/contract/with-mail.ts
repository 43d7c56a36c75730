import { unwrapAnswer } from '@torioki/event-store/contract';
import { randomUUID } from 'node:crypto';
import type { Borrowers } from '../borrowers.js';
import type { BorrowersSetup } from './opener.js';
import { settableClock } from './settable-clock.js';

export const run = '2021-04-07';
export const evening = '2021-04-07T11:00:00.000Z';
export const leaseSeconds = 60;

export const claiming = (borrowers: Borrowers, worker: string, limit = 10) =>
  unwrapAnswer(borrowers.claimMails({ worker, leaseSeconds, limit }));

/** A worker's claim on a mail that announced all its notices. */
export const makeClaim = (mail: string, worker = 'w1', claim = 1) => ({
  ...{ mail, worker, claim },
  unannounced: [],
});

export const newNotices = () => [{ reservation: randomUUID(), notice: 0, why: 'ready' as const }];

/** Opens `Borrowers` at 20:00, with one mail in the outbox. */
export const openWithMail = async ({ open, somebody }: BorrowersSetup) => {
  const { clock, pass } = settableClock(evening);
  const borrowers = await open({ clock });
  const patron = await somebody(borrowers);
  const notices = [...newNotices(), ...newNotices()];
  const { mail } = await unwrapAnswer(borrowers.queueMail({ patron, run, notices }));
  return { borrowers, pass, patron, notices, mail };
};

export const mailStates = async (borrowers: Borrowers) =>
  (await unwrapAnswer(borrowers.listMails())).map(({ state }) => state);
