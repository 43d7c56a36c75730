import type { OpenSample } from './open-sample.js';

/** The pages of a patron's own. */
export const ownPaths = [
  '/cart',
  '/reservations',
  '/reservations/ended',
  '/loans',
  '/mail-address',
  '/particulars',
  '/title-requests',
];

/** Every page of the portal for which no id is asked. */
export const pathsOf = ({ app }: Pick<OpenSample, 'app'>): readonly string[] => [
  ...new Set(
    app.routes
      .filter(({ method, path }) => method === 'GET' && !/[:*]|^\/(live|assets)\//.test(path))
      .map(({ path }) => path),
  ),
];
