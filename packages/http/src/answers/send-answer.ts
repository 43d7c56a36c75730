import type { Reader } from '@torioki/lending';
import type { HttpContext } from '../context.js';
import type { Problem } from '../problems/problem.js';
import { problemOfError, problemOfRefusals } from '../problems/problems-of-answers.js';
import { readLanguage } from '../requests/read-language.js';
import type { Accepted, LibraryAnswer } from './library-answer.js';
import { listMade } from './list-made.js';
import { sendProblem } from './send-problem.js';

const readerOf = (c: HttpContext): Reader => (c.var.caller.is === 'patron' ? 'patron' : 'staff');

/** The body of an accepted request: its values, with the ids, days and places instead of the events. */
const bodyOf = (c: HttpContext, { is: _, events, trouble, ...values }: Accepted): object => ({
  ...values,
  ...(events && { made: listMade(events, readerOf(c)) }),
  ...(trouble && { trouble: { code: trouble.code, message: trouble.message } }),
});

const problemOf = async (
  c: HttpContext,
  answer: Exclude<LibraryAnswer, { readonly is: 'accepted' | 'shown' }>,
): Promise<Problem> => {
  if (answer.is === 'failed') return problemOfError(answer.error);
  const reader = readerOf(c);
  const texts = await c.var.options.library.texts(reader);
  return texts.is === 'shown'
    ? problemOfRefusals(answer, { texts: texts.shown, language: readLanguage(c), reader })
    : problemOf(c, texts);
};

/** Sends an answer of the library: 200 with the shown or accepted values, or a problem. */
export const sendAnswer = async (c: HttpContext, answer: LibraryAnswer): Promise<Response> => {
  if (answer.is === 'shown') return c.json(answer.shown ?? null);
  if (answer.is === 'accepted') {
    if (answer.again === true) c.header('Idempotent-Replayed', 'true');
    return c.json(bodyOf(c, answer));
  }
  const problem = await problemOf(c, answer);
  return sendProblem(
    c,
    'commandId' in answer ? { ...problem, commandId: answer.commandId ?? null } : problem,
  );
};
