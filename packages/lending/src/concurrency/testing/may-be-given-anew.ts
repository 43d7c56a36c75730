/** The commands that are accepted when they are given anew: what they say holds once more. */
export const mayBeGivenAnew: readonly string[] = [
  'ChangeAddress',
  'ChangeName',
  'ChangePhone',
  'IssueCard',
  'ReceiveRemoteApplication',
  'SetMailAddress',
  'SetPassword',
];
