import { listenToRules, type AppliedRule } from '../decisions/rule.js';

/** The rules that are applied while a function runs. */
export const collectRules = (ask: () => unknown): readonly AppliedRule[] => {
  const told: AppliedRule[] = [];
  listenToRules(ask, (one) => told.push(one));
  return told;
};
