import { randomUUID } from 'node:crypto';
import { orThrow } from '@torioki/event-store';
import { reportForgotten, findFreshBorrower } from '@torioki/patrons/contract';
import { expect, it } from 'vitest';
import { screenWords } from '../index.js';
import { branch } from '../testing/fixture.js';
import { scenario } from '../testing/scenario.js';
import { reserveTitle } from '../testing/journey.js';
import { counter, office } from '../testing/open-day.js';
import { reasons } from '../testing/reasons.js';
import { texts } from '../testing/texts.js';

const form = {
  name: '架空の書名',
  author: '架空 太郎',
  publisher: '架空書房',
  published: '1998',
  standardNumber: '4-00-000000-0',
  note: null,
};

scenario(
  'S38: a title that the library does not hold is requested by mail, apart from the reservations (R62, R67)',
  '2021-04-07 10:00',
  async ({ library, set, shelved, registered, recorded }) => {
    await shelved('T1');
    const a = await registered();
    await reserveTitle(a, 'T1');
    expect(orThrow(await a.portal.holdings('T9')).shown).toMatchObject({ copies: [], cartButton: false });
    expect(reasons(await a.portal.addToCart({ title: 'T9' }))).toEqual([
      ['title-not-held', '道立図書館で所蔵していない本です。「蔵書リクエスト票」でお申込みください。'],
    ]);

    const section = library.desk(office);
    const { request } = orThrow(await section.file(a.patron).submitTitleRequest(form));
    const requestedAt = '2021-04-07T01:00:00.000Z';
    expect((await recorded('TitleRequested')).map(({ data }) => data)).toEqual([
      { at: requestedAt, request },
    ]);
    expect(orThrow(await a.portal.cart()).shown).toMatchObject({ lines: [], reservations: 1 });
    expect(orThrow(await section.titleRequests()).shown).toEqual([
      { request, requestedAt, patron: a.patron, form },
    ]);
    const own = { request, requestedAt, form, reason: null, reasonWord: null };
    const open = { is: 'open', by: null, answeredAt: null, word: '受付済' };
    for (const place of [a.portal, section.file(a.patron)])
      expect(orThrow(await place.titleRequests()).shown).toEqual([{ ...own, ...open }]);

    set('2021-04-09 10:00');
    const answeredAt = '2021-04-09T01:00:00.000Z';
    orThrow(await library.desk(office).acceptTitleRequest({ request, by: 'interlibrary' }));
    expect(orThrow(await a.portal.titleRequests()).shown).toEqual([
      { ...own, is: 'accepted', by: 'interlibrary', answeredAt, word: '他の図書館から借り受けます' },
    ]);
    expect(orThrow(await section.titleRequests()).shown).toEqual([]);
  },
);

scenario(
  'R67: a title can also be requested on the web, once even if it is sent repeatedly, and can be declined (A60)',
  '2021-04-07 10:00',
  async ({ library, registered, recorded }) => {
    const [a, b] = [await registered(), await registered()];
    const asking = { ...form, commandId: randomUUID() };
    const { request } = orThrow(await a.portal.submitTitleRequest(asking));
    expect(orThrow(await a.portal.submitTitleRequest(asking)).request).toBe(request);
    expect(await recorded('TitleRequested')).toHaveLength(1);
    expect(await a.portal.submitTitleRequest({ ...asking, name: '別の書名' })).toMatchObject({
      is: 'failed',
      error: { code: 'command-id-reused' },
    });
    expect(orThrow(await b.portal.titleRequests()).shown).toEqual([]);
    expect(reasons(await library.desk(counter).file(a.patron).submitTitleRequest(form))).toEqual([
      ['actor-not-allowed', 'この操作をする権限がありません。'],
    ]);

    expect(
      await library.desk(office).declineTitleRequest({ request, reason: 'too expensive' as never }),
    ).toMatchObject({ is: 'failed', error: { code: 'invalid-input', details: { path: 'reason' } } });
    expect(await recorded('TitleRequestDeclined')).toEqual([]);
    orThrow(await library.desk(office).declineTitleRequest({ request, reason: 'already-held' }));
    expect(orThrow(await a.portal.titleRequests()).shown).toMatchObject([
      {
        ...{ request, form, is: 'declined', word: '用意できません' },
        ...{ reason: 'already-held', reasonWord: '既に所蔵しています' },
      },
    ]);
    expect(await library.desk(branch).titleRequests()).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'actor-not-allowed' }],
    });
  },
);

scenario(
  'R67: a forgotten patron’s title request shows nothing about the patron',
  '2021-04-07 10:00',
  async ({ library, people, registered, recorded }) => {
    const { patron, portal } = await registered();
    orThrow(await portal.submitTitleRequest(form));
    const borrower = await findFreshBorrower(people, patron);
    orThrow(await library.desk(office).file(patron).leave({}));
    orThrow(await reportForgotten(people, borrower));
    const [{ data }] = (await recorded('TitleRequested')) as [Awaited<ReturnType<typeof recorded>>[0]];
    expect(orThrow(await library.desk(office).titleRequests()).shown).toMatchObject([
      { request: (data as { request: string }).request, patron: null, form: null },
    ]);
  },
);

it('S38: the help page explains the request, other places to look, and the contact (R67, R68, R97, R103–R105)', () => {
  const [first] = texts.faq;
  expect(first).toEqual({
    question: '道立図書館で所蔵していない本は、インターネットからリクエストできますか？',
    answers: [
      '当館ホームページに掲載している「蔵書リクエスト票」に必要事項を入力し、メールでお申込みください。',
      '詳細は当館ホームページの「利用案内>リクエスト」のページをご覧ください。',
    ],
  });
  expect(screenWords.service).toMatchObject({
    titleRequest: '蔵書リクエスト票',
    aboutTitleRequests: '利用案内>リクエスト',
    faq: 'よくある質問（FAQ）',
  });
  expect(texts.contact).toEqual([
    '北海道立図書館利用サービス部 一般資料サービス課',
    '〒069-0834 江別市文京台東町41',
    '電話：011-386-8521 ファックス：011-386-6906',
    'e-mail： houshi3@library.pref.hokkaido.jp',
  ]);
});
