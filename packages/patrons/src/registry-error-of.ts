import type { Answer, StoreError, StoreErrorCode } from '@torioki/event-store';
import type { StoreErrorDetails } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import type { RegistryAnswer } from './registry-answer.js';
import { registryError, type RegistryError } from './registry-error.js';

type StorageReports = {
  readonly [Code in StoreErrorCode]?: (
    registry: string,
    details: StoreErrorDetails[Code],
    cause: unknown,
  ) => RegistryError;
};

const storageReports: StorageReports = {
  'invalid-input': (_, fault, cause) => registryError('invalid-input', fault, cause),
  'store-unavailable': (registry, { reason }, cause) =>
    registryError('registry-unavailable', { registry, reason }, cause),
  'store-not-opened': (registry, { reason }, cause) =>
    registryError('registry-not-opened', { registry, reason }, cause),
  'store-busy': (registry, { waitedMs }, cause) =>
    registryError('registry-busy', { registry, waitedMs }, cause),
  'store-full': (registry, _, cause) => registryError('registry-full', { registry }, cause),
  'store-read-only': (registry, _, cause) => registryError('registry-read-only', { registry }, cause),
  'not-an-event-store': (registry, { reason }, cause) =>
    registryError('not-a-registry', { registry, reason }, cause),
  'newer-schema': (registry, { found, known }, cause) =>
    registryError('newer-schema', { registry, found, known }, cause),
  'other-library-system': (registry, { expected, found }, cause) =>
    registryError('other-library-system', { registry, expected, found }, cause),
};

/** The registry's error for a fault of its storage. */
export const registryErrorOf = (
  registry: string,
  { code, details, cause, message }: StoreError,
): RegistryError => {
  const tell = storageReports[code] as
    ((of: string, facts: StoreError['details'], why: unknown) => RegistryError) | undefined;
  return (
    tell?.(registry, details, cause) ??
    registryError('registry-unavailable', { registry, reason: message }, cause)
  );
};

/** Turns an answer of the storage into an answer of the registry. */
export const registryAnswerOf = async <A>(
  registry: string,
  answer: Answer<E.Either<RegistryError, A>>,
): RegistryAnswer<A> =>
  E.flatten(E.mapLeft((error: StoreError) => registryErrorOf(registry, error))(await answer));
