import { Hono } from 'hono';
import type { PortalEnv } from '../context.js';
import { Items } from '../layout/lists.js';
import { renderPage } from '../layout/page.js';

export const privacyPage = new Hono<PortalEnv>().get('/privacy', (c) => {
  const { privacy } = c.var.words;
  return renderPage(c, {
    title: privacy.heading,
    crumbs: [],
    body: (
      <Items
        of={[
          ...Object.values(privacy.lines),
          ...(c.var.texts.readingHistory === null ? [] : [privacy.readingHistory]),
        ]}
      />
    ),
  });
});
