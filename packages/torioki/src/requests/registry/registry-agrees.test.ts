import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { orThrow, findLastCursor, reExecuteAll, type EventStore } from '@torioki/event-store';
import { chooseRuns } from '@torioki/event-store/contract';
import { decisions, lendingEventCodec } from '@torioki/lending';
import { actorsOfAllRoles } from '@torioki/lending/samples';
import type { PatronRegistry } from '@torioki/patrons';
import { makeChange, everyCommand, findPersonIn, readyFor } from '@torioki/patrons/contract';
import { describe, expect, it } from 'vitest';
import { rulesOfHistory } from '../../ports/rules-of-history.js';
import { openDay } from '../../testing/open-day.js';

const commandsWithEvents = everyCommand.filter(
  ({ events, name }) => events.length > 0 && name !== 'RegisterPatron',
);

/** A registry that gets the rules in force, and their position. */
const byRules = ({ events, people }: Awaited<ReturnType<typeof openDay>>): PatronRegistry => {
  const rules = rulesOfHistory(events);
  return {
    ...people,
    change: async (wanted, { on }) =>
      people.change(wanted, { on, published: orThrow(await rules.published()) }),
  };
};

/** A library, and a patron whose registration is in its history. */
const ready = async () => {
  const opened = await openDay('2021-04-02 10:00');
  const somebody = await readyFor({ ...opened.people, markRecorded: () => opened.people.markRecorded([]) });
  expect(orThrow(await opened.library.recordPending()).shown).toEqual([]);
  return { ...opened, people: byRules(opened), somebody };
};

/**
 * Checks that every command after a position has the same result when it is decided again from the history.
 */
const areDecidedAlike = async (events: EventStore, after: number): Promise<void> => {
  const every = Object.values(decisions) as never;
  for await (const executed of reExecuteAll(events, lendingEventCodec, every)) {
    const { position, execution } = orThrow(executed);
    if (position > after) expect(execution).toEqual({ is: 'same' });
  }
};

describe('a decision of the registry', () => {
  const tried = chooseRuns(25, 1_000);

  const step = fc.record({
    command: fc.constantFrom(...commandsWithEvents),
    actor: fc.constantFrom(...actorsOfAllRoles),
    card: fc.nat(),
    isRecorded: fc.boolean(),
  });

  it(
    'is in the history, in order, and is repeated from it with the same result',
    { timeout: 300_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 30, size: 'max' }), async (steps) => {
          const { library, events, people, somebody } = await ready();
          const { patron } = somebody;
          const after = orThrow(await findLastCursor(events));
          const taken: string[] = [];
          const before = new Set(orThrow(await people.listPending()).map(({ id }) => id));
          for (const { command, actor, card, isRecorded } of steps) {
            const { cards } = await findPersonIn(people, patron);
            const code = orThrow(await people.issueCode({ commandId: randomUUID(), patron, hours: 1 }));
            const fields = command.fields({ patron, card: cards[card % cards.length]?.number ?? '', code });
            await command.sent(people, { commandId: randomUUID(), ...fields, actor });
            for (const { id, events: pending } of orThrow(await people.listPending())) {
              if (!before.has(id)) taken.push(...pending.map(({ type }) => type));
              before.add(id);
            }
            if (isRecorded) expect(orThrow(await library.recordPending()).shown).toEqual([]);
          }
          expect(orThrow(await library.recordPending()).shown).toEqual([]);
          const { events: held } = orThrow(await events.read('everything', { after }));
          expect(held.map(({ type }) => type)).toEqual(taken);
          await areDecidedAlike(events, after.position);
        }),
        { numRuns: tried },
      );
    },
  );

  it('about a registration by post is repeated with the same result', async () => {
    const opened = await openDay('2021-04-02 10:00');
    const { library, events } = opened;
    const people = byRules(opened);
    const letter = {
      ...(everyCommand[0]?.fields({ patron: '', card: '', code: '' }) ?? {}),
      postageYen: 404,
    };
    orThrow(await makeChange(people, 'RegisterPatron', { commandId: randomUUID(), ...letter } as never));
    expect(orThrow(await library.recordPending()).shown).toEqual([]);
    const { position } = orThrow(await findLastCursor(events));
    await areDecidedAlike(events, position - 3);
  });
});
