import {
  storeError,
  type Answer,
  type Command,
  type Decision,
  type JsonObject,
  type Cursor,
  type Position,
  type StoreError,
} from '@torioki/event-store';
import { because, limitFaults, followPlan, recallNote, unwrap, attempt } from '@torioki/event-store/adapter';
import type { ReasonTexts, ReadStates, RecordedCommand } from '@torioki/event-store/adapter';
import { decisions } from '@torioki/lending';
import type { BorrowerId, CommandType, Instant, LendingEvent, LocalDate, Refusal } from '@torioki/lending';
import { latestPolicyAt, rulesInForce, type RulesInForce } from '@torioki/lending/aggregates';
import { listenToPlan, rulesOfCommands, type AppliedRule } from '@torioki/lending/decisions';
import {
  findBrokenRule,
  guardDecision,
  type CheckedRule,
  type HostRefusal,
} from '@torioki/lending/host-rules';
import type { RuleText } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';

/** A refusal by a rule of the library, or by a rule of the host. */
export type ExplainedRefusal = Refusal | HostRefusal;

/** The result of a rule: passed or refused, with the facts that the rule used, or not applied. */
export type RuleResult =
  | { readonly is: 'passed'; readonly rule: RuleText; readonly facts: Readonly<Record<string, unknown>> }
  | {
      readonly is: 'refused';
      readonly rule: RuleText;
      readonly facts: Readonly<Record<string, unknown>>;
      readonly refusals: readonly ExplainedRefusal[];
    }
  | { readonly is: 'not-asked'; readonly rule: RuleText };

/** The policy in force, and its first day. */
export interface PolicyInForce {
  readonly label: string;
  readonly from: LocalDate;
}

/** The explanation of a command, whether it is in the history or not. */
export interface DecisionExplanation {
  readonly command: JsonObject & Command;
  /** The last position that the decision knew. */
  readonly readUpTo: Position;
  readonly policy: PolicyInForce | undefined;
  /** The parts of the history that the decision read. Each has a name and the tags of its events. */
  readonly read: readonly { readonly name: string; readonly tags: readonly string[] }[];
  /** The rules in the order of application. Those that were not applied come last. */
  readonly rules: readonly RuleResult[];
  readonly verdict:
    | { readonly is: 'accepted'; readonly events: readonly LendingEvent[] }
    | { readonly is: 'refused'; readonly refusals: readonly ExplainedRefusal[] };
}

const allDecisions: readonly Decision<Command, LendingEvent, Refusal>[] = Object.values(decisions);

type AnyDecision = Decision<Command, LendingEvent, Refusal>;

/**
 * The decision, guarded by rules of the host. The rules count only under the command's pseudonym, because the
 * history does not name the person's other pseudonyms.
 */
const guardByRules = (decision: AnyDecision, rules: readonly CheckedRule[], { borrower }: JsonObject) =>
  guardDecision(decision, {
    rules,
    person: typeof borrower === 'string' ? { borrower: borrower as BorrowerId } : undefined,
    callRule: (_, call) => call(),
  });

/** The facts that a rule used. A refusal by a rule of the host has them in its field `facts`. */
const listFacts = ({ facts, refusals: [refusal] }: AppliedRule): AppliedRule['facts'] =>
  typeof refusal === 'object' && refusal !== null && 'texts' in refusal
    ? (refusal as HostRefusal).facts
    : facts;

/** The text of a rule, without its function. */
const selectText = ({ id, en, ja, guide, policy }: RuleText): RuleText => ({
  ...{ id, en, ja },
  ...(guide && { guide }),
  ...(policy && { policy }),
});

const failInvalid = (path: string, why: ReasonTexts) =>
  unwrap<StoreError, never>(E.left(storeError('invalid-input', { path, ...why })));

/**
 * Decides a command over the history up to a cursor, and collects the results of its rules. Applies the
 * newest rules by default. For a recorded command, pass its note. To apply the rules of its version, pass
 * that too.
 */
export const explainCommand = (
  read: ReadStates,
  given: JsonObject & Command,
  upTo: Cursor | Position,
  {
    version,
    note,
    rules: hostRules = [],
  }: Partial<Pick<RecordedCommand, 'version' | 'note'>> & {
    readonly rules?: readonly CheckedRule[] | undefined;
  } = {},
): Answer<DecisionExplanation> =>
  attempt(async function* (): AsyncGenerator<StoreError, DecisionExplanation, unknown> {
    const found = allDecisions.find(({ type }) => type === given.type);
    if (found === undefined)
      return yield* failInvalid(
        'type',
        because(
          'unknown-command',
          `the command type ${given.type} is unknown`,
          `「${given.type}」という命令はない`,
        ),
      );
    const decision = note ? recallNote(found, note) : found;
    const command = yield* unwrap(
      E.mapLeft((faults: Parameters<typeof limitFaults>[0]) =>
        storeError('invalid-input', limitFaults(faults)),
      )(decision.decode(given, version)),
    );
    const parts: DecisionExplanation['read'][number][] = [];
    const applied: Exclude<RuleResult, { readonly is: 'not-asked' }>[] = [];
    const recordRule = (one: AppliedRule) => {
      const { rule, refusals } = one;
      const facts = listFacts(one);
      applied.push(
        refusals.length === 0
          ? { is: 'passed', rule, facts }
          : { is: 'refused', rule, facts, refusals: refusals as readonly ExplainedRefusal[] },
      );
    };
    const recordReads: ReadStates = (aggregates, at) => {
      for (const { name, query } of Object.values(aggregates))
        parts.push({ name, tags: query.flatMap(({ tags = [] }) => tags) });
      return read(aggregates, at);
    };
    const guards = hostRules.filter(({ commands }) => commands.includes(decision.type));
    const guarded = guardByRules(decision, guards, given);
    const planned = yield* unwrap(
      await followPlan(listenToPlan(guarded.plan(command, version), recordRule), recordReads, { upTo }),
    );
    const refusals = E.isLeft(planned.verdict) ? planned.verdict.left : [];
    const broken = findBrokenRule(refusals);
    if (broken) return yield* unwrap<StoreError, never>(E.left(broken));
    const { states } = yield* unwrap(await read({ rules: rulesInForce }, { upTo }));
    const begun = latestPolicyAt(states['rules'] as RulesInForce, command.at as Instant);
    const appliedIds = new Set(applied.map(({ rule }) => rule.id));
    const unapplied = rulesOfCommands[decision.type as CommandType].filter(({ id }) => !appliedIds.has(id));
    return {
      command: given,
      readUpTo: planned.upTo.position,
      policy: begun && { label: begun.policy.label, from: begun.from },
      read: parts,
      rules: [
        ...applied,
        ...unapplied.map((rule): RuleResult => ({ is: 'not-asked', rule: selectText(rule) })),
      ],
      verdict: E.isLeft(planned.verdict)
        ? { is: 'refused', refusals: refusals as readonly ExplainedRefusal[] }
        : { is: 'accepted', events: planned.verdict.right },
    };
  });
