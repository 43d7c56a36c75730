/** A refusal in words. */
interface Explanation {
  readonly text: string;
  /** The precondition; null without one. */
  readonly first: string | null;
  /** The ids of the rules; null without one. */
  readonly rules: string | null;
}

/** A reason against a command: a refusal, or a sentence of the page. */
export type Reason = string | Explanation;

/** Leaves out repeated reasons. */
export const listDistinctReasons = (reasons: readonly Reason[]): readonly Reason[] => [
  ...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values(),
];

const Refusal = ({ of: { text, first, rules } }: { readonly of: Explanation }) => (
  <li>
    {text}
    {rules === null ? null : <small class="quiet"> {rules}</small>}
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
