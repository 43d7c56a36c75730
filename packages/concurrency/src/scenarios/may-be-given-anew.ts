/** The commands that are accepted a second time, since what they say can happen again. */
export const mayBeGivenAnew: readonly string[] = [
  'ChangeAddress',
  'ChangeName',
  'ChangePhone',
  'ClearPassword',
  'DeclareBranchRegistration',
  'IssueCard',
  'RegisterPatron',
  'SendCard',
  'SetMailAddress',
  'SetPassword',
  'SubmitTitleRequest',
  'TakeOverReadingOrder',
];
