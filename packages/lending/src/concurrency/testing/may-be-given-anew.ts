/** The commands that are accepted when they are given anew: what they say still holds, and is said once more. */
export const mayBeGivenAnew: readonly string[] = [
  'ChangeAddress',
  'ChangeLoanClass',
  'ChangePhone',
  'ChangePickup',
  'ChangeRank',
  'DeclareBranchRegistration',
  'ReceiveRemoteApplication',
  'SetMailAddress',
  'SetPassword',
  'ShipReturn',
];
