import { unwrap } from '@torioki/event-store/adapter';
import type { Actor, BorrowerId } from '@torioki/lending';
import type { PatronKey, Person, RegistryError } from '@torioki/patrons';
import type { EndingToReport } from '@torioki/read-models';
import { answerOf, unwrapShown, shown, type QueryAnswer, type Unaccepted } from '../../answers/answer.js';
import type { Parts } from '../patrons/parts.js';
import { findPatronsOfBorrowers } from '../patrons/patrons-of-borrowers.js';

/** The patron of a pseudonym. The patron's file shows the other data. */
export interface PatronOfBorrower {
  readonly borrower: BorrowerId;
  readonly patron: PatronKey;
  readonly name: string;
}

/** The patrons that a branch may see: those with a copy on the branch's own hold shelf (R57, R61). */
async function* onOwnShelf(
  { views }: Pick<Parts, 'views'>,
  patrons: ReadonlyMap<string, PatronKey>,
): AsyncGenerator<Unaccepted, readonly (readonly [borrower: string, PatronKey])[], unknown> {
  const held = yield* unwrapShown(await views.setAsideFor(...patrons.keys()).now());
  const here = new Set<string>(held.map(({ borrower }) => borrower));
  return [...patrons].filter(([borrower]) => here.has(borrower));
}

type Found = readonly (readonly [borrower: string, patron: PatronKey, person: Person])[];

/** The persons of borrowers, as far as an actor may see them. */
async function* findPersonsOf(
  parts: Pick<Parts, 'directory' | 'borrowers' | 'views'>,
  actor: Actor,
  ids: readonly string[],
): AsyncGenerator<RegistryError | Unaccepted, Found, unknown> {
  const { directory, borrowers } = parts;
  const found = yield* unwrap(await borrowers.findPatronsOf(ids));
  const patrons = actor.role === 'branch' ? yield* onOwnShelf(parts, found) : [...found];
  const persons = yield* unwrap(await directory.find([...new Set(patrons.map(([, patron]) => patron))]));
  return patrons.flatMap(([borrower, patron]) => {
    const person = persons.get(patron);
    return person ? [[borrower, patron, person] as const] : [];
  });
}

/** Finds the patrons of borrowers. A borrower whose patron is forgotten is left out. */
export const findPatrons = (
  parts: Pick<Parts, 'directory' | 'borrowers' | 'views'>,
  actor: Actor,
  ids: readonly string[],
): QueryAnswer<readonly PatronOfBorrower[]> =>
  answerOf(async function* () {
    const found = yield* findPersonsOf(parts, actor, ids);
    return shown(
      found.map(([borrower, patron, { name }]) => ({ borrower: borrower as BorrowerId, patron, name })),
    );
  });

/** The end of the card number of a pseudonym's patron, for slips and labels. */
export interface CardEnding {
  readonly borrower: BorrowerId;
  /** The last four characters of the valid card's number; null without a card. */
  readonly cardEnding: string | null;
}

/** The end of the valid card's number of a person; null without a card. */
export const cardEndingOf = ({ cards }: Person): string | null => cards.at(-1)?.number.slice(-4) ?? null;

/** Finds the ends of the card numbers of borrowers. A borrower whose patron is forgotten is left out. */
export const findCardEndings = (
  parts: Pick<Parts, 'directory' | 'borrowers' | 'views'>,
  actor: Actor,
  ids: readonly string[],
): QueryAnswer<readonly CardEnding[]> =>
  answerOf(async function* () {
    const found = yield* findPersonsOf(parts, actor, ids);
    return shown(
      found.map(([borrower, , person]) => ({
        borrower: borrower as BorrowerId,
        cardEnding: cardEndingOf(person),
      })),
    );
  });

/** A reservation that is over, and the patron to notify. */
export interface Recipient extends EndingToReport {
  readonly patron: PatronKey;
}

/** The patrons to notify of reservations that are over. A forgotten patron is left out. */
export const findRecipients = (
  parts: Pick<Parts, 'borrowers' | 'views'>,
): QueryAnswer<readonly Recipient[]> =>
  answerOf(async function* () {
    const ended = yield* unwrapShown(await parts.views.endedReservations().now());
    const patrons = yield* findPatronsOfBorrowers(
      parts,
      ended.map(({ borrower }) => borrower),
    );
    return shown(
      ended.flatMap((one): readonly Recipient[] => {
        const patron = patrons.get(one.borrower);
        return patron === undefined ? [] : [{ ...one, patron }];
      }),
    );
  });
