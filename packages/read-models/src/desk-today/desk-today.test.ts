import { unwrapAnswer } from '@torioki/event-store/contract';
import type { LocationId } from '@torioki/lending';
import { places, tokyo } from '@torioki/lending/samples';
import type { DocumentRequest, RunningQuery } from '@torioki/projection';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { listShipments } from '../branch-shipments/view.js';
import { listCopiesOutOfUse } from '../copies/out-of-use.js';
import { listNotices } from '../notices/view.js';
import { listOverdueLoans } from '../overdue/view.js';
import { computePullList } from '../pull-list/view.js';
import { runSteps, steps } from '../testing/histories.js';
import { projectEvents } from '../testing/show-after.js';
import { listOpenRequests } from '../title-requests/view.js';
import { countDeskToday } from './view.js';

const everything = { first: 10_000, after: undefined };
const branches = Object.values(places).filter(({ headquarters }) => !headquarters);
const [hq] = Object.values(places).filter(({ headquarters }) => headquarters);
const today = (at: string) => tokyo(at).slice(0, 10) as never;

it('counts what the lists of a place show, after random histories', () =>
  fc.assert(
    fc.asyncProperty(steps(100), async (wanted) => {
      const { store, events, at: now } = await runSteps(wanted);
      const at = tokyo(now);
      const documents = await projectEvents(store, events.length);
      const see = async <Shown>(query: () => RunningQuery<Shown>) =>
        (await unwrapAnswer(documents.query(query))).shown;
      const shipments = async (location: LocationId) =>
        see(listShipments(location, today(now), at, everything));

      let comingBack = 0;
      for (const { location } of branches) {
        const shown = await shipments(location);
        comingBack += shown.comingBack.length;
        expect(await see(countDeskToday(location, at))).toEqual({
          location,
          underWay: shown.underWay.length,
          arrived: shown.arrived.length,
          comingBack: shown.comingBack.length,
          headquarters: null,
        });
      }
      const { toFetch, setAside, ended } = await see(computePullList(at, everything));
      const { notSent } = await see(listNotices(at, everything));
      const { loans } = await see(listOverdueLoans(at, everything));
      const closed = 'CLOSED' as LocationId;
      const nothing = { location: closed, underWay: 0, arrived: 0, comingBack: 0, headquarters: null };
      expect(await see(countDeskToday(closed, at, closed))).toEqual(nothing);
      for (const location of [hq?.location ?? ('' as LocationId), 'STACKS' as LocationId]) {
        const counted = await see(countDeskToday(location, at));
        expect(counted).toMatchObject({
          comingBack,
          headquarters: {
            setAside: setAside.length,
            ended: ended.length,
            notSent: notSent.length,
            missing: (await see(listCopiesOutOfUse('missing', at, everything))).copies.length,
            outOfCirculation: (await see(listCopiesOutOfUse('out-of-circulation', at, everything))).copies
              .length,
            titleRequests: (await see(listOpenRequests())).length,
          },
        });
        const fetched = new Set(toFetch.map(({ title }) => title)).size;
        expect(counted.headquarters?.toFetch).toBeGreaterThanOrEqual(fetched);
        expect(counted.headquarters?.overdue).toBeGreaterThanOrEqual(loans.length);
      }
    }),
    { numRuns: 25 },
  ));

it('reads the rules, and no other document', async () => {
  const { store, events, at } = await runSteps([]);
  const documents = await projectEvents(store, events.length);
  const requests: DocumentRequest[] = [];
  const watched = function* (): RunningQuery<unknown> {
    const running = countDeskToday('HQ' as LocationId, tokyo(at))();
    for (let step = running.next([]); ;) {
      if (step.done === true) return step.value;
      requests.push(step.value);
      step = running.next(yield step.value);
    }
  };
  await unwrapAnswer(documents.query(watched));
  expect(requests.filter(({ is }) => is !== 'count')).toEqual([
    { is: 'keys', model: 'published-rules', keys: ['rules'] },
  ]);
});
