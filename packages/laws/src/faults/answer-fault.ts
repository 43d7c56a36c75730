import type { Answer, Order } from '../guide/index.js';
import type { LendingSystem, Question, Running, ShownLine } from '../system/lending-system.js';

type Shown = readonly ShownLine[] | 'unsupported';

/** What a fault makes of answers and of what is shown: the same, where it has nothing to change. */
export interface Falsifying {
  readonly order?: (order: Order, real: () => Promise<Answer>) => Promise<Answer>;
  readonly show?: (question: Question, lines: readonly ShownLine[]) => readonly ShownLine[];
}

/** A fault that is laid over the answers of any system: it should be seen, and by one of its laws. */
export interface AnswerFault {
  readonly id: string;
  readonly says: string;
  /** The laws that should see it; none, if any law may. */
  readonly laws: readonly string[];
  /** A fault of one run: it may remember what was said. */
  readonly begin: () => Falsifying;
}

/** What was falsified: whether there was anything to falsify. */
export interface Falsified {
  readonly system: LendingSystem;
  /** How often an answer, or what was shown, became another. */
  count(): number;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

export const falsified = (system: LendingSystem, fault: AnswerFault): Falsified => {
  let count = 0;

  const noting = <Value>(real: unknown, given: Value): Value => {
    if (!same(real, given)) count += 1;
    return given;
  };

  const over = (running: Running): Running => {
    const falsifying = fault.begin();
    const order = async (asked: Order, key: string): Promise<Answer> => {
      let real: Answer | undefined;
      const answer = async () => (real = await running.order(asked, key));
      const given = falsifying.order === undefined ? await answer() : await falsifying.order(asked, answer);
      return noting(real, given);
    };
    const show = async (question: Question): Promise<Shown> => {
      const lines = await running.show(question);
      if (lines === 'unsupported' || falsifying.show === undefined) return lines;
      return noting(lines, falsifying.show(question, lines));
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

  const { seams } = system;
  return {
    system: {
      declares: { ...system.declares, patienceMs: 100 },
      ...(seams === undefined ? {} : { seams }),
      begin: async (world) => over(await system.begin(world)),
    },
    count: () => count,
  };
};
