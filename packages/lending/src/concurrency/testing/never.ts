/** Types that an item selects and the append condition does not, which nobody can record in between. */
export const never = [
  {
    decision: 'AcceptReturn',
    aggregate: 'loan',
    type: 'PickedUp',
    why: 'the loan is open, and a loan begins once (LOAN-2)',
  },
  {
    decision: 'Secure',
    aggregate: 'copy',
    type: 'CopyAdded',
    why: 'the copy is held, and a copy is added once (ADD-COPY-1)',
  },
] as const;

/** Why a type cannot be recorded in between, where that is so. */
export const whyNever = (decision: string, aggregate: string, type: string): string | undefined =>
  never.find((one) => one.decision === decision && one.aggregate === aggregate && one.type === type)?.why;
