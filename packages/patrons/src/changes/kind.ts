import { recordOf, type Command, type JsonObject, type NewEvent } from '@torioki/event-store';
import {
  Actor,
  CommandId,
  lendingEventCodec,
  type Instant,
  type LendingEvent,
  type LocalDate,
  type PeopleDecision,
  type Refusal,
  type RulesInForce,
} from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import * as t from 'io-ts';
import { factId } from '../people/fact-id.js';
import type { PatronRecord } from '../people/patron-record.js';
import type { Work } from '../records/work.js';
import type { RegistryAnswer } from '../registry-answer.js';
import type { Asked } from '../verbs/asked.js';
import type { Parts } from '../verbs/verb.js';

/** The rules in force, and up to which position they are told. */
export interface Published {
  readonly rules: RulesInForce;
  readonly position: number;
}

/** When something is asked, and on which day of the library. */
export interface Moment {
  readonly at: Instant;
  readonly on: LocalDate;
}

/** What becomes of the registry when a change is accepted. */
interface Written {
  /** Nothing of who is registered anew. */
  readonly before?: PatronRecord;
  readonly after: PatronRecord;
  /** What else is kept. */
  readonly besides?: () => Work<void>;
}

/** A change that is asked for, and what lending says of it. */
export interface Sought extends Written {
  /** The events that are decided, as they are to be appended, or why not. Undefined when the rules are asked for. */
  readonly decide: (
    at: Instant,
    published?: Published,
  ) => E.Either<NonEmptyArray<Refusal>, NonEmptyArray<NewEvent>> | undefined;
}

type Envelope = keyof Command | 'actor';

const sender = { commandId: CommandId, actor: Actor };

type Said<Props extends t.Props> = Readonly<t.TypeOfProps<Props>> & Readonly<t.TypeOfProps<typeof sender>>;

/** A change of what is registered of a person, which lending decides. */
export interface Kind<Type extends string, Props extends t.Props> {
  readonly type: Type;
  readonly codec: t.Type<Said<Props>, Asked<t.TypeC<Props & typeof sender>>>;
  /** What takes longer than a transaction may; secrets are gone after it. */
  readonly prepared: (said: Said<Props>, parts: Parts) => RegistryAnswer<Said<Props>>;
  readonly sought: (said: Said<Props>, moment: Moment, parts: Parts) => Work<Sought>;
}

interface Definition<Props extends t.Props, Facts> {
  /** What is said, besides who says it. */
  readonly said: Props;
  /** What lending decides on, kinds, dates, yes or no, and nothing of a person; and what is written if it accepts. */
  readonly sought: (
    said: Said<Props>,
    moment: Moment,
    parts: Parts,
  ) => Work<Written & { readonly facts: Facts }>;
  readonly prepared?: Kind<string, Props>['prepared'];
}

/** Defines a change by the decision on it. */
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
              decision.encode(command) as JsonObject & Command,
              published?.position ?? 0,
              events,
              lendingEventCodec,
            );
          return verdict && E.map(record)(verdict);
        },
      };
    },
  };
};
