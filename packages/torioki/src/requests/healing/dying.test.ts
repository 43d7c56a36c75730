import { randomUUID } from 'node:crypto';
import { orThrow } from '@torioki/event-store';
import { chooseRuns } from '@torioki/event-store/contract';
import { hokkaido, type BorrowerId, type LocalDate } from '@torioki/lending';
import {
  byThemselves,
  findBorrowers,
  findFreshBorrower,
  findPersonIn,
  findPatronOf,
} from '@torioki/patrons/contract';
import { describe, expect, it } from 'vitest';
import type { Library, PatronRegistry } from '../../index.js';
import { dyingPorts } from '../../testing/deaths.js';
import { factsOf } from '../../testing/evening.js';
import { atHeadquarters, prefecturalCard } from '../../testing/fixture.js';
import { application, counter, office, openDay, shelf } from '../../testing/open-day.js';

type Scene = Awaited<ReturnType<typeof openDay>>;

/** A request that the caller repeats until an answer comes, and a check of its effect. */
interface Deed {
  readonly send: (library: Library<PatronRegistry>) => Promise<unknown>;
  readonly isDone: () => Promise<void>;
}

const held = async ({ events }: Scene, type: Parameters<typeof factsOf>[1]) =>
  (await factsOf(events, type)).length;

/** A loan that was returned, a reservation that was cancelled and is no longer shown, and one that is open. */
const somethingOver = async ({ library, registered, people, set }: Scene) => {
  const patron = await registered();
  const portal = library.portal(patron);
  const inHand = { copy: 'C-2', location: 'HQ' };
  orThrow(
    await library
      .desk(counter)
      .file(patron)
      .pickUp({ ...inHand, cards: prefecturalCard }),
  );
  orThrow(await library.desk(counter).acceptReturn({ ...inHand, payer: null }));
  for (const title of ['T-1', 'T-2']) orThrow(await portal.reserve({ lines: atHeadquarters(title) }));
  const waiting = orThrow(await portal.reservations.now()).shown;
  const { reservation = '' } = waiting.find(({ title }) => title === 'T-1') ?? {};
  orThrow(await portal.cancel({ reservation }));
  const [fresh, lent, cancelled, open] = await findBorrowers(people, patron);
  set('2021-05-04 00:00');
  return { patron, over: [lent, cancelled], kept: [fresh, open] };
};

const night = async (library: Library<PatronRegistry>) => {
  expect((await library.jobs.forgetBorrowers()).troubles).toEqual([]);
};

/** A request to reserve. The reservation must have none of the former pseudonyms. */
const reservation = (scene: Scene, patron: string, former: readonly BorrowerId[]): Deed => {
  const { events, people } = scene;
  const request = { commandId: randomUUID(), lines: atHeadquarters('T-1') };
  return {
    send: async (library) => orThrow(await library.portal(patron).reserve(request)),
    isDone: async () => {
      const reserved = (await factsOf(events, 'Reserved')).filter(({ data }) => data.title === 'T-1');
      expect(reserved).toHaveLength(1);
      const theirs = await findBorrowers(people, patron);
      expect(theirs).toEqual(expect.arrayContaining([...former, reserved[0]?.data.borrower]));
      expect(former).not.toContain(reserved[0]?.data.borrower);
      expect(theirs[0]).not.toBe(reserved[0]?.data.borrower);
    },
  };
};

const deeds: Readonly<Record<string, (scene: Scene) => Promise<Deed>>> = {
  'a registration by post': async (scene) => {
    const letter = application({ postageYen: 404 });
    return Promise.resolve({
      send: async (library) => orThrow(await library.desk(office).registerPatron(letter)),
      isDone: async () => {
        for (const type of ['RemoteApplicationReceived', 'PatronRegistered', 'CardIssued'] as const)
          expect(await held(scene, type)).toBe(1);
      },
    });
  },

  'a change of the mail address': async (scene) => {
    const patron = await scene.registered();
    const change = { commandId: randomUUID(), mailAddress: 'minori@example.jp' };
    return {
      send: async (library) => orThrow(await library.portal(patron).setMailAddress(change)),
      isDone: async () => {
        expect(await held(scene, 'MailAddressSet')).toBe(1);
        expect((await findPersonIn(scene.people, patron)).mailAddress).toBe(change.mailAddress);
      },
    };
  },

  'a declaration, which requires the rules': async (scene) => {
    const patron = await scene.registered();
    const declared = { commandId: randomUUID(), location: 'WKN' };
    return {
      send: async (library) => orThrow(await library.portal(patron).declareBranchRegistration(declared)),
      isDone: async () => expect(await held(scene, 'BranchRegistrationDeclared')).toBe(1),
    };
  },

  'a reservation under a pseudonym that only the history knows as closed': async (scene) => {
    const { ownDesk, people, registered } = scene;
    const patron = await registered();
    const closed = await findFreshBorrower(people, patron);
    orThrow(await ownDesk.closeBorrower({ borrower: closed, why: 'restoration' }));
    return reservation(scene, patron, [closed]);
  },

  'a reservation under a pseudonym that only the history knows as used': async (scene) => {
    const { ownDesk, people, registered } = scene;
    const patron = await registered();
    const used = await findFreshBorrower(people, patron);
    orThrow(await ownDesk.reserve({ borrower: used, lines: atHeadquarters('T-2') }));
    return reservation(scene, patron, [used]);
  },

  'a loan from the shelf': async (scene) => {
    const patron = await scene.registered();
    const borrower = await findFreshBorrower(scene.people, patron);
    const walkIn = { commandId: randomUUID(), copy: 'C-1', location: 'HQ', cards: prefecturalCard };
    return {
      send: async (library) => orThrow(await library.desk(counter).file(patron).pickUp(walkIn)),
      isDone: async () => {
        expect(await factsOf(scene.events, 'PickedUp')).toMatchObject([{ data: { borrower } }]);
        const portal = (await scene.open()).portal(patron);
        orThrow(await portal.reserve({ lines: atHeadquarters('T-2') }));
        expect((await findBorrowers(scene.people, patron)).slice(1)).toHaveLength(2);
      },
    };
  },

  'giving up a registration': async (scene) => {
    const { people, registered } = scene;
    const patron = await registered();
    const borrower = await findFreshBorrower(people, patron);
    const leaving = { commandId: randomUUID() };
    return {
      send: async (library) => orThrow(await library.desk(office).file(patron).leave(leaving)),
      isDone: async () => {
        expect(await factsOf(scene.events, 'BorrowerClosed')).toMatchObject([{ data: { borrower } }]);
        expect((await findPersonIn(people, patron)).standing).toBe('left');
      },
    };
  },

  'adopting a pseudonym for a patron': async (scene) => {
    const { events, library, people, registered } = scene;
    const patron = await registered();
    const borrower = randomUUID();
    const place = orThrow(await events.read([])).upTo;
    orThrow(await people.noteMissing([{ id: borrower, place }]));
    const adopting = { commandId: randomUUID(), borrower };
    expect(orThrow(await library.comparePeople()).shown.missing).toEqual([]);
    return {
      send: async (again) => orThrow(await again.desk(office).file(patron).adopt(adopting)),
      isDone: async () => {
        expect(await factsOf(events, 'BorrowerClosed')).toMatchObject([{ data: { borrower } }]);
        expect(await findPatronOf(people, borrower)).toBe(patron);
        expect(await findBorrowers(people, patron)).toHaveLength(2);
      },
    };
  },

  'a night that reviews, and forgets the patron of two pseudonyms': async (scene) => {
    const { patron, over, kept } = await somethingOver(scene);
    return {
      send: night,
      isDone: async () => {
        const forgotten = await factsOf(scene.events, 'BorrowerForgotten');
        expect(forgotten.map(({ data }) => data.borrower).toSorted()).toEqual([...over].toSorted());
        for (const borrower of over) expect(await findPatronOf(scene.people, borrower ?? '')).toBe(undefined);
        expect(await findBorrowers(scene.people, patron)).toEqual(kept);
        expect(await factsOf(scene.events, 'PersonsReviewed')).toMatchObject([
          { data: { commands: 3, found: 0 } },
        ]);
        expect(orThrow(await scene.library.comparePeople()).shown).toEqual({
          lostEvents: 0,
          missing: [],
          unknownBorrowers: [],
          unknownPatrons: [],
          decidedOtherwise: [],
        });
      },
    };
  },

  'a night that copies a loan into the reading history': async (scene) => {
    const { library, registered, set } = scene;
    const patron = await registered();
    const portal = library.portal(patron);
    orThrow(await portal.chooseReadingHistory({ wanted: true }));
    const copy = { copy: 'C-1', location: 'HQ' };
    orThrow(
      await library
        .desk(counter)
        .file(patron)
        .pickUp({ ...copy, cards: prefecturalCard }),
    );
    orThrow(await library.desk(counter).acceptReturn({ ...copy, payer: null }));
    set('2021-04-04 00:00');
    return {
      send: night,
      isDone: async () => {
        const { shown } = orThrow(await portal.readingHistory());
        expect(shown.loans).toEqual([{ title: 'T-1', lentOn: '2021-04-03', returnedOn: '2021-04-03' }]);
        expect(await findBorrowers(scene.people, patron)).toHaveLength(1);
      },
    };
  },

  'a decided fact that is not recorded, without a further visit': async (scene) => {
    const { people, registered } = scene;
    const patron = await registered();
    const change = { ...byThemselves(), type: 'SetMailAddress', patron, mailAddress: null } as const;
    return {
      send: async (library) => {
        orThrow(await people.change(change, { on: '2021-04-03' as LocalDate }));
        expect(await library.jobs.recordDecided()).toMatchObject({ unrecorded: [], troubles: [] });
      },
      isDone: async () => {
        expect(await held(scene, 'MailAddressSet')).toBe(1);
        expect(orThrow(await people.listPending())).toEqual([]);
      },
    };
  },
};

/** Tries every third death or, with full counts, every death. */
const step = 3 / chooseRuns(1, 3);

describe('after a crash at any call of a port, before the call or before its answer,', () => {
  it.each(Object.entries(deeds))('%s is done once if it is requested again', async (_, prepared) => {
    const deaths: string[] = [];
    for (let died: string | undefined = ''; died !== undefined;) {
      const policy = { ...hokkaido, readingHistory: true };
      const scene = await openDay('2021-04-03 10:00', { facts: shelf(2), policy });
      const deed = await prepared(scene);
      const dying = dyingPorts(scene, deaths.length * step);
      const library = await scene.open(dying.ports);
      died = await dying.of(() => deed.send(library));
      void library.close();
      await deed.send(await scene.open());
      await deed.isDone();
      if (died !== undefined) deaths.push(died);
    }
    expect(deaths.length * step).toBeGreaterThan(4);
    console.info(`${deaths.length} deaths: ${deaths.join(', ')}`);
  });
});
