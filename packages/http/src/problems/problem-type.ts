import type { ProblemStatus } from './problem.js';

/**
 * The components of the served document that describe problems. The type of a problem is the address of its
 * component, relative to the server, so that every reader of an answer can follow it.
 */
const components = '/openapi.json#/components';

/** The name of the schema of a refusal. All rules of the host share one. */
export const nameOfRefusal = (code: string): string => `refusal-${code.replace(/:.*/, '')}`;

/** The name of the response with a status. */
export const nameOfResponse = (status: number | string): string => `Problem${status}`;

/** The type of the problem of a refusal. */
export const typeOfRefusal = (code: string): string => `${components}/schemas/${nameOfRefusal(code)}`;

/** The type of every other problem with a status. */
export const typeOfStatus = (status: ProblemStatus): string =>
  `${components}/responses/${nameOfResponse(status)}`;
