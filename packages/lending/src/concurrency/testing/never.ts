const registeredOnce = ['RemoteApplicationReceived', 'PatronRegistered'].map((type) => ({
  aggregate: 'patron',
  type,
  why: 'the person is registered, and is registered once (PATRON-4)',
}));

const begunOnce = {
  aggregate: 'loan',
  type: 'PickedUp',
  why: 'the loan is open, and a loan begins once (LOAN-2)',
};

const addedOnce = {
  aggregate: 'copy',
  type: 'CopyAdded',
  why: 'the copy is held, and is added once (ADD-COPY-1)',
};

const neverOf = (decision: string, ...types: readonly (typeof begunOnce)[]) =>
  types.map((one) => ({ decision, ...one }));

/** Types that an item selects and the append condition does not, which nobody can record in between. */
export const never = [
  ...neverOf('AcceptReturn', begunOnce),
  ...neverOf('Arrive', addedOnce),
  ...neverOf('ChangeAddress', ...registeredOnce),
  ...neverOf('ChangeName', ...registeredOnce),
  ...neverOf('ChangePhone', ...registeredOnce),
  ...neverOf('ChangePickup', addedOnce),
  ...neverOf('ClearPassword', ...registeredOnce),
  ...neverOf('DeclareBranchRegistration', ...registeredOnce),
  ...neverOf('DeclareLost', begunOnce),
  ...neverOf('IssueCard', ...registeredOnce),
  ...neverOf('LoseInTransit', addedOnce),
  ...neverOf('SendCard', ...registeredOnce),
  ...neverOf('SetMailAddress', ...registeredOnce),
  ...neverOf('SetPassword', ...registeredOnce),
  ...neverOf('Ship', addedOnce),
];

/** Why a type cannot be recorded in between, where that is so. */
export const whyNever = (decision: string, aggregate: string, type: string): string | undefined =>
  never.find((one) => one.decision === decision && one.aggregate === aggregate && one.type === type)?.why;
