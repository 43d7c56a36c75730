import { unwrapAnswer, expectFailure } from '@torioki/event-store/contract';
import { findHolderIn, findFreshBorrower, findPersonIn, findPatronOf } from './lookups.js';
import type { TestRunner } from '@torioki/event-store/contract';
import { randomUUID } from 'node:crypto';
import { markAllRecorded, makeChange, listPendingTypes } from './changes.js';
import { everyCommand } from './every-command.js';
import { readyFor } from './ready-for.js';
import type { Opener } from './opener.js';
import { password, registerIn, sampleApplication, registerWithPassword } from './someone.js';

/**
 * Tests for adapters whose data remain when the registry is closed. `reopen` opens another registry over the
 * storage of `open`.
 */
export const outliving = ({ describe, expect, it }: TestRunner, open: Opener, reopen: Opener): void => {
  const two = async () => {
    const one = await open();
    return [one, await reopen({ librarySystem: one.librarySystem })] as const;
  };

  describe('a registered patron', () => {
    it('outlives the registry', async () => {
      const registry = await open();
      const { patron, card } = await registerWithPassword(registry);
      const before = await findPersonIn(registry, patron);
      const borrower = await findFreshBorrower(registry, patron);
      await registry.close();
      const later = await reopen({ librarySystem: registry.librarySystem });
      expect(await findPersonIn(later, patron)).toEqual(before);
      expect(await unwrapAnswer(later.logIn({ card, password }))).toBe(patron);
      expect(await findPatronOf(later, borrower)).toBe(patron);
    });

    it('is visible in every registry opened on the same data', async () => {
      const [one, other] = await two();
      const { patron, card } = await registerIn(one);
      expect(await findHolderIn(other, card)).toEqual(await findPersonIn(one, patron));
      await expectFailure(
        'card-number-taken',
        makeChange(other, 'RegisterPatron', sampleApplication({ card })),
      );
    });

    it.each(everyCommand)(
      'is not changed again when another instance repeats $name',
      async ({ name, fields, sent, changed, onlyById }) => {
        const [one, other] = await two();
        const request = { commandId: randomUUID(), ...fields(await readyFor(one)) };
        const first = await unwrapAnswer(sent(one, request));
        const again = sent(other, request);
        if (name === 'issueCode') await expectFailure('code-shown-once', again);
        else expect(await unwrapAnswer(again)).toEqual(first);
        const different = sent(other, { ...request, ...changed });
        if (onlyById) await unwrapAnswer(different);
        else await expectFailure('command-id-reused', different);
      },
    );

    it('has its pending facts when the registry is opened again', async () => {
      const registry = await open();
      await registerIn(registry);
      await registry.close();
      const later = await reopen({ librarySystem: registry.librarySystem });
      expect(await listPendingTypes(later)).toEqual(['PatronRegistered', 'CardIssued']);
      await markAllRecorded(later);
      expect(await listPendingTypes(later)).toEqual([]);
    });
  });
};
