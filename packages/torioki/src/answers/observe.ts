import type { Role } from '@torioki/lending';
import type { PolicyDifference } from './policy-difference.js';

/** A command, after its answer is ready. The library's own jobs also give commands. */
interface ObservedCommand {
  readonly is: 'command';
  /** The name of the request, such as `reserve`. */
  readonly name: string;
  /** Null if nobody is logged in, or if the actor has the wrong form. */
  readonly role: Role | null;
  readonly isRehearsal: boolean;
  readonly outcome: 'accepted' | 'refused' | 'failed';
  /** The codes of the refusals, or the code of the error. */
  readonly codes: readonly string[];
  /** The time from the call to the answer. */
  readonly milliseconds: number;
  /** The number of conflicts with other writers, after which the library decided again. */
  readonly conflicts: number;
}

/** A policy in force that differs from the given one. The library reports it once, at the opening. */
interface ObservedPolicy {
  readonly is: 'policy-differs';
  readonly differences: readonly PolicyDifference[];
}

/** A rule of yours that took more than 10 ms for a command. Meanwhile the process did nothing else. */
interface ObservedSlowRule {
  readonly is: 'slow-rule';
  /** The code of the rule. */
  readonly code: string;
  readonly milliseconds: number;
}

/**
 * What a library reports to the host's `observe`. No observation has a person, a pseudonym, a title or an id.
 */
export type Observation = ObservedCommand | ObservedPolicy | ObservedSlowRule;

/** The host's function for observations. Without one the library measures nothing. */
export type Observe = ((observation: Observation) => unknown) | undefined;

/** Calls the host's function. If it throws or rejects, nothing changes. */
export const guardObserve = (observe: Observe): Observe => {
  if (observe === undefined) return undefined;
  const call = async (observation: Observation) => {
    await observe(observation);
  };
  return (observation) => void call(observation).catch(() => undefined);
};
