import { randomUUID } from 'node:crypto';
import { orThrow } from '@torioki/event-store';
import { expect } from 'vitest';
import { scenario } from '../testing/scenario.js';
import { application, office } from '../testing/open-day.js';
import { reasons } from '../testing/reasons.js';

scenario(
  'S1: a letter with form, copy of the document and 404 yen brings a card; two others do not (R4, R98–R102)',
  '2021-04-02 10:00',
  async ({ library, recorded }) => {
    const nobody = library.portal(randomUUID());
    const first = [['patron-unknown', '道立図書館の利用者登録をお願いします。']];
    expect(reasons(await nobody.addToCart({ title: 'T1' }))).toEqual(first);
    expect(reasons(await nobody.reserve({ lines: [{ title: 'T1', location: 'HQ' }] }))).toEqual(first);

    const desk = library.desk(office);
    const letter = application({ evidence: 'driving-licence', postageYen: 404 });
    const { patron } = orThrow(await desk.registerPatron(letter));
    const at = '2021-04-02T01:00:00.000Z';
    const kind = { evidence: 'driving-licence' };
    expect((await recorded('RemoteApplicationReceived')).map(({ data }) => data)).toEqual([
      { at, patron, ...kind, postageYen: 404 },
    ]);
    expect((await recorded('PatronRegistered')).map(({ data }) => data)).toEqual([
      { at, patron, channel: 'post', ...kind },
    ]);
    expect((await recorded('CardIssued')).map(({ data }) => data)).toEqual([{ at, patron }]);

    const file = desk.file(patron);
    const kept = { card: letter.card, idCopyEnclosed: false, registeredMail: true };
    expect(reasons(await file.sendCard(kept))).toEqual([
      ['id-copy-kept', '公的証明書のコピーは利用者カードとともに返送してください。'],
    ]);
    const sent = { idCopyEnclosed: true, registeredMail: true };
    expect(reasons(await file.sendCard({ card: letter.card, ...sent, registeredMail: false }))).toEqual([
      ['not-registered-mail', '利用者カードは簡易書留で送付してください。'],
    ]);
    expect(await recorded('CardSent')).toEqual([]);
    orThrow(await file.sendCard({ card: letter.card, ...sent }));
    expect((await recorded('CardSent')).map(({ data }) => data)).toEqual([{ at, patron, ...sent }]);
    const { cards, evidence } = orThrow(await file.patron()).shown;
    expect(cards).toEqual([{ number: letter.card, issuedOn: '2021-04-02', sentOn: '2021-04-02' }]);
    expect(evidence).toEqual({ kind: 'driving-licence', on: '2021-04-02' });

    const second = application({ evidence: 'driving-licence', postageYen: 84 });
    expect(reasons(await desk.registerPatron(second))).toEqual([
      ['return-postage-short', '返信用封筒に404円分（簡易書留郵送料）の切手をお貼りください。'],
    ]);
    const third = application({ evidence: null, postageYen: 404 });
    expect(reasons(await desk.registerPatron(third))).toEqual([
      ['id-copy-missing', 'お名前と現住所を確認できる公的証明書（郵送の場合はそのコピー）が必要です。'],
    ]);
    for (const { card } of [second, third])
      expect(await desk.patronWithCard(card)).toEqual({
        is: 'refused',
        refusals: [{ code: 'patron-unknown' }],
      });
    expect(await recorded('CardIssued')).toHaveLength(1);
  },
);
