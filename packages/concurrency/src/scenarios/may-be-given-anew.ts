/** The commands that are accepted when they are given anew: what they say holds once more. */
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
];
