import type { EventStore, StoreError } from '@torioki/event-store';
import type { Actor, LibraryProfile } from '@torioki/lending';
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
import { hostCalls, limitedPort, type HostCalls } from './ports/host-calls.js';
import { closing, open, type Inside, type Limited } from './inside.js';
import { jobsOf } from './jobs/index.js';
import { unlessThrown } from './answers/in-service.js';
import { openingOptions, type Opening } from './opening-options.js';
import type { LibraryError } from './answers/library-error.js';
import { heal } from './requests/healing/heal.js';
import { requireRegisteredBorrower } from './requests/patrons/require-registered-borrower.js';
import { peopleAtDesk } from './requests/desk/people-at-desk.js';
import { peopleRequests } from './requests/portal/people-requests.js';
import { timeLimitsOf } from './ports/time-limits.js';
import type { Library, Opened } from './library.js';
import type { AnyOptions, LibraryOptions } from './ports/library-options.js';
import type { People, PeopleOption } from './ports/people-option.js';

const otherPatrons = (events: EventStore, borrowers: Borrowers): RegistryError =>
  registryError('other-library-system', {
    registry: 'The patron registry',
    expected: events.librarySystem,
    found: borrowers.librarySystem,
  });

const nobody: Mailer = { send: () => Promise.resolve('unreachable') };

/** Where a library finds persons, and what is kept of them. */
interface Found {
  readonly directory: PersonLookup;
  readonly borrowers: Borrowers;
  readonly registry: PatronRegistry | null;
}

/** The parts of a library that knows its patrons, and how many events its history has lost at least. */
interface PeopleInside extends Inside, Found {
  readonly profile: LibraryProfile;
  readonly mailer: Mailer;
  readonly lostEvents: number;
}

const findersOf = (calls: HostCalls, people: People | PatronRegistry): Found => {
  if ('directory' in people)
    return {
      directory: checkedDirectory(limitedPort(calls, 'directory', people.directory)),
      borrowers: limitedPort(calls, 'borrowers', people.borrowers),
      registry: null,
    };
  const registry = limitedPort(calls, 'borrowers', people);
  return { directory: registry, borrowers: registry, registry };
};

/** Nothing begins for an unknown borrower, not even in a rehearsal. */
const requiringBorrowers = (parts: PeopleInside) => ({
  run: requireRegisteredBorrower(parts),
  rehearse: requireRegisteredBorrower({ ...parts, run: parts.rehearse }),
});

/** A library, and what it can do for people if it knows them. */
const libraryOf = (inside: Inside, people: PeopleInside | null): Library => {
  const { views, texts } = inside;
  const { jobs, settled } = jobsOf(inside, people);
  const runs = people ? requiringBorrowers(people) : inside;
  return {
    views,
    texts,
    ...(people && peopleRequests(people, people.lostEvents)),
    desk: (actor) => {
      const desk = deskInService(inside, runs, actor);
      return { ...desk, ...(people && peopleAtDesk({ ...people, views: desk.views }, actor as Actor)) };
    },
    jobs,
    close: closing(inside, settled),
  };
};

type OpenedAny = Omit<Extract<Opened, { readonly is: 'opened' }>, 'is'>;

/** Opens a library, and heals it if it knows its patrons. */
const openAny = async ({
  people,
  mailer = nobody,
  ...options
}: Limited<Opening<AnyOptions>>): Promise<E.Either<StoreError | LibraryError | RegistryError, OpenedAny>> => {
  const { events, profile, calls } = options;
  const found = people ? findersOf(calls, people) : null;
  if (found && found.borrowers.librarySystem !== events.librarySystem)
    return E.left(otherPatrons(events, found.borrowers));
  const opened = await open(options);
  if (E.isLeft(opened)) return opened;
  const inside = opened.right;
  if (!found) return E.right({ library: libraryOf(inside, null), lostEvents: 0 });
  const healed = E.flattenW(await unlessThrown('openLibrary', () => heal({ ...inside, ...found })));
  if (E.isLeft(healed)) {
    await closing(inside, () => Promise.resolve())();
    return healed;
  }
  const lostEvents = healed.right;
  return E.right({
    library: libraryOf(inside, { ...inside, ...found, profile, mailer, lostEvents }),
    lostEvents,
  });
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
export function openLibrary<Of extends PeopleOption = undefined>(
  options: LibraryOptions<Of>,
): Promise<Opened<Of>>;
export async function openLibrary(given: AnyOptions): Promise<Opened> {
  const options = openingOptions(given);
  if (E.isLeft(options)) return { is: 'failed', error: options.left };
  const calls = hostCalls(timeLimitsOf(options.right.timeLimits));
  const opened = E.flattenW(await unlessThrown('openLibrary', () => openAny({ ...options.right, calls })));
  return E.isLeft(opened) ? { is: 'failed', error: opened.left } : { is: 'opened', ...opened.right };
}
