import type { Command, JsonObject, NewEvent } from '@torioki/event-store';
import { recordOf } from '@torioki/event-store/adapter';
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
import type { Asked } from '../verbs/asked.js';
import type { RegistryParts } from '../verbs/verb.js';

/** The rules in force, and the position up to which they were read. */
export interface Published {
  readonly rules: RulesInForce;
  readonly position: number;
}

/** The moment of a command, and the day of the library. */
interface Moment {
  readonly at: Instant;
  readonly on: LocalDate;
}

/** What the registry writes when a change is accepted. */
interface Written {
  /** The record before; none for a patron who is registered anew. */
  readonly before?: PatronRecord;
  readonly after: PatronRecord;
  /** Writes whatever else is to be kept. */
  readonly besides?: () => Work<void>;
}

/** A change that somebody wants, and lending's decision on it. */
export interface Sought extends Written {
  /**
   * The events that lending decides, as they are to be appended, or its refusals. Undefined when lending asks for the
   * rules.
   */
  readonly decide: (
    at: Instant,
    published?: Published,
  ) => E.Either<NonEmptyArray<Refusal>, NonEmptyArray<NewEvent>> | undefined;
}

type Envelope = keyof Command | 'actor';

const sender = { commandId: CommandId, actor: Actor };

type Said<Props extends t.Props> = Readonly<t.TypeOfProps<Props>> & Readonly<t.TypeOfProps<typeof sender>>;

/** A kind of change of a person's record; lending decides on it. */
export interface Kind<Type extends string, Props extends t.Props> {
  readonly type: Type;
  readonly codec: t.Type<Said<Props>, Asked<t.TypeC<Props & typeof sender>>>;
  /** Does what would take too long inside a transaction. Afterwards no secrets are left. */
  readonly prepared: (said: Said<Props>, parts: RegistryParts) => RegistryAnswer<Said<Props>>;
  readonly sought: (said: Said<Props>, moment: Moment, parts: RegistryParts) => Work<Sought>;
}

interface Definition<Props extends t.Props, Facts> {
  /** The fields, besides those that say who gives the command. */
  readonly said: Props;
  /**
   * The facts on which lending decides (kinds, dates, yes or no, and nothing of a person), and what is written if it
   * accepts.
   */
  readonly sought: (
    said: Said<Props>,
    moment: Moment,
    parts: RegistryParts,
  ) => Work<Written & { readonly facts: Facts }>;
  readonly prepared?: Kind<string, Props>['prepared'];
}

/** Defines a kind of change by the decision on it. */
export const kind = <Given extends Command, Props extends t.Props>(
  decision: PeopleDecision<Given, Refusal>,
  {
    said: fields,
    sought,
    prepared = (said) => Promise.resolve(E.right(said)),
  }: Definition<Props, Omit<Given, Envelope>>,
): Kind<Given['type'], Props> => {
  const { type } = decision;
  return {
    type,
    codec: t.exact(t.type({ type: t.literal(type), ...sender, ...fields })) as unknown as Kind<
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
            recordOf(
              {
                command: decision.encode(command) as JsonObject & Command,
                version: decision.version,
                decidedAt: published?.position ?? 0,
                decidedBy: release,
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
