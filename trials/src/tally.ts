/** The results that clients have seen. */
export interface Tally {
  requests: number;
  /** Failed requests, by the reason. */
  readonly failures: Map<string, number>;
  /** The ids of all sent commands. */
  readonly sent: Set<string>;
  /** The ids of the accepted commands. */
  readonly accepted: Set<string>;
  /** The time of the last accepted command, in milliseconds since 1970. */
  acceptedAt: number;
  /** The times of all answers, in milliseconds. */
  readonly times: number[];
  /** The times from the end of a stream to its next message, in milliseconds. */
  readonly gaps: number[];
  /** The number of times when a request was due, but all clients were waiting for answers. */
  late: number;
}

export const makeTally = (): Tally => ({
  requests: 0,
  failures: new Map(),
  sent: new Set(),
  accepted: new Set(),
  acceptedAt: 0,
  times: [],
  gaps: [],
  late: 0,
});

export const countFailure = ({ failures }: Tally, reason: string): void => {
  failures.set(reason, (failures.get(reason) ?? 0) + 1);
};

export const countFailures = ({ failures }: Tally): number =>
  [...failures.values()].reduce((a, b) => a + b, 0);

/** The value below which a part of the values is, for example 0.95. */
const quantile = (values: readonly number[], part: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);
};

export const longest = (values: readonly number[]): number => quantile(values, 1);

export const renderTally = (tally: Tally): string => {
  const { requests, failures, accepted, times, gaps, late } = tally;
  return [
    `requests: ${requests}, failed: ${countFailures(tally)}, sent late: ${late}, accepted commands: ${accepted.size}`,
    `answers in ms: median ${quantile(times, 0.5)}, p95 ${quantile(times, 0.95)}, longest ${longest(times)}`,
    `streams that ended: ${gaps.length}, longest time to the next message in ms: ${longest(gaps)}`,
    ...[...failures].map(([reason, count]) => `  ${count} × ${reason}`),
  ].join('\n');
};
