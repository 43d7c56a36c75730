import type { Position } from '@torioki/event-store';
import type { CommandRecord, HostRuleVersion, ReExecutionResult } from '@torioki/event-store/adapter';
import type { Refusal } from '@torioki/lending';
import { isMigrated } from '@torioki/lending/events';
import { isHistoryFault } from '../verify/verifier.js';
import type { Finding } from './finding.js';
import type { collectGaps } from './gaps.js';
import { listReDecisionFindings } from './findings-of-re-decision.js';

/** The results of commands that one release decided; `decidedBy` is null if the commands name no release. */
export interface ReleaseResult {
  readonly decidedBy: string | null;
  readonly commands: number;
  /** The number of commands that gave the same result and missed no event. */
  readonly same: number;
  /**
   * The number of commands with decisions of an old system. The audit checks only whether these decisions are
   * possible.
   */
  readonly inherited: number;
}

/**
 * A rule of the host, and the number of recorded commands that the rule judged. The audit does not apply this
 * rule.
 */
export interface HostRuleResult extends HostRuleVersion {
  readonly commands: number;
}

const countByHostRule = () => {
  const rules = new Map<string, HostRuleResult>();
  return {
    count: ({ code, version }: HostRuleVersion): void => {
      const key = `${code} ${version}`;
      rules.set(key, { code, version, commands: (rules.get(key)?.commands ?? 0) + 1 });
    },
    all: (): readonly HostRuleResult[] => [...rules.values()],
  };
};

const countByRelease = () => {
  const releases = new Map<string | null, ReleaseResult>();
  return {
    count: (release: string | null, isSame: boolean, isOld: boolean): void => {
      const found = releases.get(release) ?? { decidedBy: release, commands: 0, same: 0, inherited: 0 };
      releases.set(release, {
        ...found,
        commands: found.commands + 1,
        same: found.same + Number(isSame),
        inherited: found.inherited + Number(isOld),
      });
    },
    all: (): readonly ReleaseResult[] => [...releases.values()],
  };
};

/** Whether deciding a command again made different events. Also true if a recorded event cannot be read. */
export const isDifferentResult = (one: Finding): boolean =>
  one.check === 'decided-again' && one.outcome.is === 'different';

/** Collects the results of commands that are decided again. */
export const collectReDecisions = () => {
  const { count, all } = countByRelease();
  const ofHost = countByHostRule();
  const findings: Finding[] = [];
  const unread: Position[] = [];
  return {
    releases: all,
    hostRules: ofHost.all,
    take: (record: CommandRecord, outcome: ReExecutionResult<Refusal>): void => {
      record.decidedBy?.hostRules.forEach(ofHost.count);
      count(record.decidedBy?.release ?? null, outcome.is === 'same', isMigrated(record.events[0].type));
      if (outcome.is === 'failed' && isHistoryFault(outcome.error)) unread.push(record.events[0].position);
      else findings.push(...listReDecisionFindings(record, outcome));
    },
    /**
     * The findings, and the positions of commands that have unreadable events or depend on unreadable events.
     */
    ending: ({ cutCommands }: Pick<ReturnType<typeof collectGaps>, 'cutCommands'>) => {
      const isCut = (one: Finding) => isDifferentResult(one) && cutCommands.has(one.position ?? 0);
      const cut = findings.filter(isCut).map(({ position }) => position ?? 0);
      return { decided: findings.filter((one) => !isCut(one)), unread: [...unread, ...cut] };
    },
  };
};
