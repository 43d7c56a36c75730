import { orThrow } from '@torioki/event-store';
import { expect } from 'vitest';
import { scenario } from '../testing/scenario.js';
import { office } from '../testing/open-day.js';
import { reasons } from '../testing/reasons.js';

const forgotten = '白い犬と歩く海辺';
const remembered = '赤い傘を忘れた駅';

scenario(
  'S2: a forgotten password is deleted by the section, which never sees it, and another is set (R5, R28, R29, R84, R85)',
  '2021-04-02 10:00',
  async ({ library, set, registered, recorded }) => {
    const { card, patron, portal } = await registered({ mailAddress: null });
    const section = library.desk(office).file(patron);
    const firstLogin = async (password: string) => {
      const { code } = orThrow(await section.issueCode({ hours: 24 }));
      orThrow(await library.setPassword({ card, code, password }));
    };
    const notSet = [['password-not-set', 'パスワードが登録されていません。']];

    expect(reasons(await library.logIn({ card, password: forgotten }))).toEqual(notSet);
    await firstLogin(forgotten);
    orThrow(await portal.setMailAddress({ mailAddress: 'minori@example.jp' }));
    expect(orThrow(await library.logIn({ card, password: forgotten })).patron).toBe(patron);
    expect(await recorded('PasswordSet')).toMatchObject([{ data: { patron } }]);
    expect(await recorded('MailAddressSet')).toMatchObject([{ data: { patron } }]);
    expect(orThrow(await section.patron()).shown).toMatchObject({
      mailAddress: 'minori@example.jp',
      hasPassword: true,
    });

    set('2021-04-09 10:00');
    expect(reasons(await library.logIn({ card, password: remembered }))).toEqual([
      ['bad-credentials', '利用者番号またはパスワードが違います。'],
    ]);
    orThrow(await section.clearPassword({ identityCheck: 'particulars-told' }));
    expect((await recorded('PasswordCleared')).map(({ data }) => data)).toEqual([
      { at: '2021-04-09T01:00:00.000Z', patron, identityCheck: 'particulars-told' },
    ]);
    expect(reasons(await library.logIn({ card, password: forgotten }))).toEqual(notSet);

    await firstLogin(remembered);
    orThrow(await library.logIn({ card, password: remembered }));
    expect(await recorded('PasswordSet')).toHaveLength(2);
    expect(Object.keys(orThrow(await section.patron()).shown)).not.toContain('password');
    for (const secret of [forgotten, remembered])
      expect(JSON.stringify(orThrow(await section.patron()).shown)).not.toContain(secret);
  },
);
