import { overhear, type Told } from '../decisions/rule.js';

/** The rules that are applied while a function runs. */
export const rulesHeard = (ask: () => unknown): readonly Told[] => {
  const told: Told[] = [];
  overhear(ask, (one) => told.push(one));
  return told;
};
