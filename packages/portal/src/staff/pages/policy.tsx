import type { Fault } from '@torioki/event-store';
import { hokkaido } from '@torioki/lending';
import { Hono } from 'hono';
import type { Unaccepted } from 'torioki';
import { requireShown, type PortalContext, type PortalEnv } from '../../context.js';
import { renderPage } from '../../layout/page.js';
import { renderOutdatedForm } from '../../pages/trouble.js';
import { redirectToReport } from '../../report-ending.js';
import { MoreLink, showPart } from '../layout/paged-list.js';
import type { Reason } from '../layout/reasons.js';
import { RefusedAnswer } from '../layout/refused-answer.js';
import { onlyFor } from '../only-for.js';
import { findActId } from '../patrons/give-act.js';
import { PolicyForm } from '../policy/policy-form.js';
import { hasAllFields, readPolicy } from '../policy/policy-values.js';
import { NextPolicy, PolicyInForce, type PublishedPolicy } from '../policy/published-policies.js';
import { readText } from '../rules/read-typed.js';
import { isSent } from '../rules/rules-form.js';
import { renderReasons } from '../render-reasons.js';
import { type Outcome, visitOf, wordsOf } from '../staff-visit.js';
import { Done } from '../titles/done.js';
import { workPages } from '../work-pages.js';

const { path } = workPages.policy;

/** The reasons against a policy, and the faults of its values, each with the path of its field. */
interface Refused {
  readonly reasons: readonly Reason[];
  readonly faults: readonly Fault[];
}

const Published = ({ c, of }: { readonly c: PortalContext; readonly of: readonly PublishedPolicy[] }) => {
  const { policy: labels } = wordsOf(c);
  const [inForce, ...next] = of;
  if (inForce === undefined) return <p>{labels.none}</p>;
  const part = showPart(c, next);
  return (
    <>
      {part.items.length === 0 ? <p>{labels.noNext}</p> : null}
      {part.items.map((one) => (
        <NextPolicy c={c} of={one} before={of[of.indexOf(one) - 1]?.policy} />
      ))}
      <MoreLink c={c} of={part} />
      <PolicyInForce c={c} of={inForce} />
    </>
  );
};

const renderPolicy = async (c: PortalContext, refused?: Refused) => {
  const { at, words } = visitOf(c);
  const { policy: labels } = words;
  const published = requireShown(await at.desk.views.policies().now());
  const base = published.find(({ from }) => from === c.req.query('of')) ?? published[0];
  return renderPage(c, {
    title: labels.heading,
    status: refused === undefined ? 200 : 409,
    body: (
      <>
        {refused === undefined ? (
          <Done c={c} acts={labels.acts} />
        ) : (
          <RefusedAnswer heading={labels.refused} reasons={refused.reasons} />
        )}
        <PolicyForm c={c} base={base?.policy ?? hokkaido} faults={refused?.faults ?? []} />
        <Published c={c} of={published} />
      </>
    ),
  });
};

/** The faults of an answer: the contradictions of the policy, or the values that have a wrong form. */
const listFaults = (answer: Awaited<Outcome>): readonly Fault[] => {
  if (answer.is === 'refused')
    return answer.refusals.flatMap((one) => (one.code === 'policy-contradictory' ? one.faults : []));
  if (answer.is !== 'failed' || answer.error.code !== 'invalid-input') return [];
  const { others = [], ...first } = answer.error.details;
  return [first, ...others].map(({ path: at, ...fault }) => ({
    ...fault,
    path: at.replace(/^policy\./, ''),
  }));
};

/** A refusal without its contradictions, which the page lists by their fields; undefined if nothing is left. */
const leaveOutContradictions = (
  answer: Exclude<Awaited<Outcome>, { readonly is: 'accepted' }>,
): Unaccepted | undefined => {
  if (answer.is !== 'refused') return answer;
  const [first, ...others] = answer.refusals.filter(({ code }) => code !== 'policy-contradictory');
  return first === undefined ? undefined : { ...answer, refusals: [first, ...others] };
};

/** The reasons against a policy: each fault with the label of its field, and all other refusals. */
const explainRefusal = (c: PortalContext, answer: Awaited<Outcome>): Refused | undefined => {
  const { people, policy: labels } = wordsOf(c);
  if (answer.is === 'accepted') return undefined;
  const faults = listFaults(answer);
  const names: Readonly<Partial<Record<string, string>>> = labels.fields;
  const texts = faults.map((fault) => people.fault(names[fault.path] ?? fault.path, fault));
  if (answer.is === 'failed' && texts.length > 0) return { faults, reasons: texts };
  const others = leaveOutContradictions(answer);
  return { faults, reasons: [...texts, ...((others && renderReasons(c.var, others)) ?? [])] };
};

const publish = async (c: PortalContext) => {
  const { form } = c.var;
  if (!isSent(c, 'publish') || !hasAllFields(form)) return renderOutdatedForm(c);
  const order = { commandId: findActId(c), from: readText(form, 'from'), policy: readPolicy(form) };
  const refused = explainRefusal(c, await visitOf(c).at.desk.publishPolicy(order));
  return refused === undefined ? redirectToReport(c, path, 'publish') : renderPolicy(c, refused);
};

/** The policy in force, the later ones, and the command that publishes one (R106). */
export const policyPage = new Hono<PortalEnv>()
  .get(path, onlyFor(workPages.policy), (c) => renderPolicy(c))
  .post(path, onlyFor(workPages.policy), publish);
