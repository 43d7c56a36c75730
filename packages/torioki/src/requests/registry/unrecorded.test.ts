import { orThrow, storeError, type EventStore } from '@torioki/event-store';
import { registryError, type PatronRegistry } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../testing/evening.js';
import { application, office, openDay } from '../../testing/open-day.js';

const day = '2021-04-02 10:00';

const busy = registryError('registry-busy', { registry: 'people', waitedMs: 1 });

/** A store that records nothing until it is repaired. */
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

/** A store that records every append, and then fails as if it had lost the connection. */
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
  it('is accepted if the history does not take it, and recorded once when it is sent again', async () => {
    const { recovered, events: ill } = ailing();
    const { library, events } = await openDay(day, { events: ill });
    const letter = application();
    const { commandId } = letter;
    const desk = library.desk(office);
    const { patron, ...first } = orThrow(await desk.registerPatron(letter));
    expect(first).toEqual({ is: 'accepted', recorded: null, commandId });
    expect(orThrow(await library.recordPending()).shown).toMatchObject([
      { commandId, events: ['PatronRegistered', 'CardIssued'], error: { code: 'store-unavailable' } },
    ]);
    recovered();
    const again = orThrow(await desk.registerPatron(letter));
    const facts = await factsOf(events, 'CardIssued');
    expect(again).toEqual({ is: 'accepted', patron, recorded: facts[0]?.position, commandId });
    expect(orThrow(await desk.registerPatron(letter))).toEqual(again);
    expect(await factsOf(events, 'PatronRegistered')).toMatchObject([{ data: { patron } }]);
    expect(orThrow(await library.recordPending()).shown).toEqual([]);
  });

  it('delays later changes of only the same patron if the history does not take it', async () => {
    const ill = ailing();
    ill.recovered();
    const { library, events, registered } = await openDay(day, { events: ill.events });
    const [one, other] = [await registered(), await registered()];
    ill.fallenIll();
    for (const mailAddress of ['a@example.jp', 'b@example.jp'])
      expect(await library.portal(one).setMailAddress({ mailAddress })).toMatchObject({ recorded: null });
    expect(orThrow(await library.recordPending()).shown).toHaveLength(2);
    ill.recovered();
    orThrow(await library.portal(other).setMailAddress({ mailAddress: null }));
    expect(await factsOf(events, 'MailAddressSet')).toMatchObject([{ data: { patron: other } }]);
    orThrow(await library.portal(one).setMailAddress({ mailAddress: null }));
    const facts = await factsOf(events, 'MailAddressSet');
    expect(facts.map(({ data }) => data.patron)).toEqual([other, one, one, one]);
  });

  it('is recorded at the next opening if the history does not take it', async () => {
    const { recovered, events: ill } = ailing();
    const { library, events, open, people } = await openDay(day, { events: ill });
    await library.desk(office).registerPatron(application());
    recovered();
    await open();
    expect(await factsOf(events, 'PatronRegistered')).toHaveLength(1);
    expect(orThrow(await people.listPending())).toEqual([]);
  });

  it('is recorded once if the reply from the history is lost', async () => {
    const { library, events } = await openDay(day, { events: unheard });
    const letter = application({ postageYen: 404 });
    const desk = library.desk(office);
    for (let sent = 0; sent < 3; sent += 1) await desk.registerPatron(letter);
    orThrow(await desk.registerPatron(letter));
    expect(await factsOf(events, 'PatronRegistered')).toHaveLength(1);
    expect(await factsOf(events, 'RemoteApplicationReceived')).toHaveLength(1);
  });

  it('is recorded once if it is recorded but not marked', async () => {
    let marks = 0;
    const dying = (people: PatronRegistry): PatronRegistry => ({
      ...people,
      markRecorded: (facts) =>
        (marks += 1) === 1 ? Promise.resolve(E.left(busy)) : people.markRecorded(facts),
    });
    const { library, events } = await openDay(day, { people: dying });
    const letter = application();
    const desk = library.desk(office);
    const first = orThrow(await desk.registerPatron(letter));
    expect(first.recorded).not.toBeNull();
    expect(orThrow(await desk.registerPatron(letter))).toEqual(first);
    expect(await factsOf(events, 'PatronRegistered')).toHaveLength(1);
  });
});
