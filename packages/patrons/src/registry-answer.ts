import type { Either } from 'fp-ts/lib/Either.js';
import type { RegistryError } from './registry-error.js';

/** The answer of every verb. The promise never rejects. */
export type RegistryAnswer<A> = Promise<Either<RegistryError, A>>;
