import type { Fault } from '@torioki/event-store';
import { prefixFaults } from '@torioki/event-store/adapter';
import {
  decodePolicy,
  hokkaido,
  hokkaidoProfile,
  LibraryProfile,
  type Policy,
  town,
  townProfile,
} from '@torioki/lending';
import {
  decodeStrictly,
  findUnknownFields,
  Label,
  list,
  LocationId,
  oneOf,
  optional,
  StaffCode,
  StaffRole,
  whole,
} from '@torioki/lending/vocabulary';
import { sequenceS } from 'fp-ts/lib/Apply.js';
import * as E from 'fp-ts/lib/Either.js';
import * as RA from 'fp-ts/lib/ReadonlyArray.js';
import * as t from 'io-ts';
import { Secret } from './secret.js';
import { FilePath, HostName } from './texts.js';

const Port = whole(0, 65_535);

/** The address on which the process answers. Port 0 takes any free port. */
const Listen = t.exact(t.type({ host: optional(HostName), port: optional(Port) }), 'an address');

/** The port of `/metrics`, for Prometheus. */
const Metrics = t.exact(t.type({ port: Port }), 'the port of the metrics');

/** SQLite files in one folder, for one machine. */
const Sqlite = t.exact(t.type({ folder: FilePath }), 'the folder of SQLite files');

/** Schemas of one PostgreSQL database, for any number of processes. */
const Postgres = t.exact(
  t.type({ connection: Secret, connections: optional(whole(3, 1_000)) }),
  'a PostgreSQL database',
);

const Mailer = t.exact(
  t.type({
    host: HostName,
    port: Port,
    security: optional(oneOf('starttls', 'tls', 'none')),
    user: optional(Label),
    password: optional(Secret),
    ca: optional(FilePath),
  }),
  'an SMTP server',
);

/** A program that calls the library over HTTP, and the desk at which it works. */
const HttpCaller = t.exact(
  t.type({ token: Secret, role: StaffRole, staff: StaffCode, location: LocationId }),
  'a caller',
);

export type HttpCaller = t.TypeOf<typeof HttpCaller>;

const Http = t.exact(
  t.type({ keySecret: Secret, callers: list(HttpCaller, 'callers', 100) }),
  'the library over HTTP',
);

/** The first person of the staff, who makes the others. */
const FirstStaff = t.exact(
  t.type({ staff: StaffCode, name: Label, location: LocationId, password: Secret }),
  'the first person of the staff',
);

type Decoded<A> = E.Either<readonly Fault[], A>;

const decodeSection = <A>(section: string, codec: t.Type<A, unknown>, given: unknown): Decoded<A> =>
  E.mapLeft((faults: readonly Fault[]) => prefixFaults(section, faults))(decodeStrictly(codec, given));

const decodeOptional = <A>(
  section: string,
  codec: t.Type<A, unknown>,
  given: unknown,
): Decoded<A | undefined> =>
  given === undefined ? E.right(undefined) : decodeSection(section, codec, given);

const policies = { hokkaido, town };
const profiles = { hokkaido: hokkaidoProfile, town: townProfile };

/** The value that a name stands for. A value that is no text is returned as it is. */
const findNamed = (
  section: string,
  named: Readonly<Record<string, unknown>>,
  given: unknown,
): Decoded<unknown> => {
  if (typeof given !== 'string') return E.right(given);
  if (Object.hasOwn(named, given)) return E.right(named[given]);
  const names = Object.keys(named).map((name) => `"${name}"`);
  return E.left([{ path: section, reason: `must be ${names.join(', ')}, or an object with all fields` }]);
};

const decodePolicySection = (given: unknown): Decoded<Policy> =>
  E.chain((found: unknown) =>
    E.mapLeft((faults: readonly Fault[]) => prefixFaults('policy', faults))(decodePolicy(found)),
  )(findNamed('policy', policies, given));

const decodeProfileSection = (given: unknown): Decoded<LibraryProfile> =>
  E.chain((found: unknown) => decodeSection('profile', LibraryProfile, found))(
    findNamed('profile', profiles, given),
  );

type Given = Readonly<Record<string, unknown>>;

/** The history, people and views are in SQLite or in PostgreSQL. */
const findStoresFault = ({ sqlite, postgres }: Given): readonly Fault[] =>
  (sqlite === undefined) === (postgres === undefined)
    ? [{ path: 'sqlite', reason: 'must be given, or else postgres; exactly one of the two' }]
    : [];

const all = sequenceS(E.getApplicativeValidation(RA.getSemigroup<Fault>()));

const decodeSections = (given: Given) => ({
  librarySystem: decodeSection('librarySystem', Label, given['librarySystem']),
  name: decodeSection('name', Label, given['name']),
  policy: decodePolicySection(given['policy']),
  profile: decodeProfileSection(given['profile']),
  sqlite: decodeOptional('sqlite', Sqlite, given['sqlite']),
  postgres: decodeOptional('postgres', Postgres, given['postgres']),
  catalogue: decodeSection('catalogue', FilePath, given['catalogue']),
  listen: decodeOptional('listen', Listen, given['listen']),
  proxies: decodeOptional('proxies', whole(0, 10), given['proxies']),
  drainSeconds: decodeOptional('drainSeconds', whole(0, 25), given['drainSeconds']),
  metrics: decodeOptional('metrics', Metrics, given['metrics']),
  mailer: decodeOptional('mailer', Mailer, given['mailer']),
  http: decodeOptional('http', Http, given['http']),
  firstStaff: decodeOptional('firstStaff', FirstStaff, given['firstStaff']),
});

type Sections = ReturnType<typeof decodeSections>;

/** The content of a library's file. Its secrets are still places. */
export type LibraryFile = {
  readonly [Name in keyof Sections]: Extract<Sections[Name], E.Right<unknown>>['right'];
};

const isObject = (given: unknown): given is Given =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

/** Decodes the content of a library's file, or returns all its faults, which include unknown fields. */
export const decodeLibraryFile = (given: unknown): E.Either<readonly Fault[], LibraryFile> => {
  if (!isObject(given)) return E.left([{ path: '', reason: 'must be a JSON object' }]);
  const sections = decodeSections(given);
  const names = Object.fromEntries(Object.keys(sections).map((name) => [name, null]));
  const decoded: E.Either<readonly Fault[], LibraryFile> = all(sections);
  const faults = [
    ...(E.isLeft(decoded) ? decoded.left : []),
    ...findStoresFault(given),
    ...findUnknownFields(given, names),
  ];
  return faults.length === 0 ? decoded : E.left(faults);
};
