import type { Command, JsonObject, NewEvent } from '@torioki/event-store';
import { makeRecord } from '@torioki/event-store/adapter';
import {
  Actor,
  CommandId,
  lendingEventCodec,
  release,
  type Instant,
  type LendingEvent,
  type LocalDate,
  type Refusal,
} from '@torioki/lending';
import type { RulesInForce } from '@torioki/lending/aggregates';
import type { PeopleDecision } from '@torioki/lending/decisions';
import * as E from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import * as t from 'io-ts';
import { factId } from '../people/fact-id.js';
import type { PatronRecord } from '../people/patron-record.js';
import type { Work } from '../records/work.js';
import type { RegistryAnswer } from '../registry-answer.js';
import type { PlainRequest } from '../verbs/plain-request.js';
import type { RegistryParts } from '../verbs/verb.js';

/** The rules in force at a position of the history. */
export interface PublishedRules {
  readonly rules: RulesInForce;
  readonly position: number;
}

/** The instant of a command, and the library's date at this instant. */
interface Moment {
  readonly at: Instant;
  readonly on: LocalDate;
}

/** The registry's writes for an accepted change. */
interface ChangeRows {
  /** The record before the change; undefined for a new patron. */
  readonly before?: PatronRecord;
  readonly after: PatronRecord;
  /** Writes the other rows of the change. */
  readonly besides?: () => Work<void>;
}

/** A requested change, and lending's decision on it. */
export interface SoughtChange extends ChangeRows {
  /**
   * Returns the decided events for the append, or lending's refusals; undefined if lending needs `published`.
   */
  readonly decide: (
    at: Instant,
    published?: PublishedRules,
  ) => E.Either<NonEmptyArray<Refusal>, NonEmptyArray<NewEvent>> | undefined;
}

type Envelope = keyof Command | 'actor';

const sender = { commandId: CommandId, actor: Actor };

type ChangeFields<Props extends t.Props> = Readonly<t.TypeOfProps<Props>> &
  Readonly<t.TypeOfProps<typeof sender>>;

/** A kind of change to a person's record. Lending decides on each change. */
export interface ChangeKind<Type extends string, Props extends t.Props> {
  readonly type: Type;
  /** The fields of the request, without `commandId` and `actor`. */
  readonly fields: Props;
  readonly codec: t.Type<ChangeFields<Props>, PlainRequest<t.TypeC<Props & typeof sender>>>;
  /** Does the slow work before the transaction. The result contains no password in plain text. */
  readonly prepared: (said: ChangeFields<Props>, parts: RegistryParts) => RegistryAnswer<ChangeFields<Props>>;
  readonly sought: (said: ChangeFields<Props>, moment: Moment, parts: RegistryParts) => Work<SoughtChange>;
}

interface Definition<Props extends t.Props, Facts> {
  /** The fields of the request, without `commandId` and `actor`. */
  readonly said: Props;
  /**
   * Returns the facts for lending's decision, and the rows to write if lending accepts. The facts are ids,
   * kinds, dates and booleans, but no personal data.
   */
  readonly sought: (
    said: ChangeFields<Props>,
    moment: Moment,
    parts: RegistryParts,
  ) => Work<ChangeRows & { readonly facts: Facts }>;
  readonly prepared?: ChangeKind<string, Props>['prepared'];
}

/** Defines a kind of change, with lending's decision for it. */
export const defineChange = <Given extends Command, Props extends t.Props>(
  decision: PeopleDecision<Given, Refusal>,
  {
    said: fields,
    sought,
    prepared = (said) => Promise.resolve(E.right(said)),
  }: Definition<Props, Omit<Given, Envelope>>,
): ChangeKind<Given['type'], Props> => {
  const { type } = decision;
  return {
    type,
    fields,
    codec: t.exact(t.type({ type: t.literal(type), ...sender, ...fields })) as unknown as ChangeKind<
      Given['type'],
      Props
    >['codec'],
    prepared,
    *sought(said, moment, parts) {
      const { facts, ...written } = yield* sought(said, moment, parts);
      const { commandId, actor } = said;
      return {
        ...written,
        decide: (at, published) => {
          const command = { type, id: factId(commandId), at, actor, ...facts } as unknown as Given;
          const verdict = decision.decide(command, published?.rules);
          const record = (events: NonEmptyArray<LendingEvent>) =>
            makeRecord(
              {
                command: decision.encode(command) as JsonObject & Command,
                version: decision.version,
                decidedAt: published?.position ?? 0,
                decidedBy: { release, hostRules: [] },
              },
              events,
              lendingEventCodec,
            );
          return verdict && E.map(record)(verdict);
        },
      };
    },
  };
};
