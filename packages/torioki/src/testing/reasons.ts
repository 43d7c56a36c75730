import type { AnyRefusal } from '../index.js';
import { texts } from './texts.js';

type Outcome =
  | { readonly is: 'accepted' | 'failed' }
  | { readonly is: 'refused'; readonly refusals: readonly AnyRefusal[] };

/** Every reason of a refused request, with its text; another outcome ends the test. */
export const reasons = (outcome: Outcome): readonly (readonly [AnyRefusal['code'], string])[] => {
  if (outcome.is !== 'refused') throw new Error(JSON.stringify(outcome));
  return outcome.refusals.map((refusal) => [refusal.code, texts.refusal(refusal)]);
};
