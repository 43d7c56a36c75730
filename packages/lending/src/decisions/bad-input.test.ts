import { inMemoryEventStore, runner, type Json } from '@torioki/event-store';
import { findHeadPosition, chooseRuns } from '@torioki/event-store/contract';
import fc from 'fast-check';
import { isRight } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { lendingEventCodec } from '../events/index.js';
import {
  isFields,
  listParts,
  formatPath,
  replacePart,
  removePart,
  type Keys,
  type Part,
} from '../samples/alter-value.js';
import { allDecisions, sampleCommands } from '../samples/index.js';

const name = '田中真理';

const jsonOf = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

const samples = allDecisions.map((decision) => {
  const command = Object.values(sampleCommands).find(({ type }) => type === decision.type);
  return { decision, sample: jsonOf(command) };
});

type Sample = (typeof samples)[number];

/** Sends any input as a command. Returns the outcome and the number of recorded events. */
const send = async ({ decision }: Sample, command: unknown) => {
  const store = inMemoryEventStore({ librarySystem: 'example' });
  const outcome = await runner({ store, codec: lendingEventCodec })(decision, command);
  return { outcome, recorded: await findHeadPosition(store) };
};

/** Expects an input to fail at a path. Returns the reason, which must not repeat the input. */
const reasonAt = async (sample: Sample, command: unknown, path: string): Promise<string> => {
  const { outcome, recorded } = await send(sample, command);
  expect({ outcome, command }).toMatchObject({
    outcome: { is: 'failed', error: { code: 'invalid-input', details: { path } } },
  });
  expect(recorded).toBe(0);
  if (outcome.is !== 'failed' || outcome.error.code !== 'invalid-input') return '';
  expect(outcome.error.message).not.toContain(name);
  return outcome.error.details.reason;
};

/** The keys that were added to policies after the first policies were recorded. */
const cameLater = [
  'policy.suspension',
  'policy.unusualPerDay',
  'policy.accessLogDays',
  'policy.readingHistory',
];

/** Whether a command may leave a field out. */
const mayBeMissing = (type: string, path: string): boolean =>
  cameLater.includes(path) || (type === 'DeclineTitleRequest' && path === 'reason');

/** Whether null is a valid value of a field. */
const mayBeNull = (type: string, path: string) =>
  [
    'transitDays',
    'evidence',
    'payer',
    'postageYen',
    'card.sentOn',
    'recorded',
    'recorded.location',
    'policy.suspension',
    'policy.unusualPerDay',
  ].includes(path) ||
  (type === 'MigrateReservation' && path === 'group') ||
  (type === 'Cancel' && ['borrower', 'reason'].includes(path)) ||
  (['ChangePickup', 'SuspendReservation', 'ResumeReservation'].includes(type) && path === 'borrower');
/**
 * Whether a list is valid in this field. In `places`, even the list `["all"]` is valid, because "all" could
 * be the id of a place.
 */
const mayBeList = (path: string) => path === 'places';
const isNeverEmpty = (path: string) => ['lines', 'ranks'].includes(path);

/** A text that is invalid in this field. If the field takes any text, it is too long. */
const wrongText = ({ decision, sample }: Sample, keys: Keys): string =>
  isRight(decision.decode(replacePart(sample, keys, name))) ? name.repeat(21) : name;

const wrongFor = (sample: Sample, { keys, value }: Part): readonly Json[] => {
  const { type } = sample.decision;
  const path = formatPath(keys);
  const never: readonly Json[] = mayBeNull(type, path) ? [] : [null];
  const inList = mayBeList(path) ? [] : [[value]];
  if (typeof value === 'string') return [...never, 7, true, [], {}, '', ...inList, wrongText(sample, keys)];
  if (typeof value === 'number') return [...never, String(value), 1.5, -1, 2 ** 53, true, [], {}];
  if (typeof value === 'boolean') return [...never, String(value), 1, [], {}];
  return [...never, name, 7, true, isFields(value) ? [] : {}, ...(isNeverEmpty(path) ? [[]] : [])];
};

/**
 * The path in the error. For a union it is the path of the union, because the caller may mean any of its
 * members.
 */
const toldAs = (path: string) => path.replace(/^(actor|card|recorded|statusAtMigration)\..*$/, '$1');

describe.each(samples)('$decision.type', (sample) => {
  const parts = listParts(sample.sample);
  const { type } = sample.decision;

  it('is accepted as in the samples', async () => {
    const { outcome } = await send(sample, sample.sample);
    expect(outcome.is).not.toBe('failed');
  });

  it('names the path of a wrong value, and the expected value', async () => {
    for (const part of parts)
      for (const wrong of wrongFor(sample, part)) {
        const command = replacePart(sample.sample, part.keys, wrong);
        const reason = await reasonAt(sample, command, toldAs(formatPath(part.keys)));
        expect(reason).toMatch(/^must (be|have) .{6,}/);
      }
  });

  it('names a missing field', async () => {
    for (const { keys } of parts.filter(({ keys }) => typeof keys.at(-1) === 'string')) {
      const path = formatPath(keys);
      if (mayBeMissing(type, path)) continue;
      const reason = await reasonAt(sample, removePart(sample.sample, keys), toldAs(path));
      expect(reason).toMatch(toldAs(path) === path ? /^is missing; must be / : /^must be /);
    }
    expect(await reasonAt(sample, undefined, '')).toBe(`is missing; must be the command ${type}`);
  });

  it('names an unknown field', async () => {
    for (const { keys, value } of parts.filter((part) => isFields(part.value))) {
      const more = { ...(isFields(value) ? value : {}), note: name };
      const reason = await reasonAt(
        sample,
        replacePart(sample.sample, keys, more),
        formatPath([...keys, 'note']),
      );
      expect(reason).toMatch(/^is an unknown field$/);
    }
  });

  it('refuses a date that does not exist', async () => {
    const isDate = ({ value }: Part) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value);
    const isNamed = ({ keys }: Part) => toldAs(formatPath(keys)) === formatPath(keys);
    for (const { keys, value } of parts.filter((part) => isDate(part) && isNamed(part)))
      for (const date of ['2021-02-29', '2021-04-31', '2021-13-01', '2021-00-00', '2021-2-1']) {
        const command = replacePart(sample.sample, keys, `${date}${String(value).slice(10)}`);
        const reason = await reasonAt(sample, command, formatPath(keys));
        expect(reason).toMatch(/^must be (a date of the calendar|an instant in UTC)/);
      }
  });

  it.each([null, 7, name, true, [], [name], {}])('refuses %j as a command', async (garbage) => {
    const { outcome, recorded } = await send(sample, garbage);
    expect(outcome).toMatchObject({ is: 'failed', error: { code: 'invalid-input' } });
    expect(recorded).toBe(0);
  });
});

describe('any JSON', () => {
  const any = fc.constantFrom(...samples);

  it('is not a command: throws nothing and records nothing', () =>
    fc.assert(
      fc.asyncProperty(any, fc.jsonValue(), async (sample, garbage) => {
        const { outcome, recorded } = await send(sample, garbage);
        expect(outcome).toMatchObject({ is: 'failed', error: { code: 'invalid-input' } });
        expect(recorded).toBe(0);
      }),
      { numRuns: chooseRuns(500, 20_000) },
    ));

  it('instead of a part of a command throws nothing, and records nothing unless it is accepted', () =>
    fc.assert(
      fc.asyncProperty(any, fc.nat(), fc.jsonValue(), async (sample, which, garbage) => {
        const parts = listParts(sample.sample);
        const { keys = [] } = parts[which % parts.length] ?? {};
        const { outcome, recorded } = await send(sample, replacePart(sample.sample, keys, garbage));
        expect(['accepted', 'refused', 'failed']).toContain(outcome.is);
        expect(recorded > 0).toBe(outcome.is === 'accepted');
        if (outcome.is === 'failed') expect(outcome.error.code).toBe('invalid-input');
      }),
      { numRuns: chooseRuns(500, 20_000) },
    ));
});
