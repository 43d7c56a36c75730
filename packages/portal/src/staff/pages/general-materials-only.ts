import { createMiddleware } from 'hono/factory';
import type { PortalEnv } from '../../context.js';
import { renderNotFound } from '../../pages/trouble.js';

/** Shows a page only to general materials. For others it looks like an unknown page. */
export const generalMaterialsOnly = createMiddleware<PortalEnv>(async (c, next) =>
  c.var.staff?.at?.member.role === 'general-materials' ? next() : renderNotFound(c),
);
