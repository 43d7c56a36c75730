import type { Aggregate } from '@torioki/event-store';
import { because, type ReasonTexts } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import * as record from 'fp-ts/lib/ReadonlyRecord.js';
import { passed, refused, ruling } from '../decisions/rule.js';
import type { BorrowerId } from '../vocabulary/index.js';
import { callHost } from './call-host.js';
import type { CallOneRule, CallRule } from './call-rule.js';
import type { CheckedRule, GuardedCall, HostRefusal, HostRuleBroken, Situation } from './host-rule.js';
import { judgeRule } from './judge-rule.js';
import { isHostRead, makeReads, type HostRead, type Reads } from './reads.js';

/** A rule and the states to read for one command; or the reason why these states cannot be read. */
export interface PreparedRule {
  readonly rule: CheckedRule;
  readonly reads: E.Either<ReasonTexts, Reads>;
}

const readReads = (answer: unknown): E.Either<ReasonTexts, Reads> =>
  typeof answer === 'object' && answer !== null && Object.values(answer).every(isHostRead)
    ? E.right({ ...answer })
    : E.left(
        because(
          'wrong-reads',
          'its `reads` did not return an object of values from the functions of `read`',
          '読むものを read の関数で作っていない',
        ),
      );

export const prepareRule = (
  rule: CheckedRule,
  command: object,
  borrowers: readonly BorrowerId[] | undefined,
  callRule: CallRule,
): PreparedRule => {
  const call: CallOneRule = (made) => callRule(rule.code, made);
  const read = makeReads(borrowers, call);
  return {
    rule,
    reads: call(() => callHost(() => rule.reads?.(structuredClone(command), read) ?? {}, readReads)),
  };
};

const entriesOf = ({ reads }: PreparedRule) => (E.isLeft(reads) ? [] : Object.entries(reads.right));

const stateName = ({ rule }: PreparedRule, name: string): string => `${rule.code} ${name}`;

/** The aggregates that a rule reads. Each name consists of the rule's code and the name in `reads`. */
export const listAggregates = (
  prepared: PreparedRule,
): readonly (readonly [name: string, Aggregate<unknown, unknown>])[] =>
  entriesOf(prepared).map(([name, { aggregate }]) => [stateName(prepared, name), aggregate]);

/** Whether a rule reads the person of the command. */
export const isPersonRead = (prepared: PreparedRule): boolean =>
  entriesOf(prepared).some(([, { isOfPerson }]) => isOfPerson);

/**
 * A rule's refusals of a command; empty if the command passes. The rule is reported to listeners, like the
 * rules of Torioki.
 */
export const applyRule = (
  prepared: PreparedRule,
  states: Readonly<Record<string, unknown>>,
  about: Omit<Situation, 'states' | 'facts'>,
  { person, callRule }: GuardedCall,
): readonly (HostRefusal | HostRuleBroken)[] => {
  const { rule, reads } = prepared;
  const { code, version } = rule;
  const showStates = (read: Reads): E.Either<ReasonTexts, Situation['states']> =>
    record.traverseWithIndex(E.Applicative)((name: string, { show }: HostRead) =>
      show(states[stateName(prepared, name)]),
    )(read);
  const text = {
    id: code,
    en: `A rule that this library added, version ${version}.`,
    ja: `図書館独自の規則（第${version}版）。`,
  };
  const refuseBroken = (why: ReasonTexts) =>
    refused({ code: 'host-rule-broken' as const, rule: code, command: about.command.type, why });
  const apply = ruling(text, () => {
    const known = callRule(code, () => E.chain(showStates)(reads));
    const facts = person?.facts?.get(code) ?? E.right(undefined);
    if (E.isLeft(known)) return refuseBroken(known.left);
    if (E.isLeft(facts)) return refuseBroken(facts.left);
    const situation = { ...structuredClone({ ...about, facts: facts.right }), states: known.right };
    const verdict = callRule(code, () => judgeRule(rule, situation));
    if (E.isRight(verdict)) return verdict.right === undefined ? passed : refused(verdict.right);
    return refuseBroken(verdict.left);
  });
  return E.match(
    (refusals: readonly (HostRefusal | HostRuleBroken)[]) => refusals,
    () => [],
  )(apply());
};
