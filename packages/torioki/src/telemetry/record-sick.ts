import type { BatchObservableResult } from '@opentelemetry/api';
import type { Instruments } from './instruments.js';

/** Records the sick parts, and 0 for a part that is well again: a gauge keeps its last value. */
export const makeRecordSick = (sick: Instruments['sick']) => {
  const met = new Set<string>();
  return (result: BatchObservableResult, parts: readonly string[]): void => {
    for (const part of parts) met.add(part);
    for (const part of met) result.observe(sick, parts.includes(part) ? 1 : 0, { part });
  };
};
