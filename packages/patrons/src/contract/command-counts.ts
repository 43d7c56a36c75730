import { unwrapAnswer, expectFailure } from '@torioki/event-store/contract';
import type { TestRunner } from '@torioki/event-store/contract';
import type { BorrowersSetup } from './opener.js';
import { settableClock } from './settable-clock.js';

const limit = 3;

export const commandCounts = (
  { describe, expect, it }: TestRunner,
  { open, somebody }: BorrowersSetup,
): void => {
  const counting = async () => {
    const { clock, pass } = settableClock('2021-04-07T01:00:00.000Z');
    const borrowers = await open({ clock });
    const patron = await somebody(borrowers);
    const count = (of = patron) => borrowers.countCommand({ patron: of, limit });
    const may = () => borrowers.checkCommandLimit({ patron, limit });
    return { borrowers, pass, count, may };
  };

  describe('the commands of a patron', () => {
    it('have a limit within an hour, with its end; other patrons are not limited', async () => {
      const { borrowers, pass, count, may } = await counting();
      for (let time = 0; time < limit; time += 1) await unwrapAnswer(count());
      pass({ minutes: 20 });
      expect(await expectFailure('too-many-commands', count())).toEqual({ limit, minutes: 40 });
      expect(await expectFailure('too-many-commands', may())).toEqual({ limit, minutes: 40 });
      await unwrapAnswer(count(await somebody(borrowers)));
      pass({ minutes: 40 });
      await unwrapAnswer(may());
      await unwrapAnswer(count());
    });

    it('are counted when they are given, not when a rehearsal checks them', async () => {
      const { count, may } = await counting();
      for (let time = 0; time < 2 * limit; time += 1) await unwrapAnswer(may());
      for (let time = 0; time < limit; time += 1) await unwrapAnswer(count());
    });

    it('are each counted at the same moment', async () => {
      const { count } = await counting();
      const counts = await Promise.all(Array.from({ length: 10 }, () => count()));
      expect(counts.filter(({ _tag }) => _tag === 'Right')).toHaveLength(limit);
    });

    it('are not counted after the hour, even if the clock was set back', async () => {
      const { borrowers, pass, count } = await counting();
      for (let time = 0; time < limit; time += 1) await unwrapAnswer(count());
      pass({ days: -3 });
      await unwrapAnswer(count());
      pass({ hours: 1 });
      await unwrapAnswer(borrowers.forgetCounts());
      await unwrapAnswer(count());
    });
  });
};
