import type { PortalContext } from '../../context.js';
import { buildEndingPath, findEnding } from '../../report-ending.js';
import { Answer } from '../layout/answer.js';
import { wordsOf, type StaffWords } from '../staff-visit.js';

/** An act for a patron, by its name in the table of words. */
export type PatronAct = keyof StaffWords['patronActs']['done'];

/** Redirects to the page that reports an act that was recorded. */
export const redirectToAct = (c: PortalContext, path: string, act: PatronAct) =>
  c.redirect(buildEndingPath(c.var.token ?? '', path, act), 303);

/** The act that was just recorded. Nothing without one. */
export const DoneAct = ({ c }: { readonly c: PortalContext }) => {
  const { patronActs: labels } = wordsOf(c);
  const done = new Map<string, string>(Object.entries(labels.done)).get(findEnding(c) ?? '');
  return done === undefined ? null : <Answer is="done" heading={done} children={null} />;
};
