import type { Role } from '@torioki/lending/vocabulary';
import { sendProblem } from '../answers/send-problem.js';
import type { HttpContext } from '../context.js';
import { inputProblem } from '../problems/problems-of-answers.js';
import { transportProblem } from '../problems/transport-problems.js';

/** The object of the library for a request, or the response if there is none. */
export type FindObject = (c: HttpContext) => object | Response;

const notAllowed = (c: HttpContext): Response => sendProblem(c, transportProblem('caller-not-allowed'));
const unknown = (c: HttpContext): Response => sendProblem(c, transportProblem('path-unknown'));

/** The desk of the calling actor. */
export const findDesk = (c: HttpContext) => {
  const { caller, options } = c.var;
  return caller.is === 'actor' ? options.library.desk(caller.actor) : notAllowed(c);
};

/** The file of the patron whose key is in the header `Patron`. */
export const findFile: FindObject = (c) => {
  const { caller, options } = c.var;
  if (caller.is !== 'actor') return notAllowed(c);
  if (!('portal' in options.library)) return unknown(c);
  const patron = c.req.header('Patron');
  return patron === undefined
    ? sendProblem(c, inputProblem({ path: 'Patron', reason: 'is missing. Send the key of the patron' }))
    : options.library.desk(caller.actor).file(patron);
};

/** The portal of the calling patron. */
export const findPortal: FindObject = (c) => {
  const { caller, options } = c.var;
  if (caller.is !== 'patron') return notAllowed(c);
  return 'portal' in options.library ? options.library.portal(caller.patron) : unknown(c);
};

/** The library itself, for the actors in the roles of a row. If the row has no roles, for every caller. */
export const findLibraryFor =
  (roles: readonly Role[]): FindObject =>
  (c) => {
    const { caller, options } = c.var;
    const isAllowed = roles.length === 0 || (caller.is === 'actor' && roles.includes(caller.actor.role));
    return isAllowed ? options.library : notAllowed(c);
  };
