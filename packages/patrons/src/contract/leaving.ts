import { unwrapAnswer, expectFailure } from '@torioki/event-store/contract';
import { randomUUID } from 'node:crypto';
import type { TestRunner } from '@torioki/event-store/contract';
import type { LocalDate } from '@torioki/lending';
import { findFreshBorrower, findPersonIn } from './lookups.js';
import { makeChange } from './changes.js';
import { reportForgotten, somePlace } from './history-forgets.js';
import type { Opener } from './opener.js';
import { password, sampleApplication, registerWithPassword } from './someone.js';

export const leaving = ({ describe, expect, it }: TestRunner, open: Opener): void => {
  describe('a registered patron after leaving', () => {
    it('loses the password, and is forgotten with the last pseudonym', async () => {
      const registry = await open({ clock: () => new Date('2021-04-04T10:00:00+09:00') });
      const { patron, card } = await registerWithPassword(registry);
      const borrower = await findFreshBorrower(registry, patron);
      await unwrapAnswer(registry.leave({ commandId: randomUUID(), patron }));
      expect(await findPersonIn(registry, patron)).toMatchObject({ hasPassword: false, standing: 'leaving' });
      await expectFailure('bad-credentials', registry.logIn({ card, password }));
      await unwrapAnswer(registry.reportClosed({ patron, closed: borrower }));
      expect(await findPersonIn(registry, patron)).toMatchObject({ standing: 'left' });

      const unusual = [{ patron, on: '2021-04-03' as LocalDate, begun: 11 }];
      const review = { upTo: somePlace, on: '2021-04-04' as LocalDate, found: [], unusual };
      await unwrapAnswer(registry.reportReviewed(review));
      expect(await unwrapAnswer(registry.listUnusualDays())).toEqual(unusual);
      await unwrapAnswer(reportForgotten(registry, borrower));
      expect(await unwrapAnswer(registry.listUnusualDays())).toEqual([]);
      expect((await unwrapAnswer(registry.find([patron]))).size).toBe(0);
      expect(await unwrapAnswer(registry.findByCard(card))).toBe(null);
      await expectFailure('patron-unknown', registry.findPseudonyms(patron));
      await unwrapAnswer(makeChange(registry, 'RegisterPatron', sampleApplication({ card })));
    });
  });
};
