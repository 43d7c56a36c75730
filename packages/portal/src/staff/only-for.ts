import { createMiddleware } from 'hono/factory';
import type { PortalEnv } from '../context.js';
import { renderNotFound } from '../pages/trouble.js';
import type { WorkPage } from './work-pages.js';

/** Shows a page only to its roles. For others it looks like an unknown page. */
export const onlyFor = ({ roles }: WorkPage) =>
  createMiddleware<PortalEnv>(async (c, next) => {
    const role = c.var.staff?.at?.member.role;
    return role !== undefined && roles.includes(role) ? next() : renderNotFound(c);
  });
