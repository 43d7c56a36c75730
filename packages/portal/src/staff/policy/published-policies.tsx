import type { Policy } from '@torioki/lending';
import { buildAddress } from '../../build-address.js';
import type { PortalContext } from '../../context.js';
import { findKey } from '../find-key.js';
import { WorkTable } from '../layout/work-table.js';
import { type ShownView, wordsOf } from '../staff-visit.js';
import { workPages } from '../work-pages.js';
import { policyPaths, type PolicyPath } from './policy-fields.js';
import { findValue, listDifferences } from './policy-values.js';

export type PublishedPolicy = ShownView<'policies'>[number];

/** A value of a policy in words. */
export const renderValue = (c: PortalContext, policy: Policy, path: PolicyPath): string => {
  const { policy: labels } = wordsOf(c);
  const value = findValue(policy, path);
  if (value === null) return labels.nothing;
  if (typeof value === 'boolean') return value ? labels.yes : labels.no;
  const code = findKey(labels.codes, `${value}`);
  return code === undefined ? `${value}` : labels.codes[code];
};

interface PolicyProps {
  readonly c: PortalContext;
  readonly of: PublishedPolicy;
}

const UseLink = ({ c, of: { from } }: PolicyProps) => (
  <p>
    <a href={`${buildAddress(workPages.policy.path, { of: from })}#publish`}>{wordsOf(c).policy.use}</a>
  </p>
);

/** The policy in force, with all its values. */
export const PolicyInForce = ({ c, of }: PolicyProps) => {
  const { policy: labels, day } = wordsOf(c);
  return (
    <section>
      <h2>{labels.inForce(day(of.from, c.var.options.clock()))}</h2>
      <WorkTable
        heads={[labels.key, labels.value]}
        rows={policyPaths.map((path) => [labels.fields[path], renderValue(c, of.policy, path)])}
      />
      <UseLink c={c} of={of} />
    </section>
  );
};

/** A later policy, with the values that differ from the policy before it. */
export const NextPolicy = ({ c, of, before }: PolicyProps & { readonly before: Policy | undefined }) => {
  const { policy: labels, day } = wordsOf(c);
  const changed = before === undefined ? policyPaths : listDifferences(of.policy, before);
  return (
    <section>
      <h2>{labels.next(day(of.from, c.var.options.clock()))}</h2>
      {changed.length === 0 ? (
        <p>{labels.same}</p>
      ) : (
        <WorkTable
          heads={[labels.key, ...(before === undefined ? [] : [labels.before]), labels.value]}
          rows={changed.map((path) => [
            labels.fields[path],
            ...(before === undefined ? [] : [renderValue(c, before, path)]),
            renderValue(c, of.policy, path),
          ])}
        />
      )}
      <UseLink c={c} of={of} />
    </section>
  );
};
