import { instantOf, runner, type Run, type StoreError } from '@torioki/event-store';
import {
  lendingEventCodec,
  release,
  type Instant,
  type LendingEvent,
  type RulesInForce,
  type Speaker,
} from '@torioki/lending';
import { inMemoryDocuments, openProjection, type Projection } from '@torioki/projection';
import { registryError, type Mailer, type Published, type RegistryError } from '@torioki/patrons';
import { readModels } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import { flow } from 'fp-ts/lib/function.js';
import { asyncScheduler, BehaviorSubject } from 'rxjs';
import { deskInService } from './desk-in-service.js';
import { jobsOf } from './jobs/index.js';
import { hindranceOf, inService, unlessThrown, type Hindrance } from './in-service.js';
import { openingOptions, type Opening } from './opening-options.js';
import { settlePolicy, type PolicyDiffers } from './opening-policy.js';
import { heal, ofKnown, patronRequests, peopleAtDesk } from './requests/index.js';
import { failed, looked } from './answer.js';
import { rulesOfHistory, type RulesOfHistory } from './rules-of-history.js';
import { speakerNow } from './speaker-now.js';
import { textsOf } from './texts.js';
import { namingBy, type Naming } from './title-names.js';
import { viewsOf } from './views.js';
import type {
  Library,
  LibraryOptions,
  LibraryWithPeople,
  LibraryWithPeopleOptions,
  Opened,
} from './library.js';

interface Inside extends Required<Pick<LibraryOptions, 'clock' | 'scheduler'>> {
  readonly library: Library;
  readonly run: Run<LendingEvent>;
  readonly rules: RulesOfHistory;
  readonly speaker: (rules: RulesInForce) => Speaker;
  readonly naming: Naming | undefined;
  readonly projection: Projection;
  readonly closed: BehaviorSubject<boolean>;
  readonly hindrance: Hindrance;
}

const open = async ({
  events,
  policy,
  profile,
  documents = inMemoryDocuments(events.librarySystem),
  titles,
  clock = () => new Date(),
  scheduler = asyncScheduler,
}: Opening<LibraryOptions>): Promise<E.Either<StoreError | PolicyDiffers, Inside>> => {
  const commands = { run: runner({ store: events, codec: lendingEventCodec, decidedBy: release }), clock };
  const rules = rulesOfHistory(events);
  const now = instantOf(clock);
  if (E.isLeft(now)) return now;
  const projection = await openProjection({
    store: events,
    codec: lendingEventCodec,
    models: readModels,
    documents,
    scheduler,
  });
  if (E.isLeft(projection)) return projection;
  const settled = await settlePolicy({ events, policy, now: now.right as Instant, run: commands.run, rules });
  if (E.isLeft(settled)) {
    projection.right.close();
    return settled;
  }
  const closed = new BehaviorSubject(false);
  const hindrance = hindranceOf(() => closed.value, clock);
  const naming = titles && namingBy(titles, scheduler);
  const speaker = speakerNow(profile, policy, clock);
  const library: Library = {
    desk: (actor) => deskInService({ hindrance, naming }, commands, actor),
    views: viewsOf(projection.right, { clock, scheduler, hindrance, naming }),
    ...inService(hindrance, failed, {
      texts: async () =>
        looked(
          E.map(flow(({ rules: published }: Published) => published, speaker, textsOf))(
            await rules.published(),
          ),
        ),
    }),
    close: () => {
      closed.next(true);
      projection.right.close();
      return Promise.resolve();
    },
  };
  const { run } = commands;
  return E.right({
    library,
    run,
    rules,
    speaker,
    naming,
    projection: projection.right,
    clock,
    scheduler,
    closed,
    hindrance,
  });
};

const openWithoutPeople = async (
  options: Opening<LibraryOptions>,
): Promise<E.Either<StoreError | PolicyDiffers, Library>> =>
  E.map(({ library }: Inside) => library)(await open(options));

const otherPatrons = ({ events, people }: Opening<LibraryWithPeopleOptions>): RegistryError =>
  registryError('other-library-system', {
    registry: 'The patron registry',
    expected: events.librarySystem,
    found: people.librarySystem,
  });

const nobody: Mailer = { send: () => Promise.resolve(E.left('unreachable')) };

const openWithPeople = async (
  options: Opening<LibraryWithPeopleOptions>,
): Promise<E.Either<StoreError | PolicyDiffers | RegistryError, LibraryWithPeople>> => {
  const { events, people, profile, mailer = nobody } = options;
  if (people.librarySystem !== events.librarySystem) return E.left(otherPatrons(options));
  const opened = await open(options);
  if (E.isLeft(opened)) return opened;
  const { library, run, rules, speaker, naming, projection, clock, scheduler, closed, hindrance } =
    opened.right;
  const parts = {
    events,
    people,
    rules,
    speaker,
    views: library.views,
    naming,
    clock,
    scheduler,
    run,
    hindrance,
  };
  const gone = E.flattenW(await unlessThrown('openLibrary', () => heal(parts)));
  if (E.isLeft(gone)) {
    await library.close();
    return gone;
  }
  const { jobs, settled } = jobsOf({
    events,
    run,
    projection,
    people,
    profile,
    mailer,
    naming,
    clock,
    scheduler,
    closed,
    hindrance,
  });
  return E.right({
    ...library,
    ...patronRequests(parts, gone.right),
    desk: (actor) => ({
      ...deskInService(parts, { run: ofKnown(parts), clock }, actor),
      ...peopleAtDesk(parts, actor as never),
    }),
    jobs,
    close: async () => {
      closed.next(true);
      await settled();
      await library.close();
    },
  });
};

/**
 * Opens a library over its history, and with its patrons if a registry is given. The caller closes both. If there is no
 * policy yet, the given one is published from today; if another one is in force, that is an error which names each
 * difference. A registry of another library system is `other-library-system`. Something that is no event store,
 * registry and so on, a mailer without patrons, or an option that does not exist is `invalid-input`. Views of a
 * timeline that the history no longer has, since it was restored from a backup, are built anew. If facts about patrons
 * are missing in the history, because a process died or the history was restored, they are recorded before anything
 * else.
 */
export function openLibrary(options: LibraryWithPeopleOptions): Promise<Opened<LibraryWithPeople>>;
export function openLibrary(options: LibraryOptions): Promise<Opened<Library>>;
export async function openLibrary(
  given: LibraryOptions | LibraryWithPeopleOptions,
): Promise<Opened<Library>> {
  const options = openingOptions(given);
  if (E.isLeft(options)) return { is: 'failed', error: options.left };
  const { right } = options;
  const opened = E.flattenW(
    await unlessThrown('openLibrary', async () =>
      'people' in right ? openWithPeople(right) : openWithoutPeople(right),
    ),
  );
  return E.isLeft(opened) ? { is: 'failed', error: opened.left } : { is: 'opened', library: opened.right };
}
