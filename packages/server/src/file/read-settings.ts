import { createReadStream } from 'node:fs';
import type { Fault } from '@torioki/event-store';
import { explainThrown, readLimitedBytes } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import * as RA from 'fp-ts/lib/ReadonlyArray.js';
import { decodeLibraryFile, type LibraryFile } from './library-file.js';
import { readSecret, type Secret } from './secret.js';

/** The secrets of a library's file, by the path of their place. */
export type Secrets = ReadonlyMap<string, string>;

/** A library's file, and its secrets. */
export interface Settings {
  readonly file: LibraryFile;
  readonly secrets: Secrets;
}

const fault = (reason: string): readonly Fault[] => [{ path: '', reason }];

/** The path of a caller's token in a library's file. */
export const pathOfToken = (index: number): string => `http.callers[${index}].token`;

/** The largest size of the file, in bytes. */
const mostBytes = 1_048_576;

const readJson = async (path: string): Promise<E.Either<readonly Fault[], unknown>> => {
  try {
    return E.right(JSON.parse((await readLimitedBytes(createReadStream(path), mostBytes)).toString('utf8')));
  } catch (thrown) {
    const { reason } = explainThrown(thrown);
    return E.left(
      fault(thrown instanceof SyntaxError ? `is not JSON (${reason})` : `cannot be read (${reason})`),
    );
  }
};

const listTokens = ({ http }: LibraryFile) =>
  (http?.callers ?? []).map(({ token }, index) => [pathOfToken(index), token] as const);

/** The places of the secrets that a file names, by their paths. */
const listSecrets = (file: LibraryFile) => {
  const { postgres, mailer, http, firstStaff } = file;
  return [
    ['postgres.connection', postgres?.connection],
    ['mailer.password', mailer?.password],
    ['mailer.ca', mailer?.ca && { file: mailer.ca }],
    ['http.keySecret', http?.keySecret],
    ...listTokens(file),
    ['firstStaff.password', firstStaff?.password],
  ] as const satisfies readonly (readonly [string, Secret | undefined])[];
};

const readSecrets = async (
  file: LibraryFile,
  env: NodeJS.ProcessEnv,
): Promise<E.Either<readonly Fault[], Secrets>> => {
  const found = await Promise.all(
    listSecrets(file).map(async ([path, secret]) =>
      secret === undefined
        ? []
        : [E.map((text: string) => [path, text] as const)(await readSecret(secret, path, env))],
    ),
  );
  const { left: faults, right: secrets } = RA.separate(found.flat());
  return faults.length === 0 ? E.right(new Map(secrets)) : E.left(faults);
};

/** The smallest length of the key secret, which `openHttp` requires. */
const shortestKey = 32;

const requireLongKey = E.filterOrElse(
  (secrets: Secrets) => (secrets.get('http.keySecret')?.length ?? shortestKey) >= shortestKey,
  (): readonly Fault[] => [
    { path: 'http.keySecret', reason: `must have at least ${shortestKey} characters` },
  ],
);

/** Reads a library's file and its secrets, or returns all faults with their paths. */
export const readSettings = async (
  path: string,
  env: NodeJS.ProcessEnv,
): Promise<E.Either<readonly Fault[], Settings>> => {
  const file = E.chain(decodeLibraryFile)(await readJson(path));
  if (E.isLeft(file)) return file;
  const secrets = requireLongKey(await readSecrets(file.right, env));
  return E.map((read: Secrets): Settings => ({ file: file.right, secrets: read }))(secrets);
};
