import type { Unaccepted } from 'torioki';
import { listReasons, type Variables } from '../context.js';
import { listDistinctReasons, type Reason } from './layout/reasons.js';
import type { StaffVisit } from './staff-visit.js';

/** All reasons against a command, in the language of the page; undefined if it was accepted. */
export const renderReasons = (
  { texts, staff }: Pick<Variables, 'texts' | 'staff'>,
  answer: { readonly is: 'accepted' } | Unaccepted,
): readonly Reason[] | undefined => {
  const { language, words } = staff as StaffVisit;
  const reasons = listReasons<Reason>(answer, words.trouble.invalid, (refusal) => {
    const { text, first, rules } = texts.explainRefusal(refusal, language);
    return [
      {
        text,
        first: first === null ? null : words.first(first),
        rules: rules.length === 0 ? null : words.rules(rules),
      },
    ];
  });
  return reasons && listDistinctReasons(reasons);
};
