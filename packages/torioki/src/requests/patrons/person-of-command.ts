import type { StoreError } from '@torioki/event-store';
import { unwrap } from '@torioki/event-store/adapter';
import type { BorrowerId } from '@torioki/lending';
import {
  callHost,
  readSmallJson,
  type CallRule,
  type CheckedRule,
  type PersonOfCommand,
} from '@torioki/lending/host-rules';
import type { Pseudonyms } from '@torioki/lending/vocabulary';
import type { BorrowersOfPatron, PatronKey, Person, RegistryError } from '@torioki/patrons';
import { v4 } from 'uuid';
import { findBorrowerOfThing, type NamedThing } from './find-pseudonym.js';
import type { Parts } from './parts.js';
import { findPatronsOfBorrowers } from './patrons-of-borrowers.js';

/** A command that may name a pseudonym, a reservation, a loan or a reading order. */
export interface CommandOfPerson extends NamedThing {
  readonly borrower?: BorrowerId | null;
  readonly pseudonyms?: Pseudonyms;
}

/** The person that a command is about, if any; and the patron, if the library knows the patron. */
export interface FoundPerson {
  readonly person?: PersonOfCommand;
  readonly patron?: PatronKey;
}

interface FindingParts extends Pick<Parts, 'rules'>, Partial<Pick<Parts, 'borrowers' | 'directory'>> {
  readonly callRule: CallRule;
}

type Finding<A> = AsyncGenerator<StoreError | RegistryError, A, unknown>;

/** The facts that the rules make from a person, by the codes of the rules. */
const makeFacts = (
  callRule: CallRule,
  rules: readonly CheckedRule[],
  person: Person,
): Required<PersonOfCommand>['facts'] =>
  new Map(
    rules.flatMap(({ code, facts }) =>
      facts ? [[code, callRule(code, () => callHost(() => facts(person), readSmallJson))] as const] : [],
    ),
  );

/** Looks a patron up in the directory if a rule makes facts from persons. */
async function* findFacts(
  { directory, callRule }: FindingParts,
  rules: readonly CheckedRule[],
  patron: PatronKey,
): Finding<Pick<PersonOfCommand, 'facts'>> {
  if (directory === undefined || rules.every(({ facts }) => facts === undefined)) return {};
  const person = (yield* unwrap(await directory.find([patron]))).get(patron);
  return person ? { facts: makeFacts(callRule, rules, person) } : {};
}

/** All pseudonyms of a patron. A patron who has left gets a fresh one, under which nothing is recorded. */
export const completePseudonyms = ({
  fresh,
  used,
}: Pick<BorrowersOfPatron, 'fresh' | 'used'>): Pseudonyms => ({ fresh: fresh ?? (v4() as BorrowerId), used });

/** The person of a command, for the rules of the host. */
export async function* findPersonOfCommand(
  parts: FindingParts,
  rules: readonly CheckedRule[],
  command: CommandOfPerson,
): Finding<FoundPerson> {
  const borrower = command.borrower ?? (yield* findBorrowerOfThing(parts, command));
  if (borrower === undefined) return {};
  const { borrowers } = parts;
  const patron = borrowers && (yield* findPatronsOfBorrowers({ borrowers }, [borrower])).get(borrower);
  if (borrowers === undefined || patron === undefined)
    return { person: { borrower, pseudonyms: command.pseudonyms } };
  const theirs = command.pseudonyms ?? (yield* unwrap(await borrowers.findPseudonyms(patron)));
  const facts = yield* findFacts(parts, rules, patron);
  return { patron, person: { borrower, pseudonyms: completePseudonyms(theirs), ...facts } };
}
