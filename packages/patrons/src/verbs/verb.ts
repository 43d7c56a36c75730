import { asFaults, copyOf, type Fault } from '@torioki/event-store';
import { understood, type CommandId, type Instant } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import * as NEA from 'fp-ts/lib/NonEmptyArray.js';
import type * as t from 'io-ts';
import { commanded, type Once, type Sent } from '../records/commanded.js';
import type { PatronId } from '../people/ids.js';
import { kept, recordOf } from '../records/kept.js';
import type { PasswordHasher } from '../passwords/password-hasher.js';
import type { PatronRecord } from '../people/patron-record.js';
import type { Records } from '../records/records.js';
import type { RegistryAnswer } from '../registry-answer.js';
import { registryError, type RegistryError } from '../registry-error.js';
import { required, type Work } from '../records/work.js';
import { isOfTheDay } from './of-the-day.js';

/** The parts of a registry. */
export interface Parts {
  readonly records: Records;
  readonly hasher: PasswordHasher;
  readonly clock: () => Date;
  /** Gives so many random bytes, which nobody can guess. */
  readonly random: (bytes: number) => Uint8Array;
}

export const now = ({ clock }: Parts): Instant => clock().toISOString() as Instant;

export const invalid = (faults: Readonly<NEA.NonEmptyArray<Fault>>) =>
  E.left(registryError('invalid-input', asFaults(faults)));

/** A verb about one thing, which is copied and checked before anything is done. It has the codec that checks it. */
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

/** A verb whose fields are checked before anything is done. */
export const verb = <A, B>(codec: t.Type<A, unknown>, answer: (request: A) => RegistryAnswer<B>) =>
  about('request', codec, answer);

/** The codec of a request that knows its fields. */
interface RequestCodec<A> extends t.Type<A, unknown> {
  readonly type: { readonly props: t.Props };
}

/** What a command wants, the same today and tomorrow: without the values of the day. */
const asksOf = <A extends object>(verb: string, { type: { props } }: RequestCodec<A>, request: A) => ({
  verb,
  request: Object.fromEntries(Object.entries(request).filter(([name]) => !isOfTheDay(props[name]))),
});

/** Does the work of a command once, even if it is sent again within a week. */
export const commandedOnce = (
  parts: Parts,
  sent: Sent,
  work: (at: Instant) => Work<PatronId>,
): RegistryAnswer<Once> => {
  const at = now(parts);
  return parts.records.write(() => commanded(sent, at, () => work(at)));
};

interface Request {
  readonly commandId: CommandId;
  readonly patron: PatronId;
}

/** A command that changes one patron's record and leaves nothing in the history. */
export const changing = <A extends Request>(
  parts: Parts,
  name: string,
  codec: RequestCodec<A>,
  change: (record: PatronRecord, request: A) => E.Either<RegistryError, PatronRecord>,
): ((request: unknown) => RegistryAnswer<void>) =>
  verb(codec, async (request) => {
    const once = await commandedOnce(
      parts,
      { id: request.commandId, asks: asksOf(name, codec, request) },
      function* () {
        const before = yield* recordOf(request.patron);
        yield* kept(before, yield* required(change(before, request)));
        return request.patron;
      },
    );
    return E.map((_: unknown): void => undefined)(once);
  });
