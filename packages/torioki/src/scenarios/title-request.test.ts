import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { screenWords } from '../index.js';
import { scenario } from '../testing/fixture.js';
import { reserves } from '../testing/journey.js';
import { accepted, office } from '../testing/open-day.js';
import { reasons } from '../testing/reasons.js';
import { right } from '../testing/right.js';
import { texts } from '../testing/texts.js';

scenario(
  'S38: a title that is not held is asked for by mail, beside the reservations (R62, R67)',
  '2021-04-07 10:00',
  async ({ library, shelved, registered, recorded }) => {
    await shelved('T1');
    const a = await registered();
    await reserves(a, 'T1');
    expect(right(await a.portal.holdings('T9'))).toMatchObject({ copies: [], cartButton: false });
    expect(reasons(await a.portal.addToCart({ title: 'T9' }))).toEqual([
      ['title-not-held', '道立図書館で所蔵していない本です。「蔵書リクエスト票」でお申込みください。'],
    ]);

    const request = randomUUID();
    accepted(await library.as(office).submitTitleRequest({ request }));
    expect((await recorded('TitleRequested')).map(({ data }) => data)).toEqual([
      { at: '2021-04-07T01:00:00.000Z', request },
    ]);
    expect(right(await a.portal.cart())).toMatchObject({ lines: [], reservations: 1 });
  },
);

it('S38: the help page says how, where else to look, and whom to ask (R67, R68, R97, R103–R105)', () => {
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
