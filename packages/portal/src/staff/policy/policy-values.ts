import type { Policy } from '@torioki/lending';
import { tokenField } from '../../guard/own-forms.js';
import { readNumber, readText } from '../rules/read-typed.js';
import { isPath, kindOf, policyPaths, type PolicyPath } from './policy-fields.js';

type Value = string | number | boolean | null;

interface Branch {
  readonly [name: string]: Value | Branch;
}

/** The value of a policy at a path; null if the path is below a null. */
export const findValue = (policy: Policy, path: PolicyPath): Value =>
  path
    .split('.')
    .reduce<unknown>(
      (value, name) => (value as Readonly<Record<string, unknown>> | null)?.[name] ?? null,
      policy,
    ) as Value;

/** The text of a value in its field. */
export const writeValue = (value: Value): string => (value === null ? '' : `${value}`);

const readValue = (form: URLSearchParams, path: PolicyPath): Value => {
  const kind = kindOf(path);
  if (kind === 'yes-no') return form.get(path) === 'true';
  if (kind === 'number' || kind === 'optional-number') return readNumber(form, path);
  return readText(form, path);
};

const setValue = (branch: Branch, [name = '', ...below]: readonly string[], value: Value): Branch => {
  const inner = branch[name];
  if (below.length === 0) return { ...branch, [name]: value };
  return {
    ...branch,
    [name]: setValue(typeof inner === 'object' && inner !== null ? inner : {}, below, value),
  };
};

/** The fields of the form that are no values of the policy. */
const otherFields: readonly string[] = [tokenField, 'id', 'act', 'from'];

/** Whether a form has exactly the values of a policy, unlike the form of an older program. */
export const hasAllFields = (form: URLSearchParams): boolean =>
  policyPaths.every((path) => form.has(path)) &&
  [...form.keys()].every((name) => otherFields.includes(name) || isPath(name));

/** The policy of a form, for the library to check. An empty number of days forbids suspensions. */
export const readPolicy = (form: URLSearchParams): Policy => {
  const read = policyPaths.reduce<Branch>(
    (policy, path) => setValue(policy, path.split('.'), readValue(form, path)),
    {},
  );
  const isForbidden = readText(form, 'suspension.mostDays') === '';
  const typed: object = { ...read, ...(isForbidden ? { suspension: null } : {}) };
  return typed as Policy;
};

/** The paths at which two policies differ. */
export const listDifferences = (one: Policy, other: Policy): readonly PolicyPath[] =>
  policyPaths.filter((path) => findValue(one, path) !== findValue(other, path));
