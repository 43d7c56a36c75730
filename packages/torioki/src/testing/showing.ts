import type { Library, Opened, ShownAnswer } from '../index.js';
import type { PeopleOption } from '../ports/people-option.js';
import { watchLibrary } from './watched.js';

type Answered = ShownAnswer<unknown> | { readonly is: 'refused' | 'failed' };

/** The shown value; a refusal or a failure ends the test. */
export const expectShown = <Answer extends Answered>(
  answer: Answer,
): Extract<Answer, { readonly is: 'shown' }>['shown'] => {
  if (answer.is !== 'shown') throw new Error(JSON.stringify(answer));
  return (answer as Extract<Answer, { readonly is: 'shown' }>).shown;
};

/**
 * The opened library. A failure ends the test, and so does a refusal with a code that its request does not
 * list.
 */
export const libraryOf = <Of extends PeopleOption>(answer: Opened<Of>): Library<Of> => {
  if (answer.is !== 'opened') throw new Error(answer.error.message, { cause: answer.error });
  return watchLibrary(answer.library);
};
