import type { PortalContext } from '../../context.js';
import { tokenField } from '../../guard/own-forms.js';
import { findCommandId } from '../scans/command-id.js';
import type { Reason } from '../layout/reasons.js';
import { renderReasons } from '../render-reasons.js';
import { wordsOf, type Outcome } from '../staff-visit.js';

/** The id of a form's command. The same form with the same fields always gives the same command. */
export const findActId = ({ var: { form } }: PortalContext) => {
  const fields = [...form].filter(([name]) => name !== tokenField && name !== 'id');
  return findCommandId(form, JSON.stringify(fields), []);
};

/**
 * The reasons against an act, with each wrong field by its label; undefined if it was accepted. By default the
 * labels are those of a patron's record.
 */
export const renderActReasons = (
  c: PortalContext,
  answer: Awaited<Outcome>,
  labels: Readonly<Partial<Record<string, string>>> = wordsOf(c).patronRecord.fields,
): readonly Reason[] | undefined => {
  if (answer.is !== 'failed' || answer.error.code !== 'invalid-input') return renderReasons(c.var, answer);
  const { people } = wordsOf(c);
  const { others = [], ...first } = answer.error.details;
  return [first, ...others].map((fault) => {
    const named = fault.path.match(/[a-zA-Z]+/g)?.findLast((name) => Object.hasOwn(labels, name));
    return people.fault(labels[named ?? ''] ?? fault.path, fault);
  });
};
