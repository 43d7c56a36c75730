import { asFaults, copyOf, type Fault } from '@torioki/event-store';
import { understood, type Actor, type CommandId, type Instant } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import * as NEA from 'fp-ts/lib/NonEmptyArray.js';
import type * as t from 'io-ts';
import { changed, type Change } from '../records/changed.js';
import { commanded, type Once } from '../records/commanded.js';
import type { PatronId } from '../people/ids.js';
import { kept, recordOf } from '../records/kept.js';
import type { PasswordHasher } from '../passwords/password-hasher.js';
import type { PatronRecord } from '../people/patron-record.js';
import type { Records } from '../records/records.js';
import type { RegistryAnswer } from '../registry-answer.js';
import { registryError, type RegistryError } from '../registry-error.js';
import { required, type Work } from '../records/work.js';

/** What a registry works with. */
export interface Parts {
  readonly records: Records;
  readonly hasher: PasswordHasher;
  readonly clock: () => Date;
  /** So many random bytes, such that nobody can guess them. */
  readonly random: (bytes: number) => Uint8Array;
}

export const now = ({ clock }: Parts): Instant => clock().toISOString() as Instant;

const invalid = (faults: Readonly<NEA.NonEmptyArray<Fault>>) =>
  E.left(registryError('invalid-input', asFaults(faults)));

/** A verb about one thing, which is copied and checked before anything is done; it tells the codec that checks it. */
export const about = <A, B>(
  thing: string,
  codec: t.Type<A, unknown>,
  answer: (given: A) => RegistryAnswer<B>,
) => {
  const asked = async (given: unknown): RegistryAnswer<B> => {
    const copy = copyOf(given, thing);
    if (E.isLeft(copy)) return invalid([copy.left]);
    const checked = understood(codec, copy.right);
    return E.isLeft(checked)
      ? invalid(NEA.map((fault: Fault) => ({ ...fault, path: fault.path || thing }))(checked.left))
      : answer(checked.right);
  };
  return Object.assign(asked, { codec });
};

/** A verb whose request is checked before anything is done. */
export const verb = <A, B>(codec: t.Type<A, unknown>, answer: (request: A) => RegistryAnswer<B>) =>
  about('request', codec, answer);

const ofTheMoment = ['on', 'limit', 'defaultLocation', 'returnPostageYen'];

/** What a command asks, sent today or tomorrow: without the day, and without what the policy of the day says. */
const asksOf = (verb: string, request: object) => ({
  verb,
  request: Object.fromEntries(Object.entries(request).filter(([name]) => !ofTheMoment.includes(name))),
});

interface Sent {
  readonly id: CommandId;
  readonly verb: string;
  /** Without secrets. */
  readonly request: object;
  readonly at: Instant;
}

/** Does a command's work once. */
export const orderedOnce = (
  { records }: Parts,
  { id, verb, request, at }: Sent,
  order: () => Work<PatronId>,
): RegistryAnswer<Once> => records.write(() => commanded({ id, asks: asksOf(verb, request), at }, order));

const nothing = E.map((_: unknown): void => undefined);

interface Order {
  readonly commandId: CommandId;
  readonly patron: PatronId;
}

/** A command about one patron's record. */
const ordered = <A extends Order>(
  parts: Parts,
  name: string,
  codec: t.Type<A, unknown>,
  work: (before: PatronRecord, request: A, at: Instant) => Work<void>,
): ((request: unknown) => RegistryAnswer<void>) =>
  verb(codec, async (request) => {
    const { commandId: id, patron } = request;
    const at = now(parts);
    const once = await orderedOnce(parts, { id, verb: name, request, at }, function* () {
      yield* work(yield* recordOf(patron), request, at);
      return patron;
    });
    return nothing(once);
  });

/** A command that changes one patron's record, and is no business of the history. */
export const changing = <A extends Order>(
  parts: Parts,
  name: string,
  codec: t.Type<A, unknown>,
  change: (record: PatronRecord, request: A) => E.Either<RegistryError, PatronRecord>,
) =>
  ordered(parts, name, codec, function* (before, request) {
    yield* kept(before, yield* required(change(before, request)));
  });

/** A command that changes one patron's record, of which the history is to hold something. */
export const recording = <A extends Order & { readonly actor: Actor }>(
  parts: Parts,
  name: string,
  codec: t.Type<A, unknown>,
  change: (record: PatronRecord, request: A) => E.Either<RegistryError, Change>,
) =>
  ordered(parts, name, codec, function* (before, request, at) {
    const { commandId: id, actor } = request;
    yield* changed(before, yield* required(change(before, request)), { id, actor, at });
  });
