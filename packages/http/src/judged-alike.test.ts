import { chooseRuns } from '@torioki/event-store/contract';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Problem } from './problems/problem.js';
import { findSchema, readDocument } from './testing/document/read-document.js';
import { listBodies, openForBodies } from './testing/send-bodies.js';
import { mutate, type Mutation } from './testing/mutate.js';

const bodies = listBodies();

const values = [
  ...[null, true, false, 0, 1, -1, 1.5, 201, 1e15, 1e300, '', ' ', 'x', '\ud800', '0', '平成', [], ['x'], {}],
  ...['2021-04-31', '2021-13-01', '2021-04-30', '2021-04-30T25:00:00.000Z', '2021-02-29T10:00:00.000Z'],
  ...['24:00', 'a@b', 'a@example.jp', '-a', 'a'.repeat(65), 'あ'.repeat(1_001), '𠮷'.repeat(80)],
  ...['00000000-0000-1000-8000-000000000000', 'ABCDEF00-0000-4000-8000-000000000000', 'all', 'patron'],
];

const mutation: fc.Arbitrary<Mutation> = fc.record({
  part: fc.nat(),
  is: fc.constantFrom('replaced', 'removed', 'added', 'repeated', 'grown'),
  value: fc.constantFrom(...values),
});

/** The faults that no schema can state. The description of a text states the condition. */
const unsaid = new Set(
  [...JSON.stringify(readDocument()).matchAll(/"description":"([^"]*)","x-incomplete":true/g)].map(
    ([, name = '']) => `must be ${JSON.parse(`"${name}"`) as string}`,
  ),
);

it('names what no schema can state', () => {
  expect(unsaid.size).toBeGreaterThan(5);
});

it('judges each body as its codec does', { timeout: 3_600_000 }, async () => {
  const { send } = await openForBodies();
  const numRuns = chooseRuns(300, 100_000);
  const counted = { valid: 0, faulty: 0, unsaid: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.nat(bodies.length - 1),
      fc.array(mutation, { maxLength: 2 }),
      async (index, mutations) => {
        const { name, operation, example } = bodies[index] ?? expect.fail('there is no such body');
        const body = mutations.reduce(mutate, example);
        const isValid = findSchema(
          'components',
          'requestBodies',
          name,
          'content',
          'application/json',
          'schema',
        );
        const { status, json } = await send(operation, body);
        // A body over the limit is not read.
        if (status === 413) return;
        const says = isValid(body);
        const { faults = [] } = json as Partial<Problem>;
        const isUnsaid = faults.every(({ reason }) =>
          unsaid.has(reason.replace(/, or null$|, or left out$/, '')),
        );
        if (says && status === 400 && isUnsaid) counted.unsaid += 1;
        else expect({ says, faults, status }).toMatchObject({ says: status !== 400 });
        counted[says ? 'valid' : 'faulty'] += 1;
      },
    ),
    { numRuns },
  );
  expect(counted.valid).toBeGreaterThan(numRuns / 10);
  expect(counted.faulty).toBeGreaterThan(numRuns / 10);
});
