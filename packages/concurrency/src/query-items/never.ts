const begunOnce = ['PickedUp', 'LoanTakenOver'].map((type) => ({
  aggregate: 'loan',
  type,
  why: 'the loan is open, and a loan begins once (LOAN-2)',
}));

const addedOnce = ['CopyAdded', 'CopyTakenOver'].map((type) => ({
  aggregate: 'copy',
  type,
  why: 'the copy is held, and is added once (ADD-COPY-1)',
}));

const rulesOfThen = [
  'PolicyPublished',
  'PickupLocationAdded',
  'PickupLocationChanged',
  'PickupLocationClosed',
  'PickupLocationReopened',
  'DispatchDaysPublished',
  'ClosedDaysPublished',
  'ClosureExtended',
].map((type) => ({
  aggregate: 'rules in force',
  type,
  why: 'the registry decides by the rules of that moment, and what is published later undoes nothing',
}));

const nothingMore = [
  'Reserved',
  'Cancelled',
  'HoldExpired',
  'Unfillable',
  'PickedUp',
  'Renewed',
  'Returned',
  'DeclaredLost',
  'BorrowerClosed',
  'ReservationTakenOver',
  'LoanTakenOver',
].map((type) => ({
  aggregate: 'borrower',
  type,
  why: 'under a closed pseudonym with nothing open nothing happens any more (BORROWER-1)',
}));

const neverOf = (decision: string, ...types: typeof begunOnce) => types.map((one) => ({ decision, ...one }));

/** Types that an item selects and the append condition does not: nobody can record them in between, or it does no harm. */
export const never = [
  ...neverOf('AcceptReturn', ...begunOnce),
  ...neverOf('Arrive', ...addedOnce),
  ...neverOf('ChangePickup', ...addedOnce),
  ...neverOf('DeclareBranchRegistration', ...rulesOfThen),
  ...neverOf('DeclareLost', ...begunOnce),
  ...neverOf('ForgetBorrower', ...nothingMore),
  ...neverOf('LoseInTransit', ...addedOnce),
  ...neverOf('RegisterPatron', ...rulesOfThen),
  ...neverOf('Ship', ...addedOnce),
];

/** Why a type cannot be recorded in between, where that is so. */
export const whyNever = (decision: string, aggregate: string, type: string): string | undefined =>
  never.find((one) => one.decision === decision && one.aggregate === aggregate && one.type === type)?.why;
