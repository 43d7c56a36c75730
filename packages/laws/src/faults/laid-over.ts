import { gatheringOf } from '../check/gathering.js';
import { playUntilBroken } from '../check/playing-runs.js';
import type { LendingSystem } from '../system/lending-system.js';
import { falsified } from './answer-fault.js';
import { answerFaults } from './answer-faults.js';

/** What came of a fault: seen by a law of its own, by another, not at all; or it had nothing to change. */
export interface FaultSeen {
  readonly id: string;
  readonly says: string;
  readonly is: 'seen' | 'seen by another law' | 'not seen' | 'not applicable';
  /** The laws that saw it. */
  readonly by: readonly string[];
  /** Orders that it took. */
  readonly orders: number;
}

/** As many orders as are spent on a fault. */
const orders = 3_000;
const minutes = 1;

/**
 * Lays faults over the answers of a system that keeps the laws, one after another: each should be seen, so that green means
 * something on this very system. A silent fault is seen as unsure.
 */
export const faultsLaidOver = async (system: LendingSystem, seed: number): Promise<readonly FaultSeen[]> => {
  const seen: FaultSeen[] = [];
  for (const fault of answerFaults) {
    const laid = falsified(system, fault);
    const gathering = gatheringOf(laid.system, minutes);
    const isWanted = () => gathering.found.size === 0 && gathering.tally.orders < orders;
    await playUntilBroken(gathering, { seed, isWanted });
    const by = [...gathering.found.keys()];
    const ofItsOwn = fault.laws.length === 0 || by.some((law) => fault.laws.includes(law));
    const isSeen = by.length > 0 || gathering.stopped !== undefined;
    const { id, says } = fault;
    const missed = laid.count() === 0 ? 'not applicable' : 'not seen';
    const is = !isSeen ? missed : ofItsOwn ? 'seen' : 'seen by another law';
    seen.push({ id, says, is, by, orders: gathering.tally.orders });
  }
  return seen;
};

/** For a report: how many faults were laid over a system's answers, how many were seen, and which could not be. */
export const toldFaults = (faults: readonly FaultSeen[]): string => {
  const of = (...are: readonly FaultSeen['is'][]) => faults.filter(({ is }) => are.includes(is));
  const seen = `${of('seen', 'seen by another law').length} seen, ${of('seen').length} by their law`;
  const named = (is: FaultSeen['is']): readonly string[] => {
    const ids = of(is).map(({ id }) => id);
    return ids.length === 0 ? [] : [`${ids.length} ${is}: ${ids.join(', ')}`];
  };
  const told = [seen, ...named('not seen'), ...named('not applicable')].join('; ');
  return `${faults.length} faults laid over the answers: ${told}. At-once was not checked with them: they are laid over one order after another.`;
};
