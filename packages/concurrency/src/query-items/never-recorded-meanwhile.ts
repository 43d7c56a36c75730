const begunOnce = ['PickedUp', 'LoanMigrated'].map((type) => ({
  aggregate: 'loan',
  type,
  why: 'the loan is open, and a loan begins only once (LOAN-2)',
}));

const addedOnce = ['CopyAdded', 'CopyMigrated'].map((type) => ({
  aggregate: 'copy',
  type,
  why: 'the library has the copy, and a copy is added only once (ADD-COPY-1)',
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
  why: 'the registry decides by the rules of that moment, and later publications change nothing',
}));

const overAlready = ['Cancelled', 'HoldExpired', 'Unfillable', 'Renewed', 'Returned', 'DeclaredLost'].map(
  (type) => ({
    aggregate: 'borrower',
    type,
    why: 'nothing is open under the pseudonym, and new beginnings are in the condition (FORGET-4)',
  }),
);

const beforePickup = [
  'Reserved',
  'PickupChanged',
  'Secured',
  'ReadyNoticeSent',
  'ReadyNoticeNotSent',
  'WaitNoticeSent',
  'WaitNoticeNotSent',
  'Shipped',
  'ArrivedAtBranch',
  'TransitLost',
  'DeclaredLost',
  'RemovedFromCirculation',
  'CameBack',
  'Cancelled',
  'HoldExpired',
  'Unfillable',
  'ReservationMigrated',
].map((type) => ({
  aggregate: 'reservation before its pickup',
  type,
  why: 'the reservation was picked up, and only an undo of its loan opens it again (UNDO-12)',
}));

const openThing = {
  aggregate: 'borrower',
  type: 'BorrowerForgotten',
  why: 'a reservation or loan is open under the pseudonym, so it is not forgotten (FORGET-4)',
};

const neverOf = (decision: string, ...types: typeof begunOnce) => types.map((one) => ({ decision, ...one }));

/**
 * Event types that a decision reads, but does not include in its append condition. Each has the reason why it
 * cannot be recorded in between, or does no harm.
 */
export const neverRecordedMeanwhile = [
  ...neverOf('AcceptReturn', ...begunOnce),
  ...neverOf('Arrive', ...addedOnce),
  ...neverOf('ChangePickup', ...addedOnce),
  ...neverOf('DeclareBranchRegistration', ...rulesOfThen),
  ...neverOf('DeclareLost', ...begunOnce),
  ...neverOf('ForgetBorrower', ...overAlready),
  ...neverOf('LoseInTransit', ...addedOnce),
  ...neverOf('RegisterPatron', ...rulesOfThen),
  ...neverOf('Renew', openThing),
  ...neverOf('Ship', ...addedOnce, openThing),
  ...neverOf('Undo', ...beforePickup),
];

/** The reason why a type cannot be recorded in between; undefined without an entry. */
export const reasonNeverRecorded = (decision: string, aggregate: string, type: string): string | undefined =>
  neverRecordedMeanwhile.find(
    (one) => one.decision === decision && one.aggregate === aggregate && one.type === type,
  )?.why;
