import { expectFailure, unwrapAnswer, type TestRunner } from '@torioki/event-store/contract';
import { randomUUID } from 'node:crypto';
import { makeChange } from './changes.js';
import { reportForgotten } from './history-forgets.js';
import { findFreshBorrower, findPersonIn } from './lookups.js';
import type { Opener } from './opener.js';
import { byOffice, openAndRegister } from './someone.js';

export const searchesOfRegistry = ({ describe, expect, it }: TestRunner, open: Opener): void => {
  const opened = async () => {
    const { registry, patron } = await openAndRegister(open);
    const find = (text: string) => unwrapAnswer(registry.search({ text, most: 51 }));
    return { registry, patron, find };
  };

  describe('a search in a registry', () => {
    it('finds a patron by the present name, reading and phone number only', async () => {
      const { registry, patron, find } = await opened();
      const proof = { evidence: 'other-official', channel: 'counter' } as const;
      const names = { name: '高橋 みのり', reading: 'タカハシ ミノリ' };
      await unwrapAnswer(makeChange(registry, 'ChangeName', { ...byOffice(), ...proof, ...names, patron }));
      const phones = { oldPhone: '011-386-8521', phone: '0162-23-3874' };
      await unwrapAnswer(makeChange(registry, 'ChangePhone', { ...byOffice(), ...phones, patron }));
      for (const text of ['高橋', 'たかはし', '0162233874']) expect(await find(text)).toEqual([patron]);
      for (const text of ['佐藤', 'さとう', '0113868521']) expect(await find(text)).toEqual([]);
    });

    it('finds a patron by a reading that staff set later, and not after they removed it', async () => {
      const { registry, patron, find } = await opened();
      const set = (reading: string | null) =>
        unwrapAnswer(registry.setReading({ commandId: randomUUID(), patron, reading }));
      await set('サトー ミノリ');
      expect(await findPersonIn(registry, patron)).toMatchObject({ reading: 'サトー ミノリ' });
      expect(await find('さとーみ')).toEqual([patron]);
      await set(null);
      expect(await find('さとー')).toEqual([]);
    });

    it('finds a leaving patron until the registry forgets the person', async () => {
      const { registry, patron, find } = await opened();
      const borrower = await findFreshBorrower(registry, patron);
      await unwrapAnswer(registry.leave({ commandId: randomUUID(), patron }));
      await unwrapAnswer(registry.reportClosed({ patron, closed: borrower }));
      expect(await find('佐藤')).toEqual([patron]);
      await unwrapAnswer(reportForgotten(registry, borrower));
      for (const text of ['佐藤', 'さとう', '0113868521']) expect(await find(text)).toEqual([]);
    });

    it.each(['', ' 　', '・「」', 'あ'.repeat(201)])('fails for the text %j', async (text) => {
      const { registry } = await opened();
      const failed = await expectFailure('invalid-input', registry.search({ text, most: 51 }));
      expect(failed).toMatchObject({ path: 'text' });
    });

    it('finds nobody by the text of a card, a book or a scanner', async () => {
      const { find } = await opened();
      for (const text of ['1000001', 'a12345a', '９７８４１０１０９２０５８', 'ｻ'.repeat(200)])
        expect(await find(text)).toEqual([]);
    });
  });

  describe('a reading', () => {
    it.each(['', '佐藤', 'Sato', 'さとう\nみのり', 'あ'.repeat(101)])('is not %j', async (reading) => {
      const { registry, patron } = await opened();
      const set = registry.setReading({ commandId: randomUUID(), patron, reading });
      expect(await expectFailure('invalid-input', set)).toMatchObject({ path: 'reading' });
    });
  });
};
