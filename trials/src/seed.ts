import { randomUUID } from 'node:crypto';
import { openSqliteCatalogue, type TitleRecord } from '@torioki/catalogue';
import {
  openPostgresConnections,
  openPostgresDocuments,
  openPostgresEventStore,
  openPostgresPatronRegistry,
} from '@torioki/postgres';
import {
  computeClosedDays,
  hokkaido,
  hokkaidoProfile,
  openLibrary,
  orThrow,
  type Library,
  type PatronRegistry,
} from 'torioki';

export const librarySystem = 'trials';
export const location = 'main';
export const password = '白い猫が三匹とびはねる';

/** The guide's rules, without a limit that the few patrons of a trial would reach. */
export const policy = { ...hokkaido, commandsPerHour: 100_000, unusualPerDay: 10_000 };

/** A patron of a trial. */
export interface TrialPatron {
  readonly card: string;
  readonly patron: string;
}

export const titles: readonly string[] = Array.from({ length: 40 }, (_, index) => `N-${index + 1}`);

const makeRecord = (title: string): TitleRecord => ({
  title,
  name: { text: `みほんの本 ${title}`, reading: 'みほん の ほん' },
  volume: null,
  series: null,
  authors: [{ text: '見本 花子', reading: 'ミホン, ハナコ' }],
  publisher: '見本社',
  published: '2009.5',
  subjects: [],
  contents: null,
  articles: [],
  ndc: ['913.6'],
  standardNumbers: [],
  copies: [{ copy: `${title}-a`, callNumber: '913.6/ミ' }],
});

export const writeCatalogue = async (file: string): Promise<void> => {
  const { catalogue } = orThrow(await openSqliteCatalogue({ file }));
  orThrow(await catalogue.put(titles.map(makeRecord)));
  await catalogue.close();
};

/** Opens the stores of a trial, and a library that updates no views. */
export const openTrialLibrary = async (connection: string, clock: () => Date = () => new Date()) => {
  const { connections } = orThrow(openPostgresConnections({ connection }));
  const given = { librarySystem, connection: connections, clock };
  const { store: events } = orThrow(await openPostgresEventStore(given));
  const { registry: people } = orThrow(await openPostgresPatronRegistry(given));
  const { documents } = orThrow(await openPostgresDocuments({ librarySystem, connection: connections }));
  const stores = { events, people, documents, clock };
  const { library } = orThrow(
    await openLibrary({ ...stores, policy, profile: hokkaidoProfile, updatesViews: false }),
  );
  return {
    library,
    events,
    people,
    close: async () => {
      await library.close();
      await documents.close();
      await people.close();
      await events.close();
      await connections.close();
    },
  };
};

export type TrialLibrary = Awaited<ReturnType<typeof openTrialLibrary>>;

const staffAt = (library: Library<PatronRegistry>) => ({
  office: library.desk({ role: 'general-materials', staff: 'G-01', location }),
  counter: library.desk({ role: 'counter', staff: 'C-01', location }),
});

const dayMs = 86_400_000;

const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Publishes the headquarters and its calendar, and adds the copies of the catalogue. */
const publish = async (
  { office }: ReturnType<typeof staffAt>,
  from: string,
  until: string,
): Promise<void> => {
  const headquarters = {
    name: '道立図書館',
    pickupClass: 'counter' as const,
    headquarters: true,
    transitDays: null,
  };
  orThrow(await office.addPickupLocation({ location, ...headquarters }));
  const days = orThrow(computeClosedDays({ from, until })).shown;
  orThrow(await office.publishClosedDays({ location, from, until, days }));
  for (const title of titles)
    orThrow(await office.addCopy({ copy: `${title}-a`, title, loanClass: 'circulating', source: 'own' }));
};

/** The numbers of patrons. */
export interface Crowd {
  /** Patrons who use the portal. */
  readonly readers: number;
  /** Patrons with a book that was secured the day before, and with no mail about it yet. */
  readonly waiting: number;
}

/** Builds the history of a trial, as of the day before. Returns the patrons who use the portal. */
export const seed = async (
  connection: string,
  { readers, waiting }: Crowd,
): Promise<readonly TrialPatron[]> => {
  const before = Date.now() - 2 * dayMs;
  const { library, close } = await openTrialLibrary(connection, () => new Date(before));
  const staff = staffAt(library);
  await publish(staff, dateOf(before + dayMs), dateOf(before + 90 * dayMs));
  const register = async (n: number): Promise<TrialPatron> => {
    const card = `${1_000_000 + n}`;
    const invented = { name: '見本 一郎', address: '〒000-0000 みほん市見本町1-2-3', phone: '000-000-0000' };
    const { patron } = orThrow(
      await staff.office.registerPatron({
        ...{ ...invented, card, mailAddress: `p${card}@example.jp`, evidence: 'driving-licence' },
      }),
    );
    return { card, patron };
  };
  const patrons: TrialPatron[] = [];
  for (let n = 0; n < readers; n += 1) {
    const { card, patron } = await register(n);
    const { code } = orThrow(await staff.office.file(patron).issueCode({ hours: 24 }));
    orThrow(await library.setPassword({ card, code, password }));
    patrons.push({ card, patron });
  }
  for (let n = 0; n < waiting; n += 1) {
    const { patron } = await register(readers + n);
    const [title, copy] = [`W-${n}`, `W-${n}-a`];
    orThrow(await staff.office.addCopy({ copy, title, loanClass: 'circulating', source: 'own' }));
    orThrow(await library.portal(patron).reserve({ lines: [{ title, location }] }));
    orThrow(await staff.counter.secure({ copy, commandId: randomUUID() }));
  }
  await close();
  return patrons;
};
