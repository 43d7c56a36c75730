import { listenToRules, type AppliedRule } from '../decisions/rule.js';

/** The rules that are applied while a function runs. */
export const collectRules = (ask: () => unknown): readonly AppliedRule[] => {
  const applied: AppliedRule[] = [];
  listenToRules(ask, (one) => applied.push(one));
  return applied;
};
