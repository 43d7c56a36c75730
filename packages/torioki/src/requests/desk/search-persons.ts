import { storeError } from '@torioki/event-store';
import { unwrap } from '@torioki/event-store/adapter';
import { SoughtPerson, type PatronKey } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { answerOf, failed, shown, type QueryAnswer } from '../../answers/answer.js';
import { decodeFields, readFields } from '../../answers/read-request.js';
import type { ByActor } from '../patrons/parts.js';
import { cardEndingOf } from './find-patrons.js';
import { logAccesses } from './log-access.js';

/** The largest number of persons that a search shows. */
const mostShown = 50;

/** A person whom a search found. */
export interface FoundPerson {
  /** The key that opens the person's file. */
  readonly id: PatronKey;
  readonly name: string;
  /** よみ; null if the library does not have it. */
  readonly reading: string | null;
  /** The last four characters of the valid card's number; null without a card. */
  readonly cardEnding: string | null;
}

/** The result of a search. */
export interface FoundPersons {
  /** At most 50 persons. */
  readonly persons: readonly FoundPerson[];
  /** Whether the search finds more persons. */
  readonly more: boolean;
}

/**
 * Finds persons by the beginning of the name or reading, or by the whole phone number. Notes each shown person
 * in the access log.
 */
export const searchPersons = (on: ByActor, given: { readonly text: string }): QueryAnswer<FoundPersons> =>
  answerOf(async function* () {
    const fields = E.map((said: object) => ({ ...said, most: mostShown + 1 }))(readFields(given));
    const sought = decodeFields(SoughtPerson, fields);
    if (E.isLeft(sought)) return failed(storeError('invalid-input', sought.left));
    const { directory } = on;
    const keys = yield* unwrap(await directory.search(sought.right));
    const shownKeys = keys.slice(0, mostShown);
    const found = yield* unwrap(await directory.find(shownKeys));
    const persons = shownKeys.flatMap((id): readonly FoundPerson[] => {
      const person = found.get(id);
      if (person === undefined) return [];
      const { name, reading = null } = person;
      return [{ id, name, reading, cardEnding: cardEndingOf(person) }];
    });
    yield* unwrap(
      await logAccesses(
        on,
        persons.map(({ id }) => id),
      ),
    );
    return shown({ persons, more: keys.length > mostShown });
  });
