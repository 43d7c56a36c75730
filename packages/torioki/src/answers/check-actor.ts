import { storeError, type Fault, type StoreError } from '@torioki/event-store';
import { copyOf } from '@torioki/event-store/adapter';
import { Actor } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';

export const checkActor = (given: unknown): E.Either<StoreError, Actor> =>
  E.mapLeft((fault: Fault) => storeError('invalid-input', fault))(
    E.filterOrElse(Actor.is, () => ({ path: 'actor', reason: `must be ${Actor.name}` }))(
      copyOf(given, 'actor'),
    ),
  );
