import type { Fault } from '@torioki/event-store';
import { limitFaults, copyOf } from '@torioki/event-store/adapter';
import type { CommandId, Instant } from '@torioki/lending';
import { decodeStrictly } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';
import * as NEA from 'fp-ts/lib/NonEmptyArray.js';
import type * as t from 'io-ts';
import { runOnce, type CommandResult, type CheckedCommand } from '../records/command-memory.js';
import type { PatronKey } from '../people/ids.js';
import { storeRecord } from '../records/patron-rows.js';
import type { LimitedHasher } from '../passwords/limit-hasher.js';
import type { Borrowing } from '../people/patron-record.js';
import type { Records } from '../records/records.js';
import type { RegistryAnswer } from '../registry-answer.js';
import { registryError, type RegistryError } from '../registry-error.js';
import { getRow } from '../records/rows.js';
import { unwrap, type Work } from '../records/work.js';

/** The parts that the verbs share. */
export interface Parts {
  readonly records: Records;
  readonly clock: () => Date;
  /** Gives this number of unpredictable random bytes. */
  readonly random: (bytes: number) => Uint8Array;
  /** Creates the first stored data of a patron. */
  readonly newcomer: (patron: PatronKey) => E.Either<RegistryError, Borrowing>;
}

export interface RegistryParts extends Parts {
  readonly hasher: LimitedHasher;
}

export const now = ({ clock }: Pick<Parts, 'clock'>): Instant => clock().toISOString() as Instant;

export const invalid = (faults: Readonly<NEA.NonEmptyArray<Fault>>) =>
  E.left(registryError('invalid-input', limitFaults(faults)));

/**
 * A verb with one argument, which is first copied and checked. The verb has the codec of this check as its
 * property `codec`.
 */
export const makeCheckedVerb = <A, B>(
  thing: string,
  codec: t.Type<A, unknown>,
  answer: (given: A) => RegistryAnswer<B>,
) => {
  const checkedAnswer = async (given: unknown): RegistryAnswer<B> => {
    const copy = copyOf(given, thing);
    if (E.isLeft(copy)) return invalid([copy.left]);
    const checked = decodeStrictly(codec, copy.right);
    return E.isLeft(checked)
      ? invalid(NEA.map((fault: Fault) => ({ ...fault, path: fault.path || thing }))(checked.left))
      : answer(checked.right);
  };
  return Object.assign(checkedAnswer, { codec });
};

/** A verb that first checks its fields. */
export const verb = <A, B>(codec: t.Type<A, unknown>, answer: (request: A) => RegistryAnswer<B>) =>
  makeCheckedVerb('request', codec, answer);

/** Does the work of a command once, even if the command is sent again within a week. */
export const writeOnce = (
  parts: Parts,
  sent: CheckedCommand,
  work: (at: Instant) => Work<PatronKey>,
): RegistryAnswer<CommandResult> => {
  const at = now(parts);
  return parts.records.write(() => runOnce(sent, at, () => work(at)));
};

interface Request {
  readonly commandId: CommandId;
  readonly patron: PatronKey;
}

export function* findBorrowing({ newcomer }: Parts, patron: PatronKey): Work<Borrowing> {
  return (yield* getRow('patron', patron))?.document ?? (yield* unwrap(newcomer(patron)));
}

export function* changeBorrowing(
  { newcomer }: Parts,
  patron: PatronKey,
  change: (record: Borrowing) => E.Either<RegistryError, Borrowing>,
): Work<Borrowing> {
  const before = (yield* getRow('patron', patron))?.document;
  const after = yield* unwrap(change(before ?? (yield* unwrap(newcomer(patron)))));
  if (after !== before) yield* storeRecord(before, after);
  return after;
}

interface CommandCodec<A> {
  readonly codec: t.Type<A, unknown>;
  /** Returns the value of `asks` for a request. */
  readonly asksOf: (request: A) => CheckedCommand['asks'];
}

/** A command that changes one patron's record and adds nothing to the history. */
export const recordCommand = <A extends Request>(
  parts: Parts,
  { codec, asksOf }: CommandCodec<A>,
  change: (record: Borrowing, request: A) => E.Either<RegistryError, Borrowing>,
): ((request: unknown) => RegistryAnswer<void>) =>
  verb(codec, async (request) => {
    const once = await writeOnce(parts, { id: request.commandId, asks: asksOf(request) }, function* () {
      yield* changeBorrowing(parts, request.patron, (record) => change(record, request));
      return request.patron;
    });
    return E.map((_: unknown): void => undefined)(once);
  });
