import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { lastPlace, reExecuteAll, type EventStore } from '@torioki/event-store';
import { runs } from '@torioki/event-store/contract';
import { decisions, lendingEventCodec } from '@torioki/lending';
import { everybody } from '@torioki/lending/samples';
import type { PatronRegistry } from '@torioki/patrons';
import { change, everyCommand, personIn, readyFor } from '@torioki/patrons/contract';
import { describe, expect, it } from 'vitest';
import { rulesOfHistory } from '../../ports/rules-of-history.js';
import { openDay } from '../../testing/open-day.js';
import { right } from '../../testing/right.js';
import { showing } from '../../testing/showing.js';

const told = everyCommand.filter(({ events, name }) => events.length > 0 && name !== 'RegisterPatron');

/** A registry that gets the rules in force, and their position. */
const byRules = ({ events, people }: Awaited<ReturnType<typeof openDay>>): PatronRegistry => {
  const rules = rulesOfHistory(events);
  return {
    ...people,
    change: async (wanted, { on }) =>
      people.change(wanted, { on, published: right(await rules.published()) }),
  };
};

/** A library, and a patron whose registration is in its history. */
const ready = async () => {
  const opened = await openDay('2021-04-02 10:00');
  const somebody = await readyFor({ ...opened.people, recorded: () => opened.people.recorded([]) });
  expect(showing(await opened.library.recordPending())).toEqual([]);
  return { ...opened, people: byRules(opened), somebody };
};

/**
 * Checks that every command after a position has the same result when it is decided again from the history.
 */
const areDecidedAlike = async (events: EventStore, after: number): Promise<void> => {
  const every = Object.values(decisions) as never;
  for await (const executed of reExecuteAll(events, lendingEventCodec, every)) {
    const { position, execution } = right(executed);
    if (position > after) expect(execution).toEqual({ is: 'same' });
  }
};

describe('what the registry decided', () => {
  const tried = runs(50, 1_000);

  const step = fc.record({
    command: fc.constantFrom(...told),
    actor: fc.constantFrom(...everybody),
    card: fc.nat(),
    isRecorded: fc.boolean(),
  });

  it(
    'is what the history holds, in its order, and is decided again alike from it',
    { timeout: 300_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 30, size: 'max' }), async (steps) => {
          const { library, events, people, somebody } = await ready();
          const { patron } = somebody;
          const after = right(await lastPlace(events));
          const taken: string[] = [];
          const known = new Set(right(await people.pending()).map(({ id }) => id));
          for (const { command, actor, card, isRecorded } of steps) {
            const { cards } = await personIn(people, patron);
            const code = right(await people.issueCode({ commandId: randomUUID(), patron, hours: 1 }));
            const fields = command.fields({ patron, card: cards[card % cards.length]?.number ?? '', code });
            await command.sent(people, { commandId: randomUUID(), ...fields, actor });
            for (const { id, events: pending } of right(await people.pending())) {
              if (!known.has(id)) taken.push(...pending.map(({ type }) => type));
              known.add(id);
            }
            if (isRecorded) expect(showing(await library.recordPending())).toEqual([]);
          }
          expect(showing(await library.recordPending())).toEqual([]);
          const { events: held } = right(await events.read('everything', { after }));
          expect(held.map(({ type }) => type)).toEqual(taken);
          await areDecidedAlike(events, after.position);
        }),
        { numRuns: tried },
      );
    },
  );

  it('of somebody who is registered by post is decided again alike', async () => {
    const opened = await openDay('2021-04-02 10:00');
    const { library, events } = opened;
    const people = byRules(opened);
    const letter = {
      ...(everyCommand[0]?.fields({ patron: '', card: '', code: '' }) ?? {}),
      postageYen: 404,
    };
    right(await change(people, 'RegisterPatron', { commandId: randomUUID(), ...letter } as never));
    expect(showing(await library.recordPending())).toEqual([]);
    const { position } = right(await lastPlace(events));
    await areDecidedAlike(events, position - 3);
  });
});
