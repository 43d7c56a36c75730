/** The types of commands that are accepted a second time, because their event can happen again. */
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
