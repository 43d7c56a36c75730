import { orThrow } from '@torioki/event-store';
import { expect } from 'vitest';
import { scenario } from '../testing/scenario.js';
import { office } from '../testing/open-day.js';
import { reasons } from '../testing/reasons.js';

const inWakkanai = '〒097-0000 稚内市架空町1丁目1番1号';
const inAbashiri = '〒093-0000 網走市架空町2丁目2番2号';

scenario(
  'S39: an address changes at the counter or by post with a document as proof, not on the web (R91–R94)',
  '2021-04-03 10:00',
  async ({ library, registered, recorded }) => {
    const { patron, portal, atCounter } = await registered();
    const move = { address: inWakkanai, channel: 'counter', evidence: 'driving-licence' } as const;
    expect(reasons(await portal.changeAddress(move))).toEqual([
      ['not-on-web', '住所、電話番号などの情報は、インターネット上では変更できません。'],
    ]);
    expect(reasons(await atCounter.changeAddress({ ...move, evidence: null }))).toEqual([
      ['no-proof-of-change', '変更の事実を確認できる公的証明書が必要です。'],
    ]);
    expect(await recorded('AddressChanged')).toEqual([]);

    orThrow(await atCounter.changeAddress(move));
    expect(orThrow(await library.portal(patron).patron()).shown).toMatchObject({ address: inWakkanai });
    const byPost = library.desk(office).file(patron);
    orThrow(await byPost.changeAddress({ ...move, address: inAbashiri, channel: 'post' }));
    expect(orThrow(await library.portal(patron).patron()).shown).toMatchObject({
      address: inAbashiri,
      evidence: { kind: 'driving-licence', on: '2021-04-03' },
    });
    const changed = { patron, evidence: 'driving-licence' };
    expect(await recorded('AddressChanged')).toMatchObject([
      { data: { ...changed, channel: 'counter' } },
      { data: { ...changed, channel: 'post' } },
    ]);
    expect(JSON.stringify(await recorded('AddressChanged'))).not.toMatch(/稚内|網走/);
  },
);

scenario(
  'S39: a name changes with a document as proof; the history records only the proof (R92–R94)',
  '2021-04-03 10:00',
  async ({ library, registered, recorded }) => {
    const { patron, portal, atCounter } = await registered({ name: '佐藤 みのり' });
    const change = { name: '高橋 みのり', channel: 'counter', evidence: 'other-official' } as const;
    expect(reasons(await portal.changeName(change))).toEqual([
      ['not-on-web', '住所、電話番号などの情報は、インターネット上では変更できません。'],
    ]);
    expect(reasons(await atCounter.changeName({ ...change, evidence: null }))).toEqual([
      ['no-proof-of-change', '変更の事実を確認できる公的証明書が必要です。'],
    ]);
    expect(await recorded('NameChanged')).toEqual([]);
    expect(orThrow(await library.portal(patron).patron()).shown.name).toBe('佐藤 みのり');

    orThrow(await atCounter.changeName(change));
    expect(orThrow(await library.portal(patron).patron()).shown).toMatchObject({
      name: '高橋 みのり',
      evidence: { kind: 'other-official', on: '2021-04-03' },
    });
    const byPost = library.desk(office).file(patron);
    orThrow(await byPost.changeName({ ...change, name: '高橋 実', channel: 'post' }));
    expect(orThrow(await library.portal(patron).patron()).shown.name).toBe('高橋 実');
    const proof = { at: '2021-04-03T01:00:00.000Z', patron, evidence: 'other-official' };
    expect((await recorded('NameChanged')).map(({ data }) => data)).toEqual([
      { ...proof, channel: 'counter' },
      { ...proof, channel: 'post' },
    ]);
  },
);

scenario(
  'S39: a phone number changes without proof for a patron who knows the old one, not on the web (R91, R95, R96)',
  '2021-04-03 10:00',
  async ({ library, registered, recorded }) => {
    const { patron, portal } = await registered({ phone: '011-386-8521' });
    const byPhone = library.desk(office).file(patron);
    const change = { oldPhone: '011-386-8521', phone: '0162-00-0001' };
    expect(reasons(await portal.changePhone(change))).toEqual([
      ['not-on-web', '住所、電話番号などの情報は、インターネット上では変更できません。'],
    ]);
    expect(reasons(await byPhone.changePhone({ ...change, oldPhone: '011-000-0000' }))).toEqual([
      ['old-phone-mismatch', '本人確認のため旧電話番号を確認させていただきます。'],
    ]);
    expect(await recorded('PhoneChanged')).toEqual([]);
    expect(orThrow(await library.portal(patron).patron()).shown.phone).toBe('011-386-8521');

    orThrow(await byPhone.changePhone(change));
    expect((await recorded('PhoneChanged')).map(({ data }) => data)).toEqual([
      { at: '2021-04-03T01:00:00.000Z', patron },
    ]);
    expect(orThrow(await library.portal(patron).patron()).shown.phone).toBe('0162-00-0001');
  },
);
