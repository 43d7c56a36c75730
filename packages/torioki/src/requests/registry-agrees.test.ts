import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { lastPlace } from '@torioki/event-store';
import { runs } from '@torioki/event-store/contract';
import type { Role } from '@torioki/lending';
import { everybody } from '@torioki/lending/samples';
import type { PatronRegistry } from '@torioki/patrons';
import { everyCommand, readyFor, someone, type EveryCommand } from '@torioki/patrons/contract';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { openDay } from '../testing/open-day.js';
import { right } from '../testing/right.js';

const office: readonly Role[] = ['counter', 'general-materials'];

/** From whom the registry takes each command. The others are no matter of the history. */
const takenFrom: Partial<Readonly<Record<EveryCommand['name'], readonly Role[]>>> = {
  registerPatron: office,
  issueCard: office,
  cardSent: ['general-materials'],
  changeAddress: office,
  changeName: office,
  changePhone: office,
  setMailAddress: ['patron', ...office],
  declareBranchRegistration: ['patron', ...office],
  setPassword: ['patron'],
  clearPassword: office,
  submitTitleRequest: ['patron', 'general-materials'],
  rotate: ['clock', ...office],
  deregister: ['clock', ...office],
};

const told = everyCommand.filter(({ events }) => events.length > 0);

/** A library, and somebody whose registration its history holds. */
const ready = async () => {
  const opened = await openDay('2021-04-02 10:00');
  const unmarked: PatronRegistry = { ...opened.people, pendingEvents: () => Promise.resolve(E.right([])) };
  const somebody = await readyFor(unmarked);
  expect(right(await opened.library.recordPending())).toEqual([]);
  return { ...opened, somebody };
};

/** From whom a registry takes a command; what it takes from them, the history takes too. */
const takes = async (
  fields: EveryCommand['fields'],
  sent: EveryCommand['sent'],
): Promise<readonly Role[]> => {
  const roles: Role[] = [];
  for (const actor of everybody) {
    const { library, people, somebody } = await ready();
    const answer = await sent(people, { commandId: randomUUID(), ...fields(somebody), actor });
    if (E.isRight(answer)) roles.push(actor.role);
    else expect(answer.left.code).toMatch(/^(actor-not-allowed|not-on-web)$/);
    expect(right(await library.recordPending()), actor.role).toEqual([]);
  }
  return roles;
};

describe('what the registry takes from somebody, the history takes:', () => {
  it('every command whose event the history holds', () => {
    expect(told.map(({ name }) => name)).toEqual(Object.keys(takenFrom));
  });

  it.each(told)('$name', async ({ name, fields, sent }) => {
    expect(await takes(fields, sent)).toEqual(takenFrom[name]);
  });

  it('registerPatron, by post', async () => {
    const application = () => someone({ postageYen: 404 });
    const sent: EveryCommand['sent'] = (people, request) => people.registerPatron(request as never);
    expect(await takes(application, sent)).toEqual(['general-materials']);
  });

  const tried = runs(50, 1_000);

  const step = fc.record({
    command: fc.constantFrom(...told.filter(({ name }) => name !== 'registerPatron')),
    card: fc.nat(),
    isRecorded: fc.boolean(),
  });

  it('whatever is ordered for a patron, in its order', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30, size: 'max' }), async (steps) => {
        const { library, events, people, somebody } = await ready();
        const { patron } = somebody;
        const after = right(await lastPlace(events));
        const taken = new Map<string, readonly string[]>();
        for (const { command, card, isRecorded } of steps) {
          const { cards } = right(await people.patron(patron));
          const code = right(await people.issueCode({ commandId: randomUUID(), patron, hours: 1 }));
          const fields = command.fields({ patron, card: cards[card % cards.length]?.number ?? '', code });
          await command.sent(people, { commandId: randomUUID(), ...fields });
          for (const { commandId, events: pending } of right(await people.pendingEvents()))
            taken.set(
              commandId,
              pending.map(({ type }) => type),
            );
          if (isRecorded) expect(right(await library.recordPending())).toEqual([]);
        }
        expect(right(await library.recordPending())).toEqual([]);
        const { events: held } = right(await events.read('everything', { after }));
        expect(held.map(({ type }) => type)).toEqual([...taken.values()].flat());
      }),
      { numRuns: tried },
    );
  });
});
