import { storeError, type StoreError } from '@torioki/event-store';
import type { HostRuleBroken } from './host-rule.js';

type AnyRefusal = HostRuleBroken | { readonly code: string };

const isBroken = (refusal: AnyRefusal): refusal is HostRuleBroken => refusal.code === 'host-rule-broken';

/** The error of a broken rule among the refusals of a guarded decision; undefined if no rule is broken. */
export const findBrokenRule = (refusals: readonly AnyRefusal[]): StoreError | undefined => {
  const broken = refusals.find(isBroken);
  if (broken === undefined) return undefined;
  const { rule, command, why } = broken;
  return storeError('host-rule-broken', { rule, command, ...why });
};
