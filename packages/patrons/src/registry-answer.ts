import type { Either } from 'fp-ts/lib/Either.js';
import type { RegistryError } from './registry-error.js';

/** Every verb answers with one of these; it never rejects. */
export type RegistryAnswer<A> = Promise<Either<RegistryError, A>>;
