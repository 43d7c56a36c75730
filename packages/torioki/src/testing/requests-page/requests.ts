import type { QueryWords } from '../../answers/query-definition.js';
import type { LendingCommandRow } from '../../answers/request-definition.js';
import type { RefusalCode } from '../../answers/answer.js';
import { everyJob, jobQueries, peopleJobs, registryJobs } from '../../jobs/all-jobs.js';
import type { Jobs, PatronRegistry } from '../../index.js';
import { requestTables, type RequestRow } from '../../requests/request-tables.js';
import { commandOf } from './commands.js';
import { methodsOf, type Method } from './methods.js';

/** The requests and queries of a library with a registry, by the name of the type that has their methods. */
const tables = {
  RegistryLibrary: requestTables.library,
  RegistryPortal: requestTables.portal,
  RegistryDesk: requestTables.desk,
  RegistryFile: requestTables.file,
  RegistryJobs: jobQueries,
} satisfies Readonly<Record<string, Readonly<Record<string, RequestRow>>>>;

/** The jobs of a library with a registry. */
export const jobs = { ...everyJob, ...peopleJobs, ...registryJobs } satisfies Readonly<
  Record<Exclude<keyof Jobs<PatronRegistry>, keyof typeof jobQueries | 'runByTheClock'>, object>
>;

export type Place = keyof typeof tables;

export const places = Object.keys(tables) as readonly Place[];

/** A request or query, with the arguments and the answer of its method. */
export interface RequestEntry extends QueryWords<RefusalCode>, Pick<Method, 'name' | 'takes' | 'answers'> {
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
    const row = (tables[place] as Readonly<Record<string, RequestRow>>)[name];
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
