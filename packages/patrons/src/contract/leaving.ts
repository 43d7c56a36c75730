import { answered, failedWith } from '@torioki/event-store/contract';
import { randomUUID } from 'node:crypto';
import type { TestRunner } from '@torioki/event-store/contract';
import { openOf, personIn } from './asking.js';
import { change } from './changes.js';
import { historyForgets } from './history-forgets.js';
import type { Opened } from './opened.js';
import { password, someone, withPassword } from './someone.js';

export const leaving = ({ describe, expect, it }: TestRunner, open: Opened): void => {
  describe('a registered patron who gives up the registration', () => {
    it('has no password any more, and is forgotten with the last borrower', async () => {
      const registry = await open();
      const { patron, card } = await withPassword(registry);
      const borrower = await openOf(registry, patron);
      await answered(registry.leave({ commandId: randomUUID(), patron }));
      expect(await personIn(registry, patron)).toMatchObject({ hasPassword: false, standing: 'leaving' });
      await failedWith('bad-credentials', registry.logIn({ card, password }));
      await answered(registry.replaced({ patron, closed: borrower }));
      expect(await personIn(registry, patron)).toMatchObject({ standing: 'left' });

      await answered(historyForgets(registry, borrower));
      expect((await answered(registry.find([patron]))).size).toBe(0);
      expect(await answered(registry.byCard(card))).toBe(null);
      await failedWith('patron-unknown', registry.of(patron));
      await answered(change(registry, 'RegisterPatron', someone({ card })));
    });
  });
};
