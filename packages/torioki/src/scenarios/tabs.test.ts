import { orThrow } from '@torioki/event-store';
import { chooseRuns, scheduleStore } from '@torioki/event-store/contract';
import { hokkaido, hokkaidoProfile } from '@torioki/lending';
import { tokyo } from '@torioki/lending/samples';
import fc, { type Scheduler } from 'fast-check';
import { expect, it } from 'vitest';
import { openLibrary } from '../index.js';
import { factsOf } from '../testing/evening.js';
import { atHeadquarters } from '../testing/fixture.js';
import { openDay, shelf } from '../testing/open-day.js';
import { reasons } from '../testing/reasons.js';
import { watchLibrary } from '../testing/watched.js';

const limit = 10;
const at = '2021-04-08 10:00';
const clock = () => new Date(tokyo(at));
const titles = Array.from({ length: limit + 6 }, (_, index) => `T-${index + 1}`);

/**
 * The outcome when several tabs of one patron confirm lines at the same time. `tabs` has the number of lines
 * in each tab; `active` is the number of the patron's reservations.
 */
const confirmed = async (scheduler: Scheduler, active: number, tabs: readonly number[]) => {
  const { library, events, people, registered } = await openDay(at, { facts: shelf(titles.length) });
  const patron = await registered();
  orThrow(await library.portal(patron).reserve({ lines: atHeadquarters(...titles.slice(0, active)) }));
  const stepByStep = {
    events: scheduleStore(scheduler, events),
    people,
    policy: hokkaido,
    profile: hokkaidoProfile,
    clock,
  };
  const opened = watchLibrary(await scheduler.waitFor(openLibrary(stepByStep)));
  const left = titles.slice(active);
  const requests = tabs.map((lines) => left.splice(0, lines));
  const outcomes = await scheduler.waitFor(
    Promise.all(requests.map((one) => opened.portal(patron).reserve({ lines: atHeadquarters(...one) }))),
  );
  await opened.close();
  return { outcomes, reserved: (await factsOf(events, 'Reserved')).length };
};

it('S13: in any order of the steps of several tabs, ten is never exceeded, and none is refused without need (R64)', async () => {
  const tabs = fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 2, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.integer({ min: 7, max: 9 }),
      tabs,
      async (scheduler, active, requests) => {
        const { outcomes, reserved } = await confirmed(scheduler, active, requests);
        const accepting = requests.filter((_, tab) => outcomes[tab]?.is === 'accepted');
        expect(reserved).toBe(accepting.reduce((sum, lines) => sum + lines, active));
        expect(reserved).toBeLessThanOrEqual(limit);
        outcomes.forEach((outcome, tab) => {
          if (outcome.is === 'accepted') return;
          expect(reasons(outcome)).toEqual([['over-reservation-limit', '予約上限数を超過しています。']]);
          expect(reserved + (requests[tab] ?? 0)).toBeGreaterThan(limit);
        });
      },
    ),
    { numRuns: chooseRuns(20, 500) },
  );
});
