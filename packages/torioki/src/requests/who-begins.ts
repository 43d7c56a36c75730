import { lastPlace, type EventStore } from '@torioki/event-store';
import type { PatronId, PatronRegistry } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import {
  concatMap,
  defer,
  EMPTY,
  from,
  of,
  retry,
  shareReplay,
  startWith,
  switchMap,
  throwError,
} from 'rxjs';
import type { Observable, SchedulerLike } from 'rxjs';
import { afterPause } from './after-pause.js';

export const orThrow = <A>(answer: E.Either<unknown, A>): Observable<A> =>
  E.isLeft(answer) ? throwError(() => answer.left) : of(answer.right);

/**
 * For which patron something begins, which may be under a pseudonym that nobody has heard of yet; undefined when it may
 * have been anybody. All who listen share one subscription, and one look into the registry for what begins.
 */
export const whoBegins = ({
  events,
  people,
  scheduler,
}: {
  readonly events: EventStore;
  readonly people: PatronRegistry;
  readonly scheduler: SchedulerLike;
}): Observable<PatronId | undefined> =>
  defer(() => lastPlace(events)).pipe(
    switchMap(orThrow),
    switchMap((after) =>
      events.subscribe([{ types: ['Reserved', 'PickedUp'] }], { after }).pipe(
        concatMap(({ data }) => from(people.patronOf(data['borrower'] as string))),
        concatMap((patron) =>
          E.isLeft(patron) && patron.left.code === 'borrower-unknown' ? EMPTY : orThrow(patron),
        ),
        startWith(undefined),
      ),
    ),
    retry({ delay: () => afterPause(scheduler) }),
    startWith(undefined),
    shareReplay({ bufferSize: 1, refCount: true }),
  );
