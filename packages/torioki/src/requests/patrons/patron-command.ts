import type { Command } from '@torioki/event-store';
import type { BorrowerId, CommandType, Decisions } from '@torioki/lending';
import type { Block, Pseudonyms } from '@torioki/lending/vocabulary';
import type * as t from 'io-ts';
import {
  answerOf,
  type CommandOutcome,
  type AnyRefusal,
  type RecordedEvents,
  type RefusalCode,
} from '../../answers/answer.js';
import {
  defineRequest,
  type CodeOfCommand,
  type LendingCommandRow,
} from '../../answers/request-definition.js';
import type { WithOptionalCommandId, GivenCommand, Identified } from '../../answers/request.js';
import type { DecisionWithFields } from '../../commands/command-giver.js';
import { blockOf, type StoppedAction, type WithWaiver } from './block-of-person.js';
import type { FoundPatron } from './find-patron.js';
import type { ForPatron } from './for-patron.js';

type NameOf<Type extends CommandType> = Uncapitalize<Type> & keyof Decisions;

/**
 * A desk's command without the pseudonym and the block, which the library looks up. Staff may waive a block.
 */
type PatronCommand<Type extends CommandType> = Omit<
  GivenCommand<NameOf<Type>>,
  'borrower' | 'pseudonyms' | 'block'
> &
  WithOptionalCommandId &
  (Decisions[NameOf<Type>]['fields'] extends { readonly block: unknown } ? WithWaiver : unknown);

/**
 * The pseudonym of a command, and the state of the block. If the command counts loans and reservations of the
 * person, also all pseudonyms of the person.
 */
interface PseudonymFields {
  readonly borrower: BorrowerId;
  readonly pseudonyms?: Pseudonyms;
  readonly block?: Block;
}

/** The parts of a command for a patron that was found. */
export interface PatronCommandParts extends ForPatron, FoundPatron {
  readonly under: (pseudonym: Omit<PseudonymFields, 'block'>) => PseudonymFields;
}

/** Gives the command under a pseudonym. */
export type GiveUnder = (under: PseudonymFields) => Promise<CommandOutcome<RecordedEvents>>;

/** Gives a patron's command under the right pseudonym. */
export type GivePatronCommand<Sent extends WithOptionalCommandId> = (
  asking: PatronCommandParts,
  command: GiveUnder,
  sent: Sent,
) => Promise<CommandOutcome<RecordedEvents>>;

interface PatronCommandWords<Sent extends WithOptionalCommandId, Codes, Impossible> {
  readonly en: string;
  /** A block of this action also stops the command. If `stoppedAs` is missing, no block stops the command. */
  readonly stoppedAs?: StoppedAction;
  readonly refusals?: readonly Codes[];
  /** The command's refusals that cannot occur if the command is given for a patron. */
  readonly impossible?: readonly Impossible[];
  readonly give: GivePatronCommand<Sent>;
}

type Becoming<Type extends CommandType, Of extends Command, Refusal extends AnyRefusal> = DecisionWithFields<
  Of,
  Refusal
> &
  LendingCommandRow & { readonly type: Type };

const withoutPatronFields = ({ fields }: LendingCommandRow): t.Props => {
  const { borrower: _, pseudonyms: __, block: ___, ...others } = fields;
  return others;
};

/** A command for a patron. `give` chooses the pseudonym, and the answer does not show it to the caller. */
export const patronCommand = <
  Type extends CommandType,
  Of extends Command,
  Refusal extends AnyRefusal,
  Codes extends RefusalCode = never,
  Impossible extends CodeOfCommand<Becoming<Type, Of, Refusal>> = never,
>(
  becomes: Becoming<Type, Of, Refusal>,
  { give, stoppedAs, refusals = [], ...words }: PatronCommandWords<PatronCommand<Type>, Codes, Impossible>,
) =>
  defineRequest(
    { becomes, ...words, fields: withoutPatronFields(becomes), refusals: ['patron-unknown', ...refusals] },
    (on: ForPatron, sent: Identified<PatronCommand<Type>>): Promise<CommandOutcome<RecordedEvents>> =>
      answerOf(async function* () {
        const patron = yield* on.find();
        const { waivesBlock = false, ...said }: WithOptionalCommandId & WithWaiver = sent;
        const mayWaive = on.actor.role !== 'patron' && stoppedAs !== undefined;
        const wanted = mayWaive ? said : sent;
        const block = stoppedAs && { block: blockOf(patron.person, stoppedAs, mayWaive && waivesBlock) };
        return give(
          { ...on, ...patron, under: (pseudonym) => ({ ...pseudonym, ...block }) },
          (under) => on.give(becomes, wanted, under),
          sent,
        );
      }),
  );
