import type { RefusalExplanation } from '@torioki/lending/labels';

/** A reason against a command: a refusal, or a sentence of the page. */
export type Reason = string | RefusalExplanation;

/** Leaves out repeated reasons. */
export const listDistinctReasons = (reasons: readonly Reason[]): readonly Reason[] => [
  ...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values(),
];

const Refusal = ({ of: { text, first, rules } }: { readonly of: RefusalExplanation }) => (
  <li>
    {text}
    {rules.length === 0 ? null : <small class="quiet"> {rules.join(', ')}</small>}
    {first === null ? null : <p class="quiet">{first}</p>}
  </li>
);

/** Every reason against a command, each with its rules and its precondition. Nothing without a reason. */
export const Reasons = ({ of }: { readonly of: readonly Reason[] }) =>
  of.length === 0 ? null : (
    <ul class="text">
      {of.map((reason) => (typeof reason === 'string' ? <li>{reason}</li> : <Refusal of={reason} />))}
    </ul>
  );
