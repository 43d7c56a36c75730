import { afterAll, describe, expect, it } from 'vitest';
import { minori } from '../sample/people.js';
import { sampleProfile } from '../sample/profile.js';
import { openSample } from '../testing/open-sample.js';
import { openInMemory } from '../testing/stores.js';

const paths = [
  '/',
  '/help',
  '/password/forgotten',
  '/registration-form',
  '/registration-form/application.html',
  '/reservations',
  '/reservations/ended',
] as const;

const noContact = { address: null, phone: null, fax: null, mail: null };

const full = await openSample();
const bare = await openSample(openInMemory, { ...sampleProfile, ...noContact });
afterAll(() => Promise.all([full.close(), bare.close()]));

const textsOf = async (sample: typeof full) => {
  const browser = await sample.logIn(minori);
  const texts: string[] = [];
  for (const path of paths) texts.push((await browser.open(path)).html);
  return texts;
};

const details = /000-000|〒|mailto:|tel:|電話：|e-mail|ファックス/;

describe('the contact of a library', () => {
  it('is on each page', async () => {
    for (const html of await textsOf(full)) expect(html).toMatch(details);
  });

  it('is left out if the profile lacks it, and each sentence stays whole', async () => {
    const texts = await textsOf(bare);
    for (const html of texts) expect(html).not.toMatch(/null|undefined|<p><\/p>|（）/);
    for (const html of texts) expect(html).not.toMatch(details);
    const [, , forgotten, form, file, reservations, ended] = texts;
    expect(forgotten).toContain('道立図書館一般資料サービス課までご連絡いただくか');
    expect(form).toContain('みほん道立図書館利用サービス部 一般資料サービス課');
    expect(file).toMatch(/：\s*みほん道立図書館利用サービス部 一般資料サービス課/);
    expect(reservations).toContain('一般資料サービス課までご連絡ください。</p>');
    expect(ended).toContain('<p>ご不明な点は、お問い合わせください。</p>');
  });
});
