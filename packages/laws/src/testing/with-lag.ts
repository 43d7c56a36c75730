import type { LendingSystem, Question, Running, ShownLine } from '../system/lending-system.js';

/** A system whose views lag behind by the given number of queries. */
export const withLag = (system: LendingSystem, looks: number): LendingSystem => {
  const over = (running: Running): Running => {
    const answers = new Map<string, (readonly ShownLine[] | 'unsupported')[]>();
    const show = async (question: Question) => {
      const key = JSON.stringify(question);
      const lines = [...(answers.get(key) ?? []), await running.show(question)].slice(-1 - looks);
      answers.set(key, lines);
      return lines[0] ?? 'unsupported';
    };
    return { ...running, show };
  };
  return { ...system, begin: async (world) => over(await system.begin(world)) };
};
