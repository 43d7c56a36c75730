import type { OpenSample } from './open-sample.js';

/** The pages with a patron's own data. */
export const ownPaths = [
  '/cart',
  '/reservations',
  '/reservations/ended',
  '/loans',
  '/mail-address',
  '/particulars',
  '/title-requests',
];

/** All pages of the portal whose path has no id. */
export const listPaths = ({ app }: Pick<OpenSample, 'app'>): readonly string[] => [
  ...new Set(
    app.routes
      .filter(({ method, path }) => method === 'GET' && !/[:*]|^\/(live|assets)\//.test(path))
      .map(({ path }) => path),
  ),
];
