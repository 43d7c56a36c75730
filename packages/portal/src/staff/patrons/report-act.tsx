import type { PortalContext } from '../../context.js';
import { findEnding, findEndingText, redirectToReport } from '../../report-ending.js';
import { Answer } from '../layout/answer.js';
import { wordsOf, type StaffWords } from '../staff-visit.js';

/** An act for a patron, by its name in the table of words. */
export type PatronAct = keyof StaffWords['patronActs']['done'];

/** Redirects to the page that reports an act that was recorded. */
export const redirectToAct: (c: PortalContext, path: string, act: PatronAct) => Response = redirectToReport;

/** The act that was just recorded. Nothing without one. */
export const DoneAct = ({ c }: { readonly c: PortalContext }) => {
  const { done: labels, readBack } = wordsOf(c).patronActs;
  const done = findEndingText(c, labels);
  if (done === undefined) return null;
  return (
    <Answer is="done" heading={done}>
      {findEnding(c) === 'register' ? <p>{readBack}</p> : null}
    </Answer>
  );
};
