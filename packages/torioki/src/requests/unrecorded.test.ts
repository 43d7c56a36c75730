import { randomUUID } from 'node:crypto';
import { storeError, type EventStore } from '@torioki/event-store';
import { registryError, type PatronRegistry } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../testing/evening.js';
import { atHeadquarters } from '../testing/fixture.js';
import { accepted, application, office, openDay, shelf } from '../testing/open-day.js';
import { right } from '../testing/right.js';

const day = '2021-04-02 10:00';

const busy = registryError('registry-busy', { registry: 'people', waitedMs: 1 });

/** A store that takes nothing until it is well again. */
const ailing = () => {
  let isIll = true;
  const ill = storeError('store-unavailable', { store: 'The test store', reason: 'is ill' });
  return {
    recovered: () => (isIll = false),
    fallenIll: () => (isIll = true),
    events: (store: EventStore): EventStore => ({
      ...store,
      append: (...given) => (isIll ? Promise.resolve(E.left(ill)) : store.append(...given)),
    }),
  };
};

/** A store that says of nothing that it was just written: it was, and the connection was lost. */
const unheard = (store: EventStore): EventStore => ({
  ...store,
  append: async (...given) => {
    const appended = await store.append(...given);
    const lost = storeError('store-unavailable', {
      store: 'The test store',
      reason: 'the connection was lost',
    });
    return E.isRight(appended) && !appended.right.again ? E.left(lost) : appended;
  },
});

describe('a change of the registry', () => {
  it('that the history did not take fails, and is recorded when it is sent again, once', async () => {
    const { recovered, events: ill } = ailing();
    const { library, events } = await openDay(day, { events: ill });
    const letter = application();
    const desk = library.patronDesk(office);
    expect(await desk.registerPatron(letter)).toMatchObject({
      is: 'failed',
      error: { code: 'store-unavailable' },
    });
    expect(right(await library.recordPending())).toMatchObject([
      { commandId: letter.commandId, events: ['PatronRegistered', 'CardIssued'], why: { is: 'failed' } },
    ]);
    recovered();
    const { patron } = accepted(await desk.registerPatron(letter));
    expect(accepted(await desk.registerPatron(letter))).toEqual({ is: 'accepted', patron });
    expect(await factsOf(events, 'PatronRegistered')).toMatchObject([{ data: { patron } }]);
    expect(right(await library.recordPending())).toEqual([]);
  });

  it('that the history did not take is recorded by whoever opens the library next', async () => {
    const { recovered, events: ill } = ailing();
    const { library, events, open, people } = await openDay(day, { events: ill });
    await library.patronDesk(office).registerPatron(application());
    recovered();
    await open();
    expect(await factsOf(events, 'PatronRegistered')).toHaveLength(1);
    expect(right(await people.pendingEvents())).toEqual([]);
  });

  it('whose reply from the history was lost is recorded once', async () => {
    const { library, events } = await openDay(day, { events: unheard });
    const letter = application({ postageYen: 404 });
    const desk = library.patronDesk(office);
    for (let sent = 0; sent < 3; sent += 1) await desk.registerPatron(letter);
    accepted(await desk.registerPatron(letter));
    expect(await factsOf(events, 'PatronRegistered')).toHaveLength(1);
    expect(await factsOf(events, 'RemoteApplicationReceived')).toHaveLength(1);
  });

  it('that is recorded and not marked so is recorded once', async () => {
    let marks = 0;
    const dying = (people: PatronRegistry): PatronRegistry => ({
      ...people,
      eventRecorded: (id) => ((marks += 1) === 1 ? Promise.resolve(E.left(busy)) : people.eventRecorded(id)),
    });
    const { library, events } = await openDay(day, { people: dying });
    const letter = application();
    const desk = library.patronDesk(office);
    expect(await desk.registerPatron(letter)).toMatchObject({
      is: 'failed',
      error: { code: 'registry-busy' },
    });
    accepted(await desk.registerPatron(letter));
    expect(await factsOf(events, 'PatronRegistered')).toHaveLength(1);
  });

  it('whose command id another command took meanwhile is recorded all the same', async () => {
    const { recovered, fallenIll, events: ill } = ailing();
    recovered();
    const { library, registered, people, events } = await openDay(day, { events: ill, facts: shelf(1) });
    const patron = await registered();
    const portal = library.portal(patron);
    const change = { commandId: randomUUID(), mailAddress: null };
    fallenIll();
    expect(await portal.setMailAddress(change)).toMatchObject({ is: 'failed' });
    recovered();
    accepted(await portal.reserve({ commandId: change.commandId, lines: atHeadquarters('T-1') }));
    accepted(await portal.setMailAddress(change));
    accepted(await portal.setMailAddress(change));
    expect(right(await people.pendingEvents())).toEqual([]);
    expect(await factsOf(events, 'MailAddressSet')).toMatchObject([{ data: { patron } }]);
  });

  it('that another command recorded is held: a borrower who was closed', async () => {
    const { library, people, registered } = await openDay(day);
    const patron = await registered();
    const borrower = right(await people.openBorrower(patron));
    accepted(await library.as(office).closeBorrower({ borrower }));
    right(await people.rotate({ commandId: randomUUID(), actor: office, patron }));
    expect(right(await library.recordPending())).toEqual([]);
    expect(right(await people.openBorrower(patron))).not.toBe(borrower);
  });
});
