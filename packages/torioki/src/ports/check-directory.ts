import { nameOfThrown } from '@torioki/event-store/adapter';
import { makeBranded, listFaults, list, orNull } from '@torioki/lending/vocabulary';
import {
  isRegistryError,
  PatronBlocks,
  PatronKey,
  registryError,
  type Directory,
  type Person,
  type PersonSearch,
  type PersonLookup,
  type RegistryError,
} from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import type { NoteTrouble } from './note-troubles.js';

const text = makeBranded<'Text'>(['a text of at most 1000 characters', '1000文字以下で書く'], 1_000, null);

const Card = makeBranded<'Card'>(
  ['a card number of 1 to 64 characters', '1文字から64文字までで書く'],
  64,
  /^[\s\S]/,
);

const atMost = 10_000;

const AnyPerson = t.type(
  {
    name: text,
    reading: t.union([orNull(text), t.undefined]),
    mailAddress: orNull(text),
    registeredAt: list(t.type({ location: text }), 'places', atMost),
    cards: list(t.type({ number: text }), 'cards', atMost),
    blocks: PatronBlocks,
  },
  'a person',
);

/**
 * The error of a directory that does not work. It quotes neither the answer nor the thrown error, since both
 * may name a person.
 */
const away = (reason: string): E.Either<RegistryError, never> =>
  E.left(registryError('registry-unavailable', { registry: 'The directory', reason }));

const broken = (did: string): E.Either<RegistryError, never> =>
  E.left(registryError('directory-broken', { did }));

/** The answer of a directory's verb, or the reason why there is none. */
const callDirectory = async (verb: string, ask: () => unknown): Promise<E.Either<RegistryError, unknown>> => {
  try {
    return E.right(await ask());
  } catch (thrown) {
    if (isRegistryError(thrown)) return E.left(thrown);
    return away(
      `${verb} ended with a thrown ${nameOfThrown(thrown)}. Its text may name a person: log it in the directory`,
    );
  }
};

/** The requested persons in a directory's answer. Persons that were not requested are ignored. */
const personsIn = (
  answer: unknown,
  patrons: readonly string[],
): E.Either<RegistryError, ReadonlyMap<string, Person>> => {
  if (!(answer instanceof Map)) return broken('find did not return a Map');
  const persons = new Map<string, Person>();
  for (const patron of patrons.filter((one) => answer.has(one))) {
    const person = AnyPerson.decode(answer.get(patron));
    if (E.isLeft(person)) {
      const [{ path, reason }] = listFaults(person.left);
      return broken(`find returned a person with a wrong entry: ${path || 'entry'} ${reason}`);
    }
    persons.set(patron, { ...person.right, reading: person.right.reading ?? null });
  }
  return E.right(persons);
};

/** The keys in a directory's answer to a search, each once. */
const keysIn = (answer: unknown, most: number): E.Either<RegistryError, readonly PatronKey[]> =>
  Array.isArray(answer) && answer.every((key): key is PatronKey => PatronKey.is(key))
    ? E.right([...new Set(answer)].slice(0, most))
    : broken('search did not return an array of keys');

const keyIn = (answer: unknown): E.Either<RegistryError, PatronKey | null> =>
  answer === null || PatronKey.is(answer)
    ? E.right(answer)
    : broken('findByCard returned a value that is not a key');

/**
 * A host's directory with checked answers. A directory that throws counts as unavailable, and a directory
 * whose answer has the wrong form counts as broken. In both cases the request fails before it records
 * anything.
 */
export const checkDirectory = (directory: Directory, note: NoteTrouble = () => undefined): PersonLookup => {
  const noted = <A>(
    verb: keyof Directory,
    answer: E.Either<RegistryError, A>,
  ): E.Either<RegistryError, A> => {
    note('directory', E.isLeft(answer) ? answer.left.code : null, verb);
    return answer;
  };
  return {
    find: async (patrons) =>
      noted(
        'find',
        E.chain((answer: unknown) => personsIn(answer, patrons))(
          await callDirectory('find', () => directory.find(patrons)),
        ),
      ),
    findByCard: async (card) =>
      Card.is(card)
        ? noted(
            'findByCard',
            E.chain(keyIn)(await callDirectory('findByCard', () => directory.findByCard(card))),
          )
        : E.left(registryError('invalid-input', { path: 'card', reason: `must be ${Card.name}` })),
    search: async (sought: PersonSearch) =>
      directory.search === undefined
        ? E.left(registryError('search-not-offered', {}))
        : noted(
            'search',
            E.chain((answer: unknown) => keysIn(answer, sought.most))(
              await callDirectory('search', () => directory.search?.(sought)),
            ),
          ),
  };
};
