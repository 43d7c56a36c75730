import {
  lastPlace,
  pages,
  placeOf,
  samePlace,
  type Fact,
  type Place,
  type StoreError,
} from '@torioki/event-store';
import type { RegistryError } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import type { Parts } from './parts.js';

type Between = Pick<Parts, 'events' | 'people'>;

type Told<A> = AsyncGenerator<E.Either<StoreError | RegistryError, A>, void>;

const forgottenOnly = [{ types: ['BorrowerForgotten'] }];

/** A pseudonym that is forgotten at a place, or, without one, the place up to which the history was read. */
interface Read {
  readonly borrower: string | null;
  readonly place: Place;
}

const readIn = (event: Fact): Read => ({
  borrower: event.data['borrower'] as string,
  place: placeOf(event),
});

/** What the history has forgotten since it was read last, and then the place up to which it was read. */
async function* newlyForgotten({ events, people }: Between): Told<Read> {
  const after = await people.readUpTo();
  if (E.isLeft(after)) {
    yield after;
    return;
  }
  const upTo = await lastPlace(events);
  if (E.isLeft(upTo)) {
    yield upTo;
    return;
  }
  if (after.right && samePlace(after.right, upTo.right)) return;
  const range = { after: after.right ?? 0, upTo: upTo.right };
  for await (const page of pages(events, forgottenOnly, range)) {
    if (E.isRight(page)) yield* page.right.events.map((event) => E.right(readIn(event)));
    else {
      yield page;
      return;
    }
  }
  yield E.right({ borrower: null, place: upTo.right });
}

/**
 * Tells the registry, one by one, which pseudonyms the history has forgotten since it was read last, whoever gave the
 * command. The registry forgets nobody else. Ends at the first pseudonym that the registry cannot forget.
 */
export async function* forgettings(between: Between): Told<{ readonly forgotten: 0 | 1 }> {
  const { people } = between;
  for await (const found of newlyForgotten(between)) {
    if (E.isLeft(found)) {
      yield found;
      return;
    }
    const { borrower, place } = found.right;
    const told = await (borrower === null ? people.bookmarked(place) : people.forgotten({ borrower, place }));
    yield E.map(() => ({ forgotten: borrower === null ? (0 as const) : (1 as const) }))(told);
    if (E.isLeft(told)) return;
  }
}
