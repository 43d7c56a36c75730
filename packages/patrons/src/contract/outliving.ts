import { answered, failedWith } from '@torioki/event-store/contract';
import { holderIn, openOf, personIn, whoIs } from './asking.js';
import type { TestRunner } from '@torioki/event-store/contract';
import { randomUUID } from 'node:crypto';
import { allRecorded, change, pendingTypes } from './changes.js';
import { everyCommand, readyFor } from './every-command.js';
import type { Opened } from './opened.js';
import { password, registeredIn, someone, withPassword } from './someone.js';

/**
 * For adapters whose patrons outlive the registry: `reopen` opens another registry over the storage of
 * `open`.
 */
export const outliving = ({ describe, expect, it }: TestRunner, open: Opened, reopen: Opened): void => {
  const two = async () => {
    const one = await open();
    return [one, await reopen({ librarySystem: one.librarySystem })] as const;
  };

  describe('what was registered', () => {
    it('outlives the registry', async () => {
      const registry = await open();
      const { patron, card } = await withPassword(registry);
      const before = await personIn(registry, patron);
      const borrower = await openOf(registry, patron);
      await registry.close();
      const later = await reopen({ librarySystem: registry.librarySystem });
      expect(await personIn(later, patron)).toEqual(before);
      expect(await answered(later.logIn({ card, password }))).toBe(patron);
      expect(await whoIs(later, borrower)).toBe(patron);
    });

    it('is one registry for all that are open on it', async () => {
      const [one, other] = await two();
      const { patron, card } = await registeredIn(one);
      expect(await holderIn(other, card)).toEqual(await personIn(one, patron));
      await failedWith('card-number-taken', change(other, 'RegisterPatron', someone({ card })));
    });

    it.each(everyCommand)(
      'by $name is not done again by another',
      async ({ name, fields, sent, changed }) => {
        const [one, other] = await two();
        const request = { commandId: randomUUID(), ...fields(await readyFor(one)) };
        const first = await answered(sent(one, request));
        const again = sent(other, request);
        if (name === 'issueCode') await failedWith('code-told-once', again);
        else expect(await answered(again)).toEqual(first);
        await failedWith('command-id-reused', sent(other, { ...request, ...changed }));
      },
    );

    it('and is not recorded yet is found when the registry is opened again', async () => {
      const registry = await open();
      await registeredIn(registry);
      await registry.close();
      const later = await reopen({ librarySystem: registry.librarySystem });
      expect(await pendingTypes(later)).toEqual(['PatronRegistered', 'CardIssued']);
      await allRecorded(later);
      expect(await pendingTypes(later)).toEqual([]);
    });
  });
};
