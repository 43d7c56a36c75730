import type { Attributes, BatchObservableResult, Observable } from '@opentelemetry/api';
import type { SickPart } from '../health/find-sick-parts.js';
import type { PartsHealth } from '../health/parts-health.js';
import type { Instruments } from './instruments.js';

type Health = PartsHealth & { readonly sick: readonly SickPart[] };

/** Records the health of a library. A part that does not answer has no measurements. */
export const recordHealth = (
  { lag, heartbeat, mailOverdue, factWaiting }: Instruments,
  result: BatchObservableResult,
  { views, people, jobs }: Health,
): void => {
  const observe = (gauge: Observable, ms: number | null | undefined, attributes?: Attributes): void => {
    if (typeof ms === 'number') result.observe(gauge, ms / 1_000, attributes);
  };
  for (const { model, lagMs } of views?.models ?? []) observe(lag, lagMs, { model });
  observe(heartbeat, views?.turnAgeMs, { part: 'follower' });
  for (const { job, ageMs } of jobs) observe(heartbeat, ageMs, { part: job });
  observe(mailOverdue, people?.mailOverdueMs);
  observe(factWaiting, people?.factWaitsMs);
};
