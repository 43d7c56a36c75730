import { findHeadPosition } from '@torioki/event-store/contract';
import { copyId } from '@torioki/lending/samples';
import type { PatronRegistry } from '@torioki/patrons';
import { findFreshBorrower } from '@torioki/patrons/contract';
import { randomUUID } from 'node:crypto';
import { orThrow } from '@torioki/event-store';
import { describe, expect, it } from 'vitest';
import { atHeadquarters, prefecturalCard } from '../../testing/fixture.js';
import { counter, openDay, shelf } from '../../testing/open-day.js';

/** Verbs of a registry that change nothing. */
const looks = ['find', 'findPseudonyms', 'findPatronsOf', 'librarySystem', 'findByCard', 'listPending'];

const opened = async () => {
  const called = new Set<string>();
  const hall = await openDay('2021-04-03 10:00', {
    facts: shelf(3),
    people: (registry: PatronRegistry) =>
      new Proxy(registry, {
        get: (people, verb: keyof PatronRegistry) => {
          called.add(verb);
          return people[verb];
        },
      }),
  });
  const patron = await hall.registered();
  const portal = hall.library.portal(patron);
  orThrow(await portal.addToCart({ title: 'T-1' }));
  called.clear();
  const atCounter = hall.library.desk(counter).file(patron);
  const kept = async () => ({
    head: await findHeadPosition(hall.events),
    theirs: orThrow(await hall.people.findPseudonyms(patron)),
  });
  return { ...hall, patron, portal, atCounter, called, kept };
};

describe('a rehearsal in a file', () => {
  it('gives the answer of the command, and changes neither history nor registry nor cart', async () => {
    const { atCounter, called, kept } = await opened();
    const before = await kept();
    const command = { commandId: randomUUID(), lines: atHeadquarters('T-1') };
    const walkIn = { copy: copyId(2), location: 'HQ', cards: prefecturalCard };
    called.clear();
    expect(await atCounter.rehearsal.reserve(command)).toEqual({
      is: 'accepted',
      commandId: command.commandId,
    });
    expect(await atCounter.rehearsal.pickUp(walkIn)).toMatchObject({ is: 'accepted' });
    expect(await atCounter.rehearsal.cancel({ reservation: randomUUID(), reason: 'asked' })).toMatchObject({
      refusals: [{ code: 'reservation-unknown' }],
    });
    expect([...called].filter((verb) => !looks.includes(verb))).toEqual([]);
    expect(await kept()).toEqual(before);
    orThrow(await atCounter.reserve(command));
    orThrow(await atCounter.pickUp(walkIn));
    expect((await kept()).theirs.cart).toEqual([]);
  });

  it('answers for the next pseudonym if only the history knows that the fresh one is used or closed', async () => {
    const { ownDesk, people, patron, portal, atCounter, kept } = await opened();
    const answer = async (title: string) => {
      const command = { lines: atHeadquarters(title) };
      return [await atCounter.rehearsal.reserve(command), await portal.rehearsal.reserve(command)];
    };
    const twice = { refusals: [{ code: 'already-reserved' }] };
    const accepted = { is: 'accepted' };
    const borrower = await findFreshBorrower(people, patron);
    orThrow(await ownDesk.reserve({ borrower, lines: atHeadquarters('T-1') }));
    const used = await kept();
    expect(await answer('T-1')).toMatchObject([twice, twice]);
    expect(await answer('T-2')).toMatchObject([accepted, accepted]);
    expect(await kept()).toEqual(used);
    orThrow(await ownDesk.closeBorrower({ borrower, why: 'restoration' }));
    const closed = await kept();
    expect(await answer('T-2')).toMatchObject([accepted, accepted]);
    expect(await kept()).toEqual(closed);
  });

  it('reports a leaving patron if only the history has closed the pseudonym', async () => {
    const { ownDesk, people, patron, atCounter, kept } = await opened();
    orThrow(
      await ownDesk.closeBorrower({ borrower: await findFreshBorrower(people, patron), why: 'leaving' }),
    );
    const before = await kept();
    expect(await atCounter.rehearsal.reserve({ lines: atHeadquarters('T-1') })).toMatchObject({
      refusals: [{ code: 'patron-leaving' }],
    });
    expect(await kept()).toEqual(before);
  });
});
