import { orThrow, type EventStore } from '@torioki/event-store';
import type { Mailer, PatronRegistry } from '@torioki/patrons';
import { hokkaido, hokkaidoProfile, openLibrary, type Library } from 'torioki';
import type { Numbers, Readings, World } from '../../guide/index.js';
import { uuidOf } from './uuid-of.js';

/** The stores of a run of Torioki: for its history and for its patrons. */
export interface Stores {
  readonly events: EventStore;
  readonly people: PatronRegistry;
  close(): Promise<void>;
}

export type OpenStores = (clock: () => Date, world: World) => Promise<Stores>;

const headquarters = 'HQ';
export const office = { role: 'general-materials', staff: 'G-01', location: headquarters } as const;

/** The code of a place in the world. The first place is the headquarters. */
export const codeOf = ({ places }: World, at: string): string => {
  const index = places.findIndex((place) => place.at === at);
  return index <= 0 ? headquarters : `P${index}`;
};

export const policyOf = ({ limit, renewals }: Numbers, readings: Partial<Readings>) => ({
  ...hokkaido,
  reservationLimit: limit ?? hokkaido.reservationLimit,
  renewal: {
    ...hokkaido.renewal,
    limit: renewals ?? hokkaido.renewal.limit,
    base: readings['renewal.base'] === 'due-date' ? 'due-date' : hokkaido.renewal.base,
  },
  suspension: { mostDays: 30 },
  readingOrderRelease: readings.readOrderRelease === 'picked-up' ? 'picked-up' : hokkaido.readingOrderRelease,
});

const publish = async (library: Library<PatronRegistry>, world: World, today: string): Promise<void> => {
  const desk = library.desk(office);
  const ids = (what: string) => ({ commandId: uuidOf(`${what} of ${today}`) });
  for (const { at, is } of world.places) {
    const location = codeOf(world, at);
    const place = { name: at, pickupClass: is, headquarters: location === headquarters, transitDays: null };
    orThrow(await desk.addPickupLocation({ ...ids(at), location, ...place }));
  }
  for (const copy of world.copies) orThrow(await desk.addCopy({ ...ids(copy.copy), ...copy }));
  const until = [...world.closed, ...world.dispatch].sort().at(-1);
  if (until === undefined) return;
  const period = (days: readonly string[]) => ({
    from: today,
    until,
    days: days.filter((day) => day >= today),
  });
  orThrow(
    await desk.publishClosedDays({ ...ids('closed'), location: headquarters, ...period(world.closed) }),
  );
  orThrow(await desk.publishDispatchDays({ ...ids('dispatch'), ...period(world.dispatch) }));
};

/** A person of the world, registered as a patron. */
export interface Member {
  readonly who: string;
  readonly patron: string;
  readonly mailAddress: string | null;
}

const registerPerson = async (
  library: Library<PatronRegistry>,
  world: World,
  { who, cards, mail }: World['people'][number],
): Promise<Member> => {
  const id = uuidOf(`patron ${who}`);
  const mailAddress = mail ? `${id}@example.jp` : null;
  const { patron } = orThrow(
    await library.desk(office).registerPatron({
      commandId: id,
      name: who,
      address: '〒069-0834 江別市文京台東町41',
      phone: '011-386-8521',
      mailAddress,
      card: id.slice(0, 13),
      evidence: 'driving-licence',
    }),
  );
  for (const at of cards.filter((place) =>
    world.places.some(({ at: one, is }) => one === place && is === 'branch'),
  ))
    orThrow(
      await library.portal(patron).declareBranchRegistration({
        commandId: uuidOf(`${who} at ${at}`),
        location: codeOf(world, at),
      }),
    );
  return { who, patron, mailAddress };
};

interface Times {
  readonly clock: () => Date;
  readonly mailer: Mailer;
  readonly today: string;
}

/** Opens a library for a world, and registers its people. The same stores give the same library again. */
export const openWorld = async (
  world: World,
  { events, people }: Stores,
  readings: Partial<Readings>,
  { clock, mailer, today }: Times,
): Promise<{ readonly library: Library<PatronRegistry>; readonly members: readonly Member[] }> => {
  const policy = policyOf(world.numbers, readings);
  const opening = await openLibrary({ events, people, policy, profile: hokkaidoProfile, clock, mailer });
  if (opening.is === 'failed') throw new Error(opening.error.message);
  const { library } = opening;
  await publish(library, world, today);
  const members: Member[] = [];
  for (const person of world.people) members.push(await registerPerson(library, world, person));
  return { library, members };
};
