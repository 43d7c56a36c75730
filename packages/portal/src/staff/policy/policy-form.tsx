import type { Fault } from '@torioki/event-store';
import { nextDay } from '@torioki/lending/vocabulary';
import type { PortalContext } from '../../context.js';
import { Field } from '../../layout/form.js';
import { dateOf } from '../../local-date.js';
import { findKey } from '../find-key.js';
import { Select } from '../layout/select.js';
import { findTyped, RulesForm } from '../rules/rules-form.js';
import { wordsOf } from '../staff-visit.js';
import { kindOf, policyPaths, type PolicyPath } from './policy-fields.js';
import { findValue, writeValue } from './policy-values.js';
import type { PublishedPolicy } from './published-policies.js';

interface PolicyFormProps {
  readonly c: PortalContext;
  /** The policy whose values the fields have at first. */
  readonly base: PublishedPolicy['policy'];
  readonly faults: readonly Fault[];
}

const listOptions = (
  c: PortalContext,
  path: PolicyPath,
): readonly (readonly [string, string])[] | undefined => {
  const { policy: labels } = wordsOf(c);
  const kind = kindOf(path);
  if (kind === 'yes-no')
    return [
      ['true', labels.yes],
      ['false', labels.no],
    ];
  if (typeof kind === 'string') return undefined;
  return kind.map((code) => {
    const known = findKey(labels.codes, code);
    return [code, known === undefined ? code : labels.codes[known]];
  });
};

const PolicyField = ({ c, base, faults, path }: PolicyFormProps & { readonly path: PolicyPath }) => {
  const { people, policy: labels } = wordsOf(c);
  const options = listOptions(c, path);
  const value = findTyped(c, 'publish', path, writeValue(findValue(base, path)));
  const common = { name: path, label: labels.fields[path], value };
  if (options !== undefined) return <Select {...common} options={options} />;
  const kind = kindOf(path);
  return (
    <Field
      {...common}
      {...(kind === 'text' ? {} : { inputmode: 'numeric' })}
      {...(kind === 'optional-number' ? { hint: labels.optional } : { required: true })}
      faults={faults.filter((fault) => fault.path === path).map(people.fieldFault)}
      autocomplete="off"
    />
  );
};

/** The form that publishes a policy from a day on, by default from tomorrow on. */
export const PolicyForm = (given: PolicyFormProps) => {
  const { c } = given;
  const { policy: labels } = wordsOf(c);
  const tomorrow = nextDay(dateOf(c.var.options.clock()));
  return (
    <section id="publish">
      <RulesForm c={c} act="publish" label={labels.acts.publish} isOpen={c.req.query('of') !== undefined}>
        <p>{labels.lead}</p>
        <Field
          name="from"
          type="date"
          label={labels.fields.from}
          value={findTyped(c, 'publish', 'from', tomorrow)}
          required
        />
        {policyPaths.map((path) => (
          <PolicyField {...given} path={path} />
        ))}
      </RulesForm>
    </section>
  );
};
