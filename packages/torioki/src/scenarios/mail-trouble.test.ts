import { orThrow } from '@torioki/event-store';
import { expect, it } from 'vitest';
import { scenario } from '../testing/scenario.js';
import { arriveAtWakkanai, secureCopy, mailRun, reserveTitle } from '../testing/journey.js';
import { texts } from '../testing/texts.js';

scenario(
  'S40: a patron without a working address gets no mail, has the book ready, and is shown to staff (R87–R90)',
  '2021-04-03 10:00',
  async (f) => {
    const { library, server, set, shelved, registered, recorded } = f;
    const b = await registered({ mailAddress: null });
    const c = await registered({ mailAddress: 'wrong@example.jp' });
    server.behave({ recipient: (address) => (address === 'wrong@example.jp' ? 550 : undefined) });
    const [ofB, ofC] = [await shelved('T1'), await shelved('T2')];
    await reserveTitle(b, 'T1');
    await reserveTitle(c, 'T2');
    await secureCopy(f, '2021-04-07 14:10', ofB);
    await secureCopy(f, '2021-04-07 14:10', ofC);

    const report = await mailRun(f, '2021-04-07');
    expect(report).toMatchObject({ sent: 0, notified: [], notNotified: { length: 2 }, troubles: [] });
    expect(report.failed.toSorted()).toEqual(['bounced', 'no-address']);
    expect(orThrow(await library.jobs.mails()).shown).toEqual([]);
    expect(server.arrived).toEqual([]);
    const untold = [
      [ofB, 'no-address'],
      [ofC, 'bounced'],
    ];
    const events = await recorded('ReadyNoticeNotSent');
    expect(events.map(({ data: { copy, reason } }) => [copy, reason]).toSorted()).toEqual(untold);
    const { notSent } = orThrow(await library.views.notices().now()).shown;
    expect(notSent.map(({ copy, reason }) => [copy, reason]).toSorted()).toEqual(untold);
    for (const { portal } of [b, c])
      expect(orThrow(await portal.reservations.now()).shown).toMatchObject([
        { word: '貸出可能', pickupFrom: '4月8日(木)以降' },
      ]);

    set('2021-04-08 09:00');
    orThrow(await c.portal.setMailAddress({ mailAddress: 'right@example.jp' }));
    expect((await recorded('MailAddressSet')).map(({ data }) => data.patron)).toEqual([c.patron]);
    expect(orThrow(await c.portal.patron()).shown.mailAddress).toBe('right@example.jp');
    const another = await shelved('T3');
    await reserveTitle(c, 'T3');
    await secureCopy(f, '2021-04-08 14:10', another);
    await mailRun(f, '2021-04-08');
    expect(server.arrived).toMatchObject([{ to: 'right@example.jp' }]);
  },
);

scenario(
  'S40: the book of a patron without an address is still shipped, and the hold at the branch ends (R89)',
  '2021-04-03 10:00',
  async (f) => {
    const b = await f.registered({ mailAddress: null });
    const copy = await arriveAtWakkanai(f, b, 'T1');
    expect(await f.recorded('ReadyNoticeNotSent')).toMatchObject([
      { data: { copy, reason: 'no-address', promised: { dispatchDay: '2021-04-09', from: '2021-04-11' } } },
    ]);
    f.set('2021-04-23 23:59:59.999');
    expect(await f.library.jobs.expireHolds()).toMatchObject({ ended: [], troubles: [] });
    f.set('2021-04-24 00:00');
    expect(await f.library.jobs.expireHolds()).toMatchObject({ ended: { length: 1 }, troubles: [] });
    expect(await f.recorded('HoldExpired')).toMatchObject([{ data: { copy } }]);
    expect(orThrow(await b.portal.reservations.now()).shown).toEqual([]);
    expect(f.server.arrived).toEqual([]);
  },
);

it('S40: the help page explains why a mail may not arrive, and where to correct an address (R87, R88, R90)', () => {
  const help = texts.faq.find(({ question }) => question === '貸出準備完了のメールが届きません。');
  expect(help?.answers).toEqual([
    'メールソフトの設定によって、自動的に迷惑メールフォルダに収納されてしまう場合があります。また、携帯電話のメールの場合、パソコンから発信されるメールを受信拒否している場合があります。',
    '当館からの発信アドレスは houshi3@library.pref.hokkaido.jp になっています。設定の確認および、迷惑メールフォルダ内の確認をお願いします。',
    'メールアドレスの登録をしていなかったり、入力間違いの場合もあります。当館ホームページ「メールアドレス変更」の画面で確認・変更をお願いします。',
  ]);
});
