import { orThrow } from '@torioki/event-store';
import { headquarters, reservationId, makeReserved, titleId, makeUnfillable } from '@torioki/lending/samples';
import { registryError, type PatronRegistry } from '@torioki/patrons';
import { reportForgotten, findFreshBorrower } from '@torioki/patrons/contract';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { record } from '../../testing/evening.js';
import { counter, openDay } from '../../testing/open-day.js';

const day = '2021-04-03 10:00';

const opened = async (people?: (registry: PatronRegistry) => PatronRegistry) => {
  const hall = await openDay(day, people ? { people } : {});
  const { events, library } = hall;
  /** A patron whose reservation could not be filled. */
  const disappointed = async (n: number) => {
    const patron = await hall.registered();
    const borrower = await findFreshBorrower(hall.people, patron);
    const waiting = makeReserved(day, reservationId(n), { borrower, title: titleId(n), place: headquarters });
    await record(events, waiting, makeUnfillable(`2021-04-04 1${n}:00`, waiting));
    return { patron, borrower };
  };
  return { ...hall, disappointed, recipients: () => library.desk(counter).recipients() };
};

describe('the recipients about an ended reservation', () => {
  it('are listed by patron, with the reservation and the reason, under any pseudonym', async () => {
    const { library, replaced, set, disappointed, recipients } = await opened();
    const [one, other] = [await disappointed(1), await disappointed(2)];
    await replaced(one.patron);
    set('2021-04-05 10:00');
    const why = { word: '用意できません', endedOn: '2021-04-04' };
    const [of1, of2] = [1, 2].map((n) => ({ title: titleId(n), ...why }));
    expect(orThrow(await recipients()).shown).toMatchObject([
      { ...other, ...of2 },
      { ...one, ...of1 },
    ]);
    expect(orThrow(await library.desk(counter).file(one.patron).ended.now()).shown).toMatchObject([of1]);
    const { shown } = orThrow(await library.portal(other.patron).ended.now());
    expect(shown).toMatchObject([of2]);
    expect(JSON.stringify(shown)).not.toContain(other.borrower);
  });

  it('do not include forgotten patrons', async () => {
    const { people, left: leaves, disappointed, recipients } = await opened();
    const [first, left] = [await disappointed(1), await disappointed(2)];
    await leaves(first.patron);
    orThrow(await reportForgotten(people, first.borrower));
    expect(orThrow(await recipients()).shown).toMatchObject([left]);
  });

  it('are not shown while the registry does not answer', async () => {
    const error = registryError('registry-unavailable', { registry: 'people', reason: 'a cable was cut' });
    let isAway = false;
    const { disappointed, recipients } = await opened((registry) => ({
      ...registry,
      findPatronsOf: (some) => (isAway ? Promise.resolve(E.left(error)) : registry.findPatronsOf(some)),
    }));
    await disappointed(1);
    isAway = true;
    expect(await recipients()).toEqual({ is: 'failed', error });
  });
});
