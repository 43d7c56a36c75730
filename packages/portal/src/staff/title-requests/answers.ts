import { keepAccepted } from '../keep-accepted.js';
import type { AtDesk, Commands, Outcome, StaffWords } from '../staff-visit.js';

interface Given {
  readonly request: string;
  readonly commandId?: string;
}

interface GivenReason extends Given {
  readonly reason?: keyof StaffWords['requests']['reasons'];
}

/** The answers to a title request (A60). */
export const answers = {
  purchase: (desk: Commands, given: Given): Outcome => desk.acceptTitleRequest({ ...given, by: 'purchase' }),
  interlibrary: (desk: Commands, given: Given): Outcome =>
    desk.acceptTitleRequest({ ...given, by: 'interlibrary' }),
  decline: (desk: Commands, given: GivenReason): Outcome => desk.declineTitleRequest(given),
} as const;

export type RequestAnswer = keyof typeof answers;

const names = Object.keys(answers) as readonly RequestAnswer[];

/** The answers that the library would accept now. */
export const listAcceptedAnswers = ({ desk }: AtDesk, request: string): Promise<readonly RequestAnswer[]> =>
  keepAccepted(names, (name) => answers[name](desk.rehearsal, { request }));
