import type { EventStore, StoreError } from '@torioki/event-store';
import type { LibraryProfile } from '@torioki/lending';
import {
  registryError,
  type Borrowers,
  type Mailer,
  type PatronRegistry,
  type PersonLookup,
  type RegistryError,
} from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { checkedDirectory } from './ports/checked-directory.js';
import { deskInService } from './commands/desk-in-service.js';
import { hostCalls, limitedPort } from './ports/host-calls.js';
import { closing, open, type Inside, type Limited } from './inside.js';
import { jobsOf, jobsWithPeople, jobsWithRegistry } from './jobs/index.js';
import { unlessThrown } from './answers/in-service.js';
import { openingOptions, type Opening } from './opening-options.js';
import type { PolicyDiffers } from './opening-policy.js';
import { heal } from './requests/healing/heal.js';
import { requireRegisteredBorrower } from './requests/patrons/require-registered-borrower.js';
import { peopleAtDesk, registryAtDesk } from './requests/desk/desk-with-people.js';
import { peopleRequests, registryRequests } from './requests/portal/people-requests.js';
import { timeLimitsOf } from './ports/time-limits.js';
import type { Library, LibraryWithPeople, LibraryWithRegistry, Opened } from './library.js';
import type {
  LibraryOptions,
  LibraryWithPeopleOptions,
  LibraryWithRegistryOptions,
} from './ports/library-options.js';

const openWithoutPeople = async (
  options: Limited<Opening<LibraryOptions>>,
): Promise<E.Either<StoreError | PolicyDiffers, Library>> =>
  E.map((inside: Inside): Library => {
    const { desk, views, texts } = inside;
    const { jobs, settled } = jobsOf(inside);
    return { desk, views, texts, jobs, close: closing(inside, settled) };
  })(await open(options));

const otherPatrons = (events: EventStore, borrowers: Borrowers): RegistryError =>
  registryError('other-library-system', {
    registry: 'The patron registry',
    expected: events.librarySystem,
    found: borrowers.librarySystem,
  });

const nobody: Mailer = { send: () => Promise.resolve('unreachable') };

/** Where a library finds persons, and what is kept of them. */
interface KnownPeople {
  readonly directory: PersonLookup;
  readonly borrowers: Borrowers;
}

/** The parts of a library that knows its patrons, and how many events its history has lost at least. */
interface WithPeople extends Inside, KnownPeople {
  readonly profile: LibraryProfile;
  readonly mailer: Mailer;
  readonly lostEvents: number;
}

/** Opens a library and heals it, with the registry where there is one. */
const openKnowing = async (
  {
    people: _,
    mailer = nobody,
    ...options
  }: Limited<Opening<LibraryWithPeopleOptions | LibraryWithRegistryOptions>>,
  people: KnownPeople,
  registry: PatronRegistry | null,
): Promise<E.Either<StoreError | PolicyDiffers | RegistryError, WithPeople>> => {
  const { events, profile } = options;
  const { borrowers } = people;
  if (borrowers.librarySystem !== events.librarySystem) return E.left(otherPatrons(events, borrowers));
  const opened = await open(options);
  if (E.isLeft(opened)) return opened;
  const inside = opened.right;
  const lostEvents = E.flattenW(
    await unlessThrown('openLibrary', () => heal({ ...inside, borrowers, registry })),
  );
  if (E.isRight(lostEvents))
    return E.right({ ...inside, ...people, profile, mailer, lostEvents: lostEvents.right });
  await closing(inside, () => Promise.resolve())();
  return lostEvents;
};

/** Nothing begins for an unknown borrower, not even in a rehearsal. */
const requiringBorrowers = (parts: WithPeople) => ({
  run: requireRegisteredBorrower(parts),
  rehearse: requireRegisteredBorrower({ ...parts, run: parts.rehearse }),
});

const withPeople = (parts: WithPeople): LibraryWithPeople => {
  const { views, texts } = parts;
  const { jobs, settled } = jobsWithPeople(parts);
  return {
    views,
    texts,
    ...peopleRequests(parts, parts.lostEvents),
    desk: (actor) => ({
      ...deskInService(parts, requiringBorrowers(parts), actor),
      ...peopleAtDesk(parts, actor as never),
    }),
    jobs,
    close: closing(parts, settled),
  };
};

const withRegistry = (inside: WithPeople, registry: PatronRegistry): LibraryWithRegistry => {
  const parts = { ...inside, directory: registry, registry };
  const { views, texts } = parts;
  const { jobs, settled } = jobsWithRegistry(parts);
  return {
    views,
    texts,
    ...registryRequests(parts, parts.lostEvents),
    desk: (actor) => ({
      ...deskInService(parts, requiringBorrowers(parts), actor),
      ...registryAtDesk(parts, actor as never),
    }),
    jobs,
    close: closing(parts, settled),
  };
};

type Given = LibraryOptions | LibraryWithPeopleOptions | LibraryWithRegistryOptions;

type OpenedAny = Omit<Extract<Opened<Library>, { readonly is: 'opened' }>, 'is'>;

/** A library that knows its patrons, and how much its history had lost. */
const openedWith =
  (libraryOf: (parts: WithPeople) => Library) =>
  (parts: WithPeople): OpenedAny => ({ library: libraryOf(parts), lostEvents: parts.lostEvents });

const openAny = async (
  options: Limited<Opening<Given>>,
): Promise<E.Either<StoreError | PolicyDiffers | RegistryError, OpenedAny>> => {
  if (!('people' in options))
    return E.map((library: Library) => ({ library, lostEvents: 0 }))(await openWithoutPeople(options));
  const { people, calls } = options;
  if ('directory' in people) {
    const own = {
      directory: checkedDirectory(limitedPort(calls, 'directory', people.directory)),
      borrowers: limitedPort(calls, 'borrowers', people.borrowers),
    };
    return E.map(openedWith(withPeople))(await openKnowing(options, own, null));
  }
  const registry = limitedPort(calls, 'borrowers', people);
  const both = { directory: registry, borrowers: registry };
  return E.map(openedWith((parts) => withRegistry(parts, registry)))(
    await openKnowing(options, both, registry),
  );
};

/**
 * Opens a library over its history, and with its patrons if a registry is given, or a directory of the host's own with the
 * borrowers. The caller closes them. If there is no policy yet, the given one is published from today; if another one is
 * in force, that is an error which names each difference. A registry of another library system is `other-library-system`.
 * Something that is no event store, registry and so on, a mailer without patrons, or an option that does not exist is
 * `invalid-input`. Views of a timeline that the history no longer has, since it was restored from a backup, are built
 * anew. If facts about patrons are missing in the history, because a process died or the history was restored, they are
 * recorded before anything else. The answer says how many events the history has lost at least (`lostEvents`).
 */
export function openLibrary(options: LibraryWithRegistryOptions): Promise<Opened<LibraryWithRegistry>>;
export function openLibrary(options: LibraryWithPeopleOptions): Promise<Opened<LibraryWithPeople>>;
export function openLibrary(options: LibraryOptions): Promise<Opened<Library>>;
export async function openLibrary(given: Given): Promise<Opened<Library>> {
  const options = openingOptions(given);
  if (E.isLeft(options)) return { is: 'failed', error: options.left };
  const calls = hostCalls(timeLimitsOf(options.right.timeLimits));
  const opened = E.flattenW(await unlessThrown('openLibrary', () => openAny({ ...options.right, calls })));
  return E.isLeft(opened) ? { is: 'failed', error: opened.left } : { is: 'opened', ...opened.right };
}
