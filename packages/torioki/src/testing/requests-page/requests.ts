import type { QueryDefinition } from '../../answers/query-definition.js';
import type { LendingCommandRow, RequestDefinition, RequestWords } from '../../answers/request-definition.js';
import type { RefusalCode } from '../../answers/answer.js';
import { everyJob, jobQueries, peopleJobs, registryJobs } from '../../jobs/all-jobs.js';
import type { Desk, Jobs, Library, PatronFile, PatronPortal, PatronRegistry } from '../../index.js';
import type { CommandDesk } from '../../commands/desk.js';
import { deskQueries, registryDeskQueries } from '../../requests/desk/desk-queries.js';
import { fileQueries, fileRequests } from '../../requests/desk/file-requests.js';
import { libraryQueries, peopleQueries, registryQueries } from '../../requests/library-queries.js';
import { fileCommands, portalCommands } from '../../requests/patrons/borrowing-commands.js';
import { cartRequests } from '../../requests/portal/cart-requests.js';
import {
  readingHistoryQueries,
  readingHistoryRequests,
} from '../../requests/portal/reading-history-requests.js';
import { portalQueries } from '../../requests/portal/portal-queries.js';
import { cardRequests, deskRequests } from '../../requests/registry/card-requests.js';
import { particulars, recordKeeping } from '../../requests/registry/record-requests.js';
import { recordQueries } from '../../requests/registry/title-requests.js';
import type { PatronViews } from '../../requests/patrons/patron-views.js';
import { commandOf } from './commands.js';
import { methodsOf, type Method } from './methods.js';

type Row = RequestDefinition | QueryDefinition;

/** A row for each method of an object, without the methods in `Others`. */
type RowsOf<Methods, Others extends keyof Methods, Of> = Readonly<Record<Exclude<keyof Methods, Others>, Of>>;

/** The requests and queries of a library with a registry, by the name of the type that has their methods. */
const tables = {
  RegistryLibrary: {
    ...cardRequests,
    ...libraryQueries,
    ...peopleQueries,
    ...registryQueries,
  } satisfies RowsOf<Library<PatronRegistry>, 'desk' | 'portal' | 'views' | 'jobs' | 'close', Row>,
  RegistryPortal: {
    ...cartRequests,
    ...portalCommands,
    ...particulars,
    ...portalQueries,
    ...recordQueries,
    ...readingHistoryRequests,
    ...readingHistoryQueries,
  } satisfies RowsOf<PatronPortal<PatronRegistry>, keyof PatronViews | 'rehearsal', Row>,
  RegistryDesk: { ...deskRequests, ...deskQueries, ...registryDeskQueries } satisfies RowsOf<
    Desk<PatronRegistry>,
    keyof CommandDesk | 'file',
    Row
  >,
  RegistryFile: {
    ...fileCommands,
    ...fileRequests,
    ...fileQueries,
    ...particulars,
    ...recordKeeping,
    ...recordQueries,
  } satisfies RowsOf<PatronFile<PatronRegistry>, keyof PatronViews | 'setAside' | 'rehearsal', Row>,
  RegistryJobs: jobQueries,
} satisfies Readonly<Record<string, Readonly<Record<string, Row>>>>;

/** The jobs of a library with a registry. */
export const jobs = { ...everyJob, ...peopleJobs, ...registryJobs } satisfies RowsOf<
  Jobs<PatronRegistry>,
  keyof typeof jobQueries | 'runByTheClock',
  object
>;

export type Place = keyof typeof tables;

export const places = Object.keys(tables) as readonly Place[];

/** A request or query, with the arguments and the answer of its method. */
export interface RequestEntry extends RequestWords<RefusalCode>, Pick<Method, 'name' | 'takes' | 'answers'> {
  /** The command that a request becomes, or null; undefined for a query. */
  readonly becomes?: LendingCommandRow | null;
  /** The refusals of the command that the request never gives. */
  readonly impossible?: readonly RefusalCode[];
}

/** The refusals of commands that no request shows. */
const unshown: readonly string[] = ['actor-not-allowed', 'borrowers-changed'];

/**
 * Every code that can refuse a request of a desk, file or portal.
 */
export const codesAt = (
  place: Place,
  { refusals, becomes, impossible = [] }: Pick<RequestEntry, 'refusals' | 'becomes' | 'impossible'>,
): readonly string[] => [
  ...new Set<string>([
    ...refusals,
    ...(becomes ? commandOf(becomes.type).refusals : []).filter(
      (code) => ![...unshown, ...impossible].includes(code),
    ),
    ...(place === 'RegistryPortal' && becomes ? ['too-many-commands'] : []),
    ...(['RegistryDesk', 'RegistryFile'].includes(place) ? ['actor-not-allowed'] : []),
  ]),
];

export const requestsAt = (place: Place): readonly RequestEntry[] =>
  methodsOf(place).flatMap(({ name, takes, answers }) => {
    const row = (tables[place] as Readonly<Record<string, Row>>)[name];
    return row ? [{ ...row, name, takes, answers }] : [];
  });

/** The other members: queries, and members that give further objects. */
export const looksAt = (place: Place): readonly Method[] =>
  methodsOf(place).filter(({ name }) => !(name in { ...tables[place], ...jobs }));

/** The requests that a library also has if `people` is a host's own directory. */
const ofAnyPatrons = new Set(
  ['PeopleLibrary', 'PeoplePortal', 'PeopleDesk', 'PeopleFile', 'PeopleJobs', 'Views']
    .flatMap((name) => methodsOf(name))
    .map(({ name }) => name),
);

/** Whether a library has a method only if `people` is a registry. */
export const needsRegistry = ({ name }: { readonly name: string }): boolean => !ofAnyPatrons.has(name);
