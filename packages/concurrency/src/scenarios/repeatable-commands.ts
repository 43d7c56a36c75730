/** The types of commands that are accepted a second time, because their event can happen again. */
export const repeatableCommands: readonly string[] = [
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
  'MigrateReadingOrder',
];
