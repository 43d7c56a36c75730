import { createCheckState } from '../check/check-state.js';
import { playUntilBroken } from '../check/play-runs.js';
import type { LendingSystem } from '../system/lending-system.js';
import { falsify } from './answer-fault.js';
import { answerFaults } from './answer-faults.js';

/** The result of a fault: seen by one of its laws, by another law, not seen, or not applicable. */
export interface FaultResult {
  readonly id: string;
  readonly description: string;
  readonly is: 'seen' | 'seen by another law' | 'not seen' | 'not applicable';
  /** The laws that detected the fault. */
  readonly by: readonly string[];
  /** The number of sent orders: until the fault was seen, or up to the maximum. */
  readonly orders: number;
}

/** The maximum number of orders that are sent to detect one fault. */
const orders = 3_000;
const minutes = 1;

/**
 * Takes a system that keeps the laws, and adds faults to its answers, one after another. If the laws detect
 * each fault, you know that they can detect faults of this very system. No law detects the fault `silent`: a
 * system that never replies. It counts as seen if the check stops early.
 */
export const checkWithFaults = async (
  system: LendingSystem,
  seed: number,
): Promise<readonly FaultResult[]> => {
  const seen: FaultResult[] = [];
  for (const fault of answerFaults) {
    const falsified = falsify(system, fault);
    const gathering = createCheckState(falsified.system, minutes);
    const isWanted = () => gathering.found.size === 0 && gathering.tally.orders < orders;
    await playUntilBroken(gathering, { seed, isWanted });
    const by = [...gathering.found.keys()];
    const ofItsOwn = fault.laws.length === 0 || by.some((law) => fault.laws.includes(law));
    const isSeen = by.length > 0 || gathering.stopReason !== undefined;
    const { id, description } = fault;
    const missed = falsified.count() === 0 ? 'not applicable' : 'not seen';
    const is = !isSeen ? missed : ofItsOwn ? 'seen' : 'seen by another law';
    seen.push({ id, description, is, by, orders: gathering.tally.orders });
  }
  return seen;
};

/** A summary for a report: the number of faults, of seen faults, and of faults without effect. */
export const renderFaults = (faults: readonly FaultResult[]): string => {
  const of = (...are: readonly FaultResult['is'][]) => faults.filter(({ is }) => are.includes(is));
  const seen = `${of('seen', 'seen by another law').length} seen, ${of('seen').length} by their law`;
  const named = (is: FaultResult['is']): readonly string[] => {
    const ids = of(is).map(({ id }) => id);
    return ids.length === 0 ? [] : [`${ids.length} ${is}: ${ids.join(', ')}`];
  };
  const results = [seen, ...named('not seen'), ...named('not applicable')].join('; ');
  return `${faults.length} faults added to the answers: ${results}. The law at-once was not checked, because these orders come one after another.`;
};
