import { readFile } from 'node:fs/promises';
import type { Fault } from '@torioki/event-store';
import { explainThrown } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { FilePath, VariableName } from './texts.js';

/** The place of a secret: a file, or a variable of the environment. The library's file never holds a secret. */
export const Secret = t.union(
  [t.exact(t.type({ file: FilePath })), t.exact(t.type({ env: VariableName }))],
  'the place of a secret: { "file": … } or { "env": … }',
);
export type Secret = t.TypeOf<typeof Secret>;

const readSecretFile = async (file: string, path: string): Promise<E.Either<Fault, string>> => {
  try {
    return E.right((await readFile(file, 'utf8')).trimEnd());
  } catch (thrown) {
    return E.left({
      path: `${path}.file`,
      reason: `${file} cannot be read (${explainThrown(thrown).reason})`,
    });
  }
};

/** Reads a secret. A file may end with a line break. An empty secret is a fault. */
export const readSecret = async (
  secret: Secret,
  path: string,
  env: NodeJS.ProcessEnv,
): Promise<E.Either<Fault, string>> => {
  if ('file' in secret)
    return E.filterOrElse(
      (text: string) => text !== '',
      (): Fault => ({ path: `${path}.file`, reason: `${secret.file} is empty` }),
    )(await readSecretFile(secret.file, path));
  const text = env[secret.env] ?? '';
  return text === ''
    ? E.left({ path: `${path}.env`, reason: `the variable ${secret.env} is not set` })
    : E.right(text);
};
