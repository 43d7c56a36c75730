import type { Role } from '@torioki/lending';
import type { MailFailure } from '@torioki/patrons';
import type { ProjectorStep } from '@torioki/projection';
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
  /** The part of this time in which events were appended; 0 if none were. */
  readonly appendMilliseconds: number;
  /** The number of conflicts with other writers, after which the library decided again. */
  readonly conflicts: number;
}

/** A run of a job. */
interface ObservedJob {
  readonly is: 'job';
  /** The name of the job in its report, such as `ready-mails`. */
  readonly job: string;
  readonly milliseconds: number;
  /** The codes of the troubles. */
  readonly codes: readonly string[];
}

/** The mails of one run, if there were any. */
interface ObservedMails {
  readonly is: 'mails';
  /** The number of mails put into the outbox. */
  readonly queued: number;
  /** The number of mails that the server took. */
  readonly sent: number;
  /** The number of mails that were not sent, for each reason. Some of these mails are tried again. */
  readonly failed: Readonly<Partial<Record<MailFailure, number>>>;
}

/** A step of the projector: one page of the history is now in the views. */
interface ObservedStep extends ProjectorStep {
  readonly is: 'step';
}

/**
 * The loss of the right to update the views: another process updates them now, after this one did. Two processes
 * of a quiet library take turns, so this is no trouble.
 */
interface ObservedRefusedLease {
  readonly is: 'lease-refused';
}

/**
 * A failing port of the host. The library reports each function of a port once. It reports the function again
 * only if the function has answered well in between.
 */
interface ObservedTrouble {
  readonly is: 'trouble';
  /** The option with the port, such as `titles`. */
  readonly port: string;
  readonly code: string;
}

/** A policy in force that differs from the given one. The library reports it once, at the opening. */
interface ObservedPolicy {
  readonly is: 'policy-differs';
  readonly differences: readonly PolicyDifference[];
}

/**
 * A rule of yours that took more than 10 ms for a command, including its reads and folds. During this time
 * the process did nothing else.
 */
interface ObservedSlowRule {
  readonly is: 'slow-rule';
  /** The code of the rule. */
  readonly code: string;
  readonly milliseconds: number;
}

/**
 * A report of the library to the host's `observe`. It never contains a person, a pseudonym, a title or an id.
 */
export type Observation =
  | ObservedCommand
  | ObservedJob
  | ObservedMails
  | ObservedPolicy
  | ObservedRefusedLease
  | ObservedSlowRule
  | ObservedStep
  | ObservedTrouble;

/** The host's function for observations. Without one the library measures nothing. */
export type Observe = ((observation: Observation) => unknown) | undefined;

/** Reports each step of a projector. */
export const observeSteps = (observe: Observe) =>
  observe && ((step: ProjectorStep) => void observe({ is: 'step', ...step }));

/** Reports each loss of the leases. */
export const observeRefusedLeases = (observe: Observe) =>
  observe && (() => void observe({ is: 'lease-refused' }));

/** Calls the host's function. If it throws or rejects, nothing changes. */
export const guardObserve = (observe: Observe): Observe => {
  if (observe === undefined) return undefined;
  const call = async (observation: Observation) => {
    await observe(observation);
  };
  return (observation) => void call(observation).catch(() => undefined);
};
