import type { Progress } from 'torioki';

const cells = 30;

const remaining = (ms: number | undefined): string =>
  ms === undefined ? 'no estimate yet' : `${Math.ceil(ms / 1_000)} s to go`;

/** A build's progress on one line: a bar, the number of folded positions, and the remaining time. */
export const progressBar = (model: string, { done, total, estimateMs }: Progress): string => {
  const full = total === 0 ? cells : Math.floor((cells * done) / total);
  const rest = done === total ? 'done' : remaining(estimateMs);
  return `${model.padEnd(16)} ${'█'.repeat(full)}${'░'.repeat(cells - full)} ${done} of ${total}, ${rest}`;
};
