import { orThrow } from '@torioki/event-store';
import { chooseRuns, scheduleStore } from '@torioki/event-store/contract';
import { hokkaido, hokkaidoProfile } from '@torioki/lending';
import { copyId, tokyo } from '@torioki/lending/samples';
import fc, { type Scheduler } from 'fast-check';
import { expect, it } from 'vitest';
import { openLibrary, type QueuedReservation } from '../index.js';
import { portsWithFate } from '../testing/deaths.js';
import { factsOf } from '../testing/evening.js';
import { atHeadquarters } from '../testing/fixture.js';
import { counter, office, openDay, shelf } from '../testing/open-day.js';
import { reasons } from '../testing/reasons.js';
import { watchLibrary } from '../testing/watched.js';

const at = '2021-04-07 14:10';
const clock = () => new Date(tokyo(at));

/**
 * The outcome of a reservation that is cancelled and secured, with a copy on the shelf. The scheduler chooses
 * the order of all steps.
 */
const cancelledAndSecured = async (scheduler: Scheduler) => {
  const { library, events, people, registered } = await openDay(at, { facts: shelf(1) });
  const patron = await registered();
  orThrow(await library.portal(patron).reserve({ lines: [{ title: 'T-1', location: 'HQ' }] }));
  const [{ reservation }] = orThrow(await library.portal(patron).reservations.now()).shown as [
    QueuedReservation,
  ];
  const stepByStep = {
    events: scheduleStore(scheduler, events),
    people,
    policy: hokkaido,
    profile: hokkaidoProfile,
    clock,
  };
  const opened = watchLibrary(await scheduler.waitFor(openLibrary(stepByStep)));
  const [cancelling, securing] = await scheduler.waitFor(
    Promise.all([
      opened.portal(patron).cancel({ reservation }),
      opened.desk(counter).secure({ copy: copyId(1) }),
    ]),
  );
  await opened.close();
  const recorded = [...(await factsOf(events, 'Cancelled')), ...(await factsOf(events, 'Secured'))];
  return { cancelling, securing, recorded: recorded.map(({ type }) => type) };
};

it('S29: in any order of the steps of a cancellation and a securing, one succeeds, and the other is refused (R72, R73)', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const { cancelling, securing, recorded } = await cancelledAndSecured(scheduler);
      const [lost, refusedWith] =
        cancelling.is === 'accepted' ? [securing, 'nobody-waiting'] : [cancelling, 'already-secured'];
      expect(reasons(lost).map(([code]) => code)).toEqual([refusedWith]);
      expect(recorded).toEqual([lost === cancelling ? 'Secured' : 'Cancelled']);
    }),
    { numRuns: chooseRuns(20, 500) },
  );
});

/**
 * A patron reserves a title while staff end the registration, `steps` steps later. The scheduler chooses the
 * order of all steps of the history and of the registry.
 */
const reservedAndLeft = async (scheduler: Scheduler, steps: number) => {
  const scene = await openDay(at, { facts: shelf(2) });
  const patron = await scene.registered();
  const ports = portsWithFate(scene, async (call, made) => {
    await scheduler.schedule(Promise.resolve(), call);
    return made();
  });
  const opened = watchLibrary(
    await scheduler.waitFor(openLibrary({ ...ports, policy: hokkaido, profile: hokkaidoProfile, clock })),
  );
  const leave = async () => {
    for (let step = 0; step < steps; step += 1) await scheduler.schedule(Promise.resolve());
    return opened.desk(office).file(patron).leave({});
  };
  const [reserving, leaving] = await scheduler.waitFor(
    Promise.all([opened.portal(patron).reserve({ lines: atHeadquarters('T-1') }), leave()]),
  );
  await opened.close();
  return { ...scene, patron, reserving, leaving };
};

it('in any order of the steps of a reservation and the end of a registration, the reservation is continued or refused, and nothing begins afterwards (A59)', async () => {
  const met = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.nat(6), async (scheduler, steps) => {
      const { library, events, people, set, patron, reserving, leaving } = await reservedAndLeft(
        scheduler,
        steps,
      );
      expect(leaving.is).toBe('accepted');
      met.add(reserving.is);
      const portal = library.portal(patron);
      const waiting = orThrow(await portal.reservations.now()).shown;
      expect(waiting.map(({ title }) => title)).toEqual(reserving.is === 'accepted' ? ['T-1'] : []);
      const ended = [reserving, await portal.reserve({ lines: atHeadquarters('T-2') })];
      for (const refused of ended.filter(({ is }) => is !== 'accepted'))
        expect(reasons(refused).map(([code]) => code)).toEqual(['patron-leaving']);
      expect(orThrow(await people.findPseudonyms(patron)).fresh).toBe(null);
      expect(await factsOf(events, 'BorrowerClosed')).toHaveLength(1);
      for (const { reservation } of waiting) orThrow(await portal.cancel({ reservation }));
      set('2021-06-01 00:00');
      expect(await library.jobs.forgetBorrowers()).toMatchObject({ troubles: [] });
      expect(await portal.patron()).toMatchObject({ refusals: [{ code: 'patron-unknown' }] });
    }),
    { numRuns: chooseRuns(20, 500) },
  );
  expect([...met].toSorted()).toEqual(['accepted', 'refused']);
});
