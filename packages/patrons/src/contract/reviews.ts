import { randomUUID } from 'node:crypto';
import { expectFailure, unwrapAnswer } from '@torioki/event-store/contract';
import type { TestRunner } from '@torioki/event-store/contract';
import type { LocalDate } from '@torioki/lending';
import type { Borrowers } from '../borrowers.js';
import { reportForgotten } from './history-forgets.js';
import { openWithPatron, type BorrowersSetup } from './opener.js';
import { settableClock } from './settable-clock.js';
import { usePseudonym } from './use-pseudonym.js';

const placeAt = (position: number) => ({ position, hash: 'a'.repeat(64) });

const on = (day: number) => `2021-04-0${day}` as LocalDate;

export const reviews = ({ describe, expect, it }: TestRunner, { open, somebody }: BorrowersSetup): void => {
  const reviewed = async () => {
    const { borrowers, patron } = await openWithPatron({ open, somebody });
    const borrower = await usePseudonym(borrowers, patron);
    const finding = { borrower, position: 5, command: 'Reserve' };
    await unwrapAnswer(
      borrowers.reportReviewed({ upTo: placeAt(7), on: on(1), found: [finding], unusual: [] }),
    );
    return { borrowers, patron, borrower, finding };
  };
  const list = (borrowers: Borrowers) => unwrapAnswer(borrowers.listFindings());

  describe('the review of the history', () => {
    it('has not begun in new borrowers', async () => {
      const borrowers = await open();
      expect(await unwrapAnswer(borrowers.readReview())).toEqual(null);
      expect(await list(borrowers)).toEqual([]);
    });

    it('has the end and the day of the last one, and the findings of all', async () => {
      const { borrowers, patron, finding, borrower } = await reviewed();
      const later = { borrower, position: 8, command: 'Renew' };
      const report = { upTo: placeAt(9), on: on(2), found: [later], unusual: [] };
      await unwrapAnswer(borrowers.reportReviewed(report));
      await unwrapAnswer(borrowers.reportReviewed(report));
      expect(await unwrapAnswer(borrowers.readReview())).toEqual({ upTo: placeAt(9), on: on(2) });
      expect(await list(borrowers)).toEqual([finding, later].map((one) => ({ patron, ...one })));
    });

    it('stores no finding about an unknown pseudonym', async () => {
      const { borrowers, patron, finding } = await reviewed();
      const stranger = { ...finding, borrower: randomUUID(), position: 6 };
      await unwrapAnswer(
        borrowers.reportReviewed({ upTo: placeAt(9), on: on(2), found: [stranger], unusual: [] }),
      );
      expect(await list(borrowers)).toEqual([{ patron, ...finding }]);
    });

    it('loses its findings about a pseudonym when that is forgotten', async () => {
      const { borrowers, patron, borrower } = await reviewed();
      const kept = { borrower: await usePseudonym(borrowers, patron), position: 8, command: 'Renew' };
      await unwrapAnswer(
        borrowers.reportReviewed({ upTo: placeAt(9), on: on(2), found: [kept], unusual: [] }),
      );
      await unwrapAnswer(reportForgotten(borrowers, borrower));
      expect(await list(borrowers)).toEqual([{ patron, ...kept }]);
    });

    it('goes back to the end of a history that has lost events', async () => {
      const { borrowers } = await reviewed();
      await unwrapAnswer(borrowers.recordAgain(placeAt(6)));
      expect(await unwrapAnswer(borrowers.readReview())).toEqual({ upTo: placeAt(6), on: on(1) });
      expect(await list(borrowers)).toHaveLength(1);
      await unwrapAnswer(borrowers.recordAgain(placeAt(4)));
      expect(await list(borrowers)).toEqual([]);
    });

    const withUnusualDay = async () => {
      const { clock, pass } = settableClock('2021-04-03T15:00:30.000Z');
      const borrowers = await open({ clock });
      const patron = await somebody(borrowers);
      await usePseudonym(borrowers, patron);
      const unusual = [{ patron, on: on(3), begun: 11 }];
      const report = { upTo: placeAt(7), on: on(4), found: [] };
      await unwrapAnswer(borrowers.reportReviewed({ ...report, unusual }));
      const days = () => unwrapAnswer(borrowers.listUnusualDays());
      return { borrowers, patron, pass, report, unusual, days };
    };

    it('has the unusual days of its patrons, once for each day', async () => {
      const { borrowers, report, unusual, days } = await withUnusualDay();
      await unwrapAnswer(borrowers.reportReviewed({ ...report, unusual }));
      expect(await days()).toEqual(unusual);
      const stranger = { patron: randomUUID(), on: on(3), begun: 12 };
      await unwrapAnswer(borrowers.reportReviewed({ ...report, unusual: [stranger] }));
      expect(await days()).toEqual(unusual);
    });

    it('loses an unusual day 35 days later', async () => {
      const { borrowers, pass, unusual, days } = await withUnusualDay();
      pass({ days: 35, hours: 8, minutes: 59, seconds: 29 });
      await unwrapAnswer(borrowers.forgetCounts());
      expect(await days()).toEqual(unusual);
      pass({ seconds: 1 });
      expect(await days()).toEqual([]);
      await unwrapAnswer(borrowers.forgetCounts());
      pass({ days: -35 });
      expect(await days()).toEqual([]);
    });

    it('counts the commands of an hour apart from an unusual day', async () => {
      const { borrowers, patron, days, unusual } = await withUnusualDay();
      for (let time = 0; time < 3; time += 1)
        await unwrapAnswer(borrowers.countCommand({ patron, limit: 3 }));
      await expectFailure('too-many-commands', borrowers.countCommand({ patron, limit: 3 }));
      expect(await days()).toEqual(unusual);
    });
  });
};
