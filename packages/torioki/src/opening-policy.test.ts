import { inMemoryEventStore, orThrow } from '@torioki/event-store';
import { chooseRuns, findHeadPosition } from '@torioki/event-store/contract';
import { makePolicyPublished } from '@torioki/lending/samples';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hokkaido, hokkaidoProfile, openLibrary } from './index.js';
import { factsOf, librarySystem, record, setClock } from './testing/evening.js';

const profile = hokkaidoProfile;

const dateOf = (day: number) => `2021-04-${String(day).padStart(2, '0')}`;

const policyOf = (reservationLimit: number) => ({ ...hokkaido, reservationLimit });

const day = fc.integer({ min: 1, max: 9 });
const limit = fc.integer({ min: 10, max: 12 });

it('opens a library that has published rules on any day, with any policy', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ from: day, limit }), { minLength: 1, maxLength: 6 }),
      day,
      limit,
      async (history, today, given) => {
        const { clock } = setClock(`${dateOf(today)} 10:00`);
        const events = inMemoryEventStore({ librarySystem, clock });
        await record(
          events,
          ...history.map(({ from, limit: of }) => makePolicyPublished(dateOf(from), policyOf(of))),
        );
        const begun = history.filter(({ from }) => from <= today).toSorted((a, b) => a.from - b.from);
        const inForce = begun.at(-1)?.limit ?? null;
        const differences =
          inForce === given
            ? []
            : [expect.objectContaining({ key: 'reservationLimit', given, inForce }) as unknown];
        const options = { events, profile, clock };

        const opened = orThrow(await openLibrary({ ...options, policy: policyOf(given) }));
        expect(opened.policyDifferences).toEqual(
          inForce === null ? (expect.arrayContaining(differences) as unknown) : differences,
        );
        expect(await findHeadPosition(events)).toBe(history.length);

        const strict = await openLibrary({ ...options, policy: { mustBe: policyOf(given) } });
        expect(strict).toMatchObject(
          inForce === given
            ? { is: 'opened', policyDifferences: [] }
            : {
                is: 'failed',
                error: { code: 'policy-differs', details: { differences: opened.policyDifferences } },
              },
        );
      },
    ),
    { numRuns: chooseRuns(100, 2_000) },
  );
});

it('begins an empty history with a policy that must be in force', async () => {
  const { clock } = setClock('2021-04-03 10:00');
  const events = inMemoryEventStore({ librarySystem, clock });
  orThrow(await openLibrary({ events, policy: { mustBe: policyOf(12) }, profile, clock }));
  expect(await factsOf(events, 'PolicyPublished')).toMatchObject([
    { data: { from: '2021-04-03', policy: { reservationLimit: 12 } } },
  ]);
});

it('names each difference from a policy that must be in force', async () => {
  const { clock } = setClock('2021-04-03 10:00');
  const events = inMemoryEventStore({ librarySystem, clock });
  await record(events, makePolicyPublished('2021-04-01', { ...hokkaido, readingHistory: true }));
  const { readingHistory: _, ...older } = { ...hokkaido, loanDays: { normal: 21, short: 7 } };
  expect(await openLibrary({ events, policy: { mustBe: older as never }, profile, clock })).toMatchObject({
    error: {
      message: expect.stringContaining('loanDays.normal is 14, not 21') as string,
      details: {
        differences: [
          { key: 'readingHistory', given: false, inForce: true },
          { key: 'loanDays.normal', given: 21, inForce: 14 },
        ],
      },
    },
  });
});
