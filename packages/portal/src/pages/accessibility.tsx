import { Hono } from 'hono';
import type { PortalEnv } from '../context.js';
import { Items } from '../layout/lists.js';
import { renderPage } from '../layout/page.js';
import { words } from '../words/words.js';

const { accessibility } = words;

export const accessibilityPage = new Hono<PortalEnv>().get('/accessibility', (c) =>
  renderPage(c, {
    title: accessibility.heading,
    crumbs: [],
    body: (
      <>
        <p class="lead">{accessibility.lead}</p>
        <Items of={accessibility.done} />
        <p>{accessibility.not}</p>
      </>
    ),
  }),
);
