import { Hono } from 'hono';
import type { PortalEnv } from '../context.js';
import { Items } from '../layout/lists.js';
import { renderPage } from '../layout/page.js';

export const accessibilityPage = new Hono<PortalEnv>().get('/accessibility', (c) => {
  const { accessibility } = c.var.words;
  return renderPage(c, {
    title: accessibility.heading,
    crumbs: [],
    body: (
      <>
        <p class="lead">{accessibility.lead}</p>
        <Items of={Object.values(accessibility.done)} />
        <p>{accessibility.not}</p>
      </>
    ),
  });
});
