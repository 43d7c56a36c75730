import { defineRule, openLibrary, orThrow } from 'torioki';
import { inMemoryCatalogue } from '@torioki/catalogue';
import { expect, it, onTestFinished } from 'vitest';
import { openPortal } from './portal.js';
import { records } from './sample/books.js';
import { minori, password } from './sample/people.js';
import { samplePolicy } from './sample/policy.js';
import { sampleProfile } from './sample/profile.js';
import { openBrowser } from './testing/browser-without-scripts.js';
import { openSample } from './testing/open-sample.js';

const renewalRule = '学期末の週は延長できません。';
const mapRule = '地図は一人1点までです。';

/** The sample's portal over a library with two rules of the host. */
const openWithRules = async () => {
  const sample = await openSample();
  const { sessions, ...stores } = sample.stores;
  const { clock } = sample.clock;
  const catalogue = inMemoryCatalogue();
  orThrow(await catalogue.put(records));
  const rules = [
    defineRule({
      code: 'host:one-map',
      version: 1,
      command: ['reserve', 'reserveInOrder'],
      judge: ({ command }) =>
        command.lines.some(({ title }) => title === 'N27') ? { facts: {} } : undefined,
      texts: { ja: () => mapRule, en: () => 'One map.' },
    }),
    defineRule({
      code: 'host:last-week-of-school',
      version: 1,
      command: 'renew',
      judge: () => ({ facts: {} }),
      texts: { ja: () => renewalRule, en: () => 'No renewals.' },
    }),
  ];
  const profile = sampleProfile;
  const { library } = orThrow(
    await openLibrary({ ...stores, policy: samplePolicy, profile, titles: catalogue.names, clock, rules }),
  );
  onTestFinished(async () => {
    await library.close();
    await sample.close();
  });
  const { app } = orThrow(
    openPortal({ library, catalogue, sessions, name: 'みほん道立図書館', contact: profile, clock }),
  );
  const user = openBrowser(app);
  await user.logIn(minori.card, password);
  const { events } = sample.stores;
  const count = async (type: string) => orThrow(await events.read([{ types: [type] }])).events.length;
  return { user, count };
};

it('the cart shows the text of a refusal by a rule of the host, and nothing is reserved', async () => {
  const { user, count } = await openWithRules();
  const before = await count('Reserved');
  await user.open('/titles/N27');
  await user.send('/cart', ['act', 'add'], ['title', 'N27']);
  const rehearsed = await user.send('/cart', ['act', 'reserve'], ['tick', 'N27']);
  expect(rehearsed.text).toContain(mapRule);
  expect(rehearsed.text).not.toContain('One map.');
  expect(await count('Reserved')).toBe(before);
});

it('the loans page shows the text of a refused renewal, and the due date stays', async () => {
  const { user, count } = await openWithRules();
  const before = await count('Renewed');
  const seen = await user.open('/loans');
  const loan = /name="loan" value="([^"]+)"/.exec(seen.html)?.[1] ?? '';
  const confirm = await user.send('/loans', ['loan', loan]);
  expect(seen.text + confirm.text).toContain(renewalRule);
  expect(await count('Renewed')).toBe(before);
});
