import type { Json } from '@torioki/event-store';
import type { Policy } from '@torioki/lending';

/** A value that differs between two policies. */
export interface PolicyDifference {
  /** The key, such as `renewal.days.short`. */
  readonly key: string;
  readonly given: Json;
  readonly inForce: Json;
}

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null;

const differences = (given: object, inForce: object, path: readonly string[]): readonly PolicyDifference[] =>
  Object.entries(given).flatMap(([name, value]: [string, Json]) => {
    const other = (inForce as Record<string, Json>)[name] ?? null;
    const key = [...path, name];
    if (isBranch(value) && isBranch(other)) return differences(value, other, key);
    return value === other ? [] : [{ key: key.join('.'), given: value, inForce: other }];
  });

/**
 * The differences from the policy in force, one for each value. If no policy is in force, every value
 * differs.
 */
export const policyDifferences = (given: Policy, inForce: Policy | undefined): readonly PolicyDifference[] =>
  differences(given, inForce ?? {}, []);
