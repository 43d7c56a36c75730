import { unwrapAnswer, expectFailure } from '@torioki/event-store/contract';
import { findPersonIn } from './lookups.js';
import type { TestRunner } from '@torioki/event-store/contract';
import { randomUUID } from 'node:crypto';
import { expectRefusal } from './refused-with.js';
import { makeChange, listPendingTypes } from './changes.js';
import type { Opener } from './opener.js';
import { everyCommand } from './every-command.js';
import { readyFor } from './ready-for.js';
import { byOffice, byThemselves, openAndRegister } from './someone.js';

/** Each change, with the fields that differ when a test makes it a second time. */
const again = {
  ChangeAddress: {},
  ChangeName: {},
  ChangePhone: { oldPhone: '0162-23-3874' },
  SetMailAddress: {},
};

const changes = everyCommand.flatMap((command) =>
  Object.entries(again)
    .filter(([name]) => name === command.name)
    .map(([, more]) => ({ ...command, more })),
);

export const particulars = ({ describe, expect, it }: TestRunner, open: Opener): void => {
  describe('an address', () => {
    const moved = { address: '稚内市大黒4丁目\n1-1', channel: 'counter', on: '2021-04-01' } as const;

    it("S39: changes on proof; only the proof's kind and date are stored", async () => {
      const { registry, patron } = await openAndRegister(open);
      const change = { ...moved, patron, ...byOffice() };
      await expectRefusal(
        'no-proof-of-change',
        makeChange(registry, 'ChangeAddress', { ...change, evidence: null }),
      );
      await unwrapAnswer(makeChange(registry, 'ChangeAddress', { ...change, evidence: 'my-number-card' }));
      expect(await findPersonIn(registry, patron)).toMatchObject({
        address: moved.address,
        evidence: { kind: 'my-number-card', on: '2021-04-01' },
      });
    });
  });

  describe('a name', () => {
    const renamed = {
      name: '佐藤 あかり',
      reading: 'サトウ アカリ',
      channel: 'post',
      on: '2021-04-01',
    } as const;

    it("changes on proof, with its reading; only the proof's kind and date are stored", async () => {
      const { registry, patron } = await openAndRegister(open);
      const change = { ...renamed, patron, ...byOffice() };
      await expectRefusal(
        'no-proof-of-change',
        makeChange(registry, 'ChangeName', { ...change, evidence: null }),
      );
      await unwrapAnswer(makeChange(registry, 'ChangeName', { ...change, evidence: 'other-official' }));
      expect(await findPersonIn(registry, patron)).toMatchObject({
        name: renamed.name,
        evidence: { kind: 'other-official', on: '2021-04-01' },
      });
    });

    it('has one line of at most 100 characters', async () => {
      const { registry, patron } = await openAndRegister(open);
      const change = { ...renamed, patron, ...byOffice(), evidence: 'other-official' as const };
      for (const name of ['', '佐藤\nあかり', 'あ'.repeat(101)]) {
        const { path } = await expectFailure(
          'invalid-input',
          makeChange(registry, 'ChangeName', { ...change, name }),
        );
        expect(path).toBe('name');
      }
    });
  });

  describe('a phone number', () => {
    const changed = (oldPhone: string) => ({ ...byOffice(), oldPhone, phone: '0162-23-3874' });

    it('S39: changes without proof for a patron who knows the old number, in any spelling', async () => {
      const { registry, patron } = await openAndRegister(open, { phone: '０１１−３８６−８５２１' });
      await expectRefusal(
        'old-phone-mismatch',
        makeChange(registry, 'ChangePhone', { patron, ...changed('011-386-8522') }),
      );
      await unwrapAnswer(makeChange(registry, 'ChangePhone', { patron, ...changed('(011) 386 8521') }));
      expect(await findPersonIn(registry, patron)).toMatchObject({ phone: '0162-23-3874' });
    });
  });

  describe('a mail address', () => {
    it('is set and removed', async () => {
      const { registry, patron } = await openAndRegister(open, { mailAddress: null });
      for (const mailAddress of ['a..b.@example.jp', null]) {
        await unwrapAnswer(
          makeChange(registry, 'SetMailAddress', { ...byThemselves(), patron, mailAddress }),
        );
        expect(await findPersonIn(registry, patron)).toMatchObject({ mailAddress });
      }
    });
  });

  describe('a change without effect', () => {
    it.each(changes)('is refused by $name and leaves no trace', async ({ fields, sent, more }) => {
      const registry = await open();
      const somebody = await readyFor(registry);
      const request = { commandId: randomUUID(), ...fields(somebody) };
      await unwrapAnswer(sent(registry, request));
      const before = await listPendingTypes(registry);
      await expectRefusal(
        'nothing-to-change',
        sent(registry, { ...request, ...more, commandId: randomUUID() }),
      );
      expect(await listPendingTypes(registry)).toEqual(before);
      await unwrapAnswer(sent(registry, request));
    });
  });

  describe('a registration at a branch', () => {
    it('can be declared only once', async () => {
      const { registry, patron } = await openAndRegister(open);
      const declaring = (on: string) =>
        makeChange(registry, 'DeclareBranchRegistration', {
          ...byThemselves(),
          patron,
          location: 'WKN',
          on,
        });
      await unwrapAnswer(declaring('2021-04-03'));
      await expectRefusal('nothing-to-change', declaring('2021-04-04'));
      const { registeredAt } = await findPersonIn(registry, patron);
      expect(registeredAt).toEqual([{ location: 'WKN', declaredOn: '2021-04-03' }]);
      expect(await listPendingTypes(registry)).toEqual([
        'PatronRegistered',
        'CardIssued',
        'BranchRegistrationDeclared',
      ]);
    });
  });
};
