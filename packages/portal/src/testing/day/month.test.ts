import { audit } from '@torioki/audit';
import { chooseRuns } from '@torioki/event-store/contract';
import fc from 'fast-check';
import { orThrow } from 'torioki';
import { expect, it } from 'vitest';
import { openBrowser } from '../browser-without-scripts.js';
import { chooseSeed } from '../random/look.js';
import { makeCopies } from './copies-of-day.js';
import { useWithoutScripts } from './keyboard-without-scripts.js';
import { openStaffed } from './open-day.js';
import { playMonth } from './play-month.js';
import { branch, headquarters } from '../../sample/places.js';

const copies = makeCopies('M', 60, (nth) => (nth % 2 === 0 ? branch : headquarters));

it('days of five people with random mistakes send no reader away on a named day, and an audit finds nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (choose) => {
      const opened = await openStaffed(copies);
      const { strange, scans, mistakes, visits } = await playMonth(opened, copies, {
        days: chooseRuns(12, 31),
        choose: (limit) => choose(fc.nat, { max: limit - 1 }),
        openKeyboard: (start) => useWithoutScripts(openBrowser(opened.app), start),
      });
      console.info(`${scans} scans, ${mistakes} mistakes, ${visits} readers on a named day`);
      expect(Math.min(mistakes, visits)).toBeGreaterThan(0);
      expect(strange).toEqual([]);
      expect(opened.troubles).toEqual([]);
      expect(orThrow(await audit(opened.events)).findings).toEqual([]);
      await opened.close();
    }),
    { numRuns: 1, seed: chooseSeed(), endOnFailure: true },
  );
}, 900_000);
