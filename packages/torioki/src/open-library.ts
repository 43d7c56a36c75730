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
import { checkDirectory } from './ports/check-directory.js';
import { recallCommands } from './commands/recall-command.js';
import { openCommandDesk } from './commands/command-desk.js';
import { hostCalls, limitPort, type HostCalls } from './ports/limit-host-calls.js';
import { closeLibrary, openParts, type LibraryParts, type WithHostCalls } from './library-parts.js';
import { jobsOf } from './jobs/index.js';
import { catchThrown } from './answers/catch-thrown.js';
import { showQuery } from './answers/show-query.js';
import { libraryQueriesMethods } from './requests/generated/library-methods.js';
import { openingOptions, type Opening } from './opening-options.js';
import type { PolicyDiffers } from './answers/library-error.js';
import { heal } from './requests/healing/heal-restored-history.js';
import { guardCommands } from './requests/patrons/guard-commands.js';
import { runAsPerson } from './requests/patrons/run-as-person.js';
import { peopleAtDesk } from './requests/desk/people-at-desk.js';
import { peopleRequests } from './requests/people-requests.js';
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

/** The directory of patrons, and the data that Torioki keeps about them. */
interface PatronSources {
  readonly directory: PersonLookup;
  readonly borrowers: Borrowers;
  readonly registry: PatronRegistry | null;
}

/** The parts of a library with patrons, and the minimum number of events that its history has lost. */
interface PeopleInside extends LibraryParts, PatronSources {
  readonly profile: LibraryProfile;
  readonly mailer: Mailer;
  readonly lostEvents: number;
}

const findersOf = (calls: HostCalls, people: People | PatronRegistry): PatronSources => {
  if ('directory' in people)
    return {
      directory: checkDirectory(limitPort(calls, 'directory', people.directory), calls.note),
      borrowers: limitPort(calls, 'borrowers', people.borrowers),
      registry: null,
    };
  const registry = limitPort(calls, 'borrowers', people);
  return { directory: registry, borrowers: registry, registry };
};

type Runs = Pick<LibraryParts, 'run' | 'rehearse'>;

/**
 * The runners of commands and rehearsals. Both count a patron's loans and reservations under all pseudonyms.
 */
const runsForPersons = (parts: PeopleInside): Runs => ({
  run: runAsPerson({ ...parts, isRehearsal: false }),
  rehearse: runAsPerson({ ...parts, isRehearsal: true, run: parts.rehearse }),
});

/** The runners of a desk. They find the commands to undo in the history. */
const recallingRuns = ({ events }: LibraryParts, { run, rehearse }: Runs): Runs => ({
  run: recallCommands(events, run),
  rehearse: recallCommands(events, rehearse),
});

/** The parts of a library, with the host's rules applied to its commands and rehearsals. */
const guardParts = <Parts extends LibraryParts & Partial<PatronSources>>(parts: Parts): Parts => ({
  ...parts,
  run: guardCommands(parts, parts.run, false),
  rehearse: guardCommands(parts, parts.rehearse, true),
});

/** A library, with its methods for patrons if it has patrons. */
const libraryOf = (own: LibraryParts, ownPeople: PeopleInside | null): Library => {
  const { jobs, settled } = jobsOf(own, ownPeople);
  const people = ownPeople && guardParts(ownPeople);
  const inside = people ?? guardParts(own);
  const { views } = inside;
  const runs = recallingRuns(inside, people ? runsForPersons(people) : inside);
  return {
    views,
    ...libraryQueriesMethods(showQuery(inside)),
    ...(people && peopleRequests(people, people.lostEvents)),
    desk: (actor) => {
      const desk = openCommandDesk(inside, runs, actor);
      return { ...desk, ...(people && peopleAtDesk({ ...people, views: desk.views }, actor as Actor)) };
    },
    jobs,
    close: closeLibrary(inside, settled),
  };
};

type OpenedAny = Omit<Extract<Opened, { readonly is: 'opened' }>, 'is'>;

/** Opens a library. If it has patrons, first brings the history and `borrowers` into agreement. */
const openAny = async ({
  people,
  mailer = nobody,
  ...options
}: WithHostCalls<Opening<AnyOptions>>): Promise<
  E.Either<StoreError | PolicyDiffers | RegistryError, OpenedAny>
> => {
  const { events, profile, calls } = options;
  const found = people ? findersOf(calls, people) : null;
  if (found && found.borrowers.librarySystem !== events.librarySystem)
    return E.left(otherPatrons(events, found.borrowers));
  const opened = await openParts(options);
  if (E.isLeft(opened)) return opened;
  const inside = opened.right;
  const { policyDifferences } = inside;
  if (!found) return E.right({ library: libraryOf(inside, null), policyDifferences, lostEvents: 0 });
  const healed = E.flattenW(await catchThrown('openLibrary', () => heal({ ...inside, ...found })));
  if (E.isLeft(healed)) {
    await closeLibrary(inside, () => Promise.resolve())();
    return healed;
  }
  const lostEvents = healed.right;
  return E.right({
    library: libraryOf(inside, { ...inside, ...found, profile, mailer, lostEvents }),
    policyDifferences,
    lostEvents,
  });
};

/**
 * Opens a library over its history. For patrons, pass a registry, or your own directory together with the
 * borrowers. Close these stores yourself. If the history has no policy, the given policy is published, and
 * valid from today. Otherwise the library uses the policy in force, and the answer lists each difference from
 * the given one (`policyDifferences`). A registry of another library system gives `other-library-system`. An
 * option that does not exist, an option of the wrong form, and a mailer without patrons give `invalid-input`.
 * If the history was restored from a backup, the library rebuilds the views that contain lost events. If the
 * history lacks facts about patrons, because a process died or the history was restored, the library records
 * these facts before all other work. The answer has the minimum number of events that the history has lost
 * (`lostEvents`).
 */
export function openLibrary<Of extends PeopleOption = undefined>(
  options: LibraryOptions<Of>,
): Promise<Opened<Of>>;
export async function openLibrary(given: AnyOptions): Promise<Opened> {
  const options = openingOptions(given);
  if (E.isLeft(options)) return { is: 'failed', error: options.left };
  const calls = hostCalls(timeLimitsOf(options.right.timeLimits), options.right.observe);
  const opened = E.flattenW(await catchThrown('openLibrary', () => openAny({ ...options.right, calls })));
  return E.isLeft(opened) ? { is: 'failed', error: opened.left } : { is: 'opened', ...opened.right };
}
