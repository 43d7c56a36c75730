import { guide, textsOfQuotes } from '@torioki/lending/samples';
import { hokkaidoProfile } from 'torioki';
import { afterAll, expect, it } from 'vitest';
import { minori, password } from '../sample/people.js';
import { branch, headquarters } from '../sample/places.js';
import { openInMemory } from '../testing/stores.js';
import { openBrowser } from '../testing/browser-without-scripts.js';
import { openSample } from '../testing/open-sample.js';
import { listPaths } from '../testing/paths.js';

const sample = await openSample(openInMemory, hokkaidoProfile);
afterAll(() => sample.close());

it('shows on the start page the five steps in the guide’s words, the login and the contact (R1, R2, R3, R4, R5, R6, R7, R8, R9, R10, R28, R103, R104, R105, R106)', async () => {
  const { text } = await openBrowser(sample.app).open('/');
  for (const said of [
    '道立図書館のホームページから所蔵図書の貸出予約ができます。',
    '予約した図書は、道立図書館やお住まいの地域の受取指定館で借りることができます。',
    'ご自宅への郵送も可能です（送料自己負担）。',
    '道立図書館の利用者登録をお願いします。そのあとは…',
    'パスワード、メールアドレスを登録する',
    'ホームページで本を探す',
    '貸出予約をする',
    '指定した場所で本を受け取る',
    '道立図書館・議会図書室／市町村立図書館・室／自宅',
    '受けとった場所で本を返す',
    '※ 自宅受取は道立図書館まで郵送してください',
    'ポータルログイン',
    'インターネット予約貸出受取館一覧',
    '北海道立図書館利用サービス部 一般資料サービス課',
    '〒069-0834 江別市文京台東町41',
    '電話： 011-386-8521',
    'ファックス：011-386-6906',
    'houshi3@library.pref.hokkaido.jp',
    '（令和3年3月 作成）',
  ])
    expect(text).toContain(said);
});

const sentencesOf = (reads: unknown): readonly string[] =>
  typeof reads === 'string' ? [reads] : Object.values(reads as object).flatMap(sentencesOf);

it('the help has the guide’s sentences, each on its page (R27, R41, R44, R45, R46, R47, R48, R49, R50, R51, R52, R54, R55, R56, R57, R58, R59, R60, R61, R62, R63, R64, R65, R66, R67, R68, R69, R70, R71, R72, R73, R74, R75, R76, R77, R78, R79, R80, R81, R82, R83, R84, R85, R86, R87, R88, R89, R90, R91, R92, R93, R94, R95, R96, R97, R98, R99, R100, R101, R102)', async () => {
  const user = openBrowser(sample.app);
  const faq = textsOfQuotes(guide.faq) as readonly { readonly answers: readonly string[] }[];
  const notes = textsOfQuotes(guide.notes) as Readonly<Record<string, string>>;
  const { branchRegistration, readInOrder, ranks, outOfOrder, onlyInOrder, done } = notes;
  const { mailed, atCounter, elsewhere, nextDay, dispatched, daysLater, ready, readyBeforeMail, cards } =
    notes;
  const more = 'ホームページの「インターネット予約貸出サービス」内の「よくある質問（FAQ）」もご覧ください。';
  const missing: (readonly [path: string, sentence: string])[] = [];
  for (const [path, reads] of [
    ['/help', ['よくある質問（FAQ）', faq]],
    ['/help/mail', faq[8]?.answers],
    ['/help/reserving', [branchRegistration, readInOrder, ranks, outOfOrder, onlyInOrder, done]],
    [
      '/help/pickup',
      [mailed, atCounter, elsewhere, nextDay, dispatched, daysLater, ready, readyBeforeMail, cards],
    ],
    ['/help/registration', [textsOfQuotes(guide.remoteRegistration), more]],
  ] as const) {
    const { text } = await user.open(path);
    for (const sentence of sentencesOf(reads)) if (!text.includes(sentence)) missing.push([path, sentence]);
  }
  expect(missing).toEqual([]);
});

it('links each of the five steps to its page (R5, R6, R7, R8, R9)', async () => {
  const user = await sample.logIn(minori);
  const { html } = await user.open('/');
  const [, steps = ''] = /<ol class="steps">(.*?)<\/ol>/s.exec(html) ?? [];
  const led: (readonly [step: string, heading: string])[] = [];
  for (const [, path = '', step = ''] of steps.matchAll(/<a href="([^"]+)">([^<]+)<\/a>/g))
    led.push([step, /<h1[^>]*>(.*?)<\/h1>/s.exec((await user.open(path)).html)?.[1] ?? '']);
  expect(led).toEqual([
    ['パスワード、メールアドレスを登録する', 'パスワードを登録する'],
    ['ホームページで本を探す', '蔵書検索'],
    ['貸出予約をする', '予約カート状況'],
    ['指定した場所で本を受け取る', 'インターネット予約貸出受取館一覧'],
    ['受けとった場所で本を返す', '貸出状況照会'],
  ]);
});

it('shows an invented library: no page and no mail has a number or an address of the real one', async () => {
  const invented = await openSample();
  const user = await invented.logIn(minori);
  const all = JSON.stringify(invented.mails);
  for (const path of [...listPaths(invented), '/cart?in-order=1'])
    expect([path, `${all}${(await user.open(path)).html}`]).toEqual([
      path,
      expect.not.stringMatching(/北海道立|文京台|011-386|pref\.hokkaido/),
    ]);
  expect((await user.open('/')).text).toContain('みほん道立図書館利用サービス部 一般資料サービス課');
  expect(invented.mails.length).toBeGreaterThan(0);
  await invented.close();
});

it('lists the pickup places in three groups, with the requirements of a branch (R2, R3, R8, R26, R27, R51, R53, R60, R61)', async () => {
  const { text } = await openBrowser(sample.app).open('/pickup-locations');
  for (const expected of [
    /道立図書館・議会図書室 道立図書館 .*議会図書室 .*市町村立図書館・室 稚内市立図書館 .*自宅/,
    /道立図書館 受取 4月21日\(水\)以降 休館日 4月26日\(月\) 4月30日\(金\)/,
    /稚内市立図書館 受取 4月25日\(日\)以降/,
    /発送日 メールを受け取った日から直近の発送日に、本を発送します。 4月23日\(金\) 4月27日\(火\)/,
  ])
    expect(text).toMatch(expected);
  for (const said of [
    '受取館を利用するには、その図書館での利用登録が必要です。',
    'その図書館の利用者カードと、道立図書館の利用者カードが必要です。',
    '送料自己負担',
    '道立図書館まで郵送してください',
  ])
    expect(text).toContain(said);
});

it('shows the closed days and the dispatch days of a closure only at its places (A51)', async () => {
  const closed = await openSample(openInMemory, hokkaidoProfile);
  const office = closed.library.desk({
    role: 'general-materials',
    staff: 'G-01',
    location: headquarters,
  });
  const closure = { places: [branch], from: '2021-04-22', until: '2021-04-23', dueOn: '2021-04-24' };
  expect(await office.extendClosure(closure)).toMatchObject({ is: 'accepted' });
  const { text } = await openBrowser(closed.app).open('/pickup-locations');
  expect(text).toMatch(
    /稚内市立図書館 受取 4月29日\(木\)以降 休館日 4月22日\(木\) 4月23日\(金\) .*発送日 4月27日\(火\)/,
  );
  expect(text).toMatch(/道立図書館 受取 4月21日\(水\)以降 休館日 4月26日\(月\) 4月30日\(金\)/);
  expect(text).toMatch(/直近の発送日に、本を発送します。 4月23日\(金\) 4月27日\(火\)/);
  await closed.close();
});

it('greets the patron by name on each page after the login (R29)', async () => {
  const user = openBrowser(sample.app);
  expect((await user.open('/login')).text).toContain('「利用者ポータル」へ ログイン');
  expect((await user.logIn(minori.card, password)).text).toContain('佐藤 みのり さん');
  expect((await user.open('/pickup-locations')).text).toContain('佐藤 みのり さん');
});

it('shows an error with the way back for an unknown page', async () => {
  const { status, text } = await openBrowser(sample.app).open('/nowhere');
  expect(status).toBe(404);
  expect(text).toContain('ページが見つかりません');
});
