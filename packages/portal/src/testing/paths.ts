import { patronsOnly } from '../security/patrons-only.js';
import type { OpenSample } from './open-sample.js';

type Served = Pick<OpenSample, 'app'>;

/** All pages of the portal whose path has no id. */
export const listPaths = ({ app }: Served): readonly string[] => [
  ...new Set(
    app.routes
      .filter(({ method, path }) => method === 'GET' && !/[:*]|^\/(live|assets)\//.test(path))
      .map(({ path }) => path),
  ),
];

/** The pages with a patron's own data. */
export const listOwnPaths = ({ app }: Served): readonly string[] =>
  listPaths({ app }).filter((path) =>
    app.routes.some((route) => route.path === path && route.handler === patronsOnly),
  );
