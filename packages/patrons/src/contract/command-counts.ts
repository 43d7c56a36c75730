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
    it('within an hour have a limit, which says when it ends; others are not concerned', async () => {
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

    it('are counted when they are given, and not when somebody finds out whether they may be', async () => {
      const { count, may } = await counting();
      for (let time = 0; time < 2 * limit; time += 1) await unwrapAnswer(may());
      for (let time = 0; time < limit; time += 1) await unwrapAnswer(count());
    });

    it('at the same moment are counted each', async () => {
      const { count } = await counting();
      const counts = await Promise.all(Array.from({ length: 10 }, () => count()));
      expect(counts.filter(({ _tag }) => _tag === 'Right')).toHaveLength(limit);
    });

    it('are no longer counted after the hour, by a clock that was set back too', async () => {
      const { borrowers, pass, count } = await counting();
      for (let time = 0; time < limit; time += 1) await unwrapAnswer(count());
      pass({ days: -3 });
      await unwrapAnswer(count());
      pass({ hours: 1 });
      await unwrapAnswer(borrowers.forgetCommandCounts());
      await unwrapAnswer(count());
    });
  });
};
