import type { Answer, Order } from '../guide/index.js';
import type { LendingSystem, Question, Running, ShownLine } from '../system/lending-system.js';

type Shown = readonly ShownLine[] | 'unsupported';

/** The changes of a fault to answers and views. Where the fault has no effect, they change nothing. */
export interface Falsification {
  readonly order?: (order: Order, real: () => Promise<Answer>) => Promise<Answer>;
  readonly show?: (question: Question, lines: readonly ShownLine[]) => readonly ShownLine[];
}

/** An artificial fault in the answers of any system. A law should detect it. */
export interface AnswerFault {
  readonly id: string;
  readonly description: string;
  /** The laws that should detect the fault; empty if any law may detect it. */
  readonly laws: readonly string[];
  /** Starts the fault for one run. The fault may remember earlier answers of the run. */
  readonly begin: () => Falsification;
}

/** A system with an artificial fault, and a count that shows whether the fault had any effect. */
export interface FalsifiedSystem {
  readonly system: LendingSystem;
  /** The number of answers and views that the fault has changed. */
  count(): number;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

export const falsify = (system: LendingSystem, fault: AnswerFault): FalsifiedSystem => {
  let count = 0;

  const countChange = <Value>(real: unknown, given: Value): Value => {
    if (!same(real, given)) count += 1;
    return given;
  };

  const over = (running: Running): Running => {
    const falsifying = fault.begin();
    const order = async (request: Order, key: string): Promise<Answer> => {
      let real: Answer | undefined;
      const answer = async () => (real = await running.order(request, key));
      const given = falsifying.order === undefined ? await answer() : await falsifying.order(request, answer);
      return countChange(real, given);
    };
    const show = async (question: Question): Promise<Shown> => {
      const lines = await running.show(question);
      if (lines === 'unsupported' || falsifying.show === undefined) return lines;
      return countChange(lines, falsifying.show(question, lines));
    };
    return {
      from: running.from,
      order,
      show,
      advance: (to) => running.advance(to),
      restart: async () => running.restart?.(),
      end: () => running.end(),
    };
  };

  const { pauses } = system;
  return {
    system: {
      declares: { ...system.declares, patienceMs: 100 },
      ...(pauses === undefined ? {} : { pauses }),
      begin: async (world) => over(await system.begin(world)),
    },
    count: () => count,
  };
};
