import { inMemoryEventStore, runner } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { fold } from '../aggregates/index.js';
import { lendingEventCodec } from '../events/index.js';
import { addCopy, findDecision, publishPolicy } from '../samples/index.js';
import type { Actor } from '../vocabulary/index.js';
import { checkHostRules } from './check-host-rules.js';
import { guardDecision } from './guard-decision.js';

const one = (count: number) => count + 1;
const copies = fold(0)({ CopyAdded: one });
const pickedUp = fold(0)({ PickedUp: one });
const pickedUpAndRenewed = fold(0)({ PickedUp: one, Renewed: one });
const loan = 'a0000000-0000-4000-8000-000000000001';

type AnyReads = Readonly<Record<'events' | 'eventsOfPerson', (...given: readonly object[]) => object>>;

const texts = { ja: () => '不可', en: () => 'No' };

const isRule = { code: 'host:few-copies', version: 1, command: 'addCopy', texts };

/** Gives commands under a rule, with an empty history at the beginning. */
const openUnder = (rule: object) => {
  const checked = checkHostRules([{ ...isRule, ...rule }]);
  if (E.isLeft(checked)) throw new Error(JSON.stringify(checked.left));
  const rules = checked.right;
  const store = inMemoryEventStore({ librarySystem: 'library-1' });
  const run = runner({ store, codec: lendingEventCodec });
  return {
    add: (copy: string, actor?: Actor) =>
      run(
        guardDecision(findDecision('AddCopy'), { rules, person: undefined, callRule: (_, call) => call() }),
        { ...addCopy(copy), ...(actor && { actor }) },
      ),
    publish: () => run(findDecision('PublishPolicy'), publishPolicy({})),
  };
};

describe('a guarded command', () => {
  it('is refused without a policy, since a rule needs one', async () => {
    const { add, publish } = openUnder({ judge: () => undefined });
    expect(await add('a-1')).toMatchObject({ refusals: [{ code: 'no-policy-in-force' }] });
    await publish();
    expect(await add('a-1')).toMatchObject({ is: 'accepted' });
  });

  it('is not judged if its sender may not give it', async () => {
    let calls = 0;
    const { add, publish } = openUnder({ judge: () => void (calls += 1) });
    await publish();
    expect(await add('a-1', { role: 'patron' })).toMatchObject({
      refusals: [{ code: 'actor-not-allowed' }],
    });
    expect(calls).toBe(0);
  });

  it.each([
    ['without an id', {}],
    ['without such events', { loan }],
  ])('finds its rule broken if it reads a fold of a thing %s', async (_, thing) => {
    const { add, publish } = openUnder({
      reads: (_: unknown, read: AnyReads) => ({
        count: read.events(copies, thing),
      }),
      judge: () => undefined,
    });
    await publish();
    expect(await add('a-1')).toMatchObject({
      refusals: [{ code: 'host-rule-broken', why: { code: 'no-events' } }],
    });
  });

  it.each([
    ['the copy', pickedUpAndRenewed, { copy: 'a-1' }, { type: 'Renewed', kind: 'copy' }],
    ['one of two things', pickedUp, { loan, patron: 'x' }, { type: 'PickedUp', kind: 'patron' }],
    [
      'the reservation, though its events are migrated',
      fold(0)({ LoanMigrated: one }),
      { reservation: loan },
      { type: 'LoanMigrated', kind: 'reservation' },
    ],
  ])(
    'finds its rule broken if an event type of a fold does not name %s',
    async (_, counted, thing, numbers) => {
      const { add, publish } = openUnder({
        reads: (_: unknown, read: AnyReads) => ({ count: read.events(counted, thing) }),
        judge: () => undefined,
      });
      await publish();
      expect(await add('a-1')).toMatchObject({
        refusals: [{ code: 'host-rule-broken', why: { code: 'no-events', numbers } }],
      });
    },
  );

  it('finds its rule broken if an event type of a fold has no person, even without a person', async () => {
    const { add, publish } = openUnder({
      reads: (_: unknown, read: AnyReads) => ({ count: read.eventsOfPerson(copies) }),
      judge: () => undefined,
    });
    await publish();
    expect(await add('a-1')).toMatchObject({
      refusals: [{ code: 'host-rule-broken', why: { code: 'no-events', numbers: { type: 'CopyAdded' } } }],
    });
  });

  it('reads a fold about a thing that only the migrated twin of its type lacks', async () => {
    const { add, publish } = openUnder({
      reads: (_: unknown, read: AnyReads) => ({ count: read.events(pickedUp, { reservation: loan }) }),
      judge: () => undefined,
    });
    await publish();
    expect(await add('a-1')).toMatchObject({ is: 'accepted' });
  });

  it('is judged by copies, which another rule cannot change', async () => {
    const seen: unknown[] = [];
    const checked = checkHostRules([
      {
        ...isRule,
        judge: ({ command }: { command: object }) => void Object.assign(command, { copy: 'z-9' }),
      },
      {
        ...isRule,
        code: 'host:other',
        judge: ({ command }: { command: { readonly copy: string } }) => void seen.push(command.copy),
      },
    ]);
    const rules = E.isRight(checked) ? checked.right : [];
    const run = runner({
      store: inMemoryEventStore({ librarySystem: 'library-1' }),
      codec: lendingEventCodec,
    });
    await run(findDecision('PublishPolicy'), publishPolicy({}));
    const call = { rules, person: undefined, callRule: <Answer>(_: string, made: () => Answer) => made() };
    await run(guardDecision(findDecision('AddCopy'), call), addCopy('a-1'));
    expect(seen).toEqual(['a-1']);
  });
});
