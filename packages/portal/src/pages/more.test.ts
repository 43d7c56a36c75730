import { orThrow } from 'torioki';
import { unwrapAnswer } from '@torioki/event-store/contract';
import { afterAll, describe, expect, it } from 'vitest';
import { sampleProfile } from '../sample/profile.js';
import { aoi, minori, yuzuki } from '../sample/people.js';
import { openBrowser } from '../testing/browser-without-scripts.js';
import { openSample } from '../testing/open-sample.js';
import { listOwnPaths, listPaths } from '../testing/paths.js';
import { searchFieldWords } from '../words/search-field-words.js';

const sample = await openSample();
afterAll(() => sample.close());

const office = { role: 'general-materials', staff: 'G-01', location: 'ebetsu' } as const;

describe('the password', () => {
  it('is set with a code, and the mail address in the same visit; all earlier visits end (R5, R84)', async () => {
    const before = await sample.logIn(yuzuki);
    const issued = await (await fileOf(yuzuki)).issueCode({ hours: 24 });
    if (issued.is !== 'accepted') throw new Error(issued.is);
    const anew = openBrowser(sample.app);
    await anew.open('/password');
    const typed = [
      ['card', yuzuki.card],
      ['password', '三匹の白い猫がねむる'],
      ['mail', 'yuzuki.ito@example.jp'],
    ] as const;
    const wrong = await anew.send('/password', ...typed, ['code', 'wrong']);
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="yuzuki.ito@example.jp"');
    expect(wrong.html).not.toContain('三匹の白い猫');
    const right = await anew.send('/password', ...typed, ['code', issued.code]);
    expect(right.path).toMatch(/^\/\?ended=password-and-mail&/);
    expect(right.text).toContain('伊藤 柚希 さん');
    expect((await anew.open('/mail-address')).text).toContain('yuzuki.ito@example.jp');
    expect((await before.open('/')).text).not.toContain('伊藤 柚希');
  });

  it('has a page that refers patrons who forgot it to the section (R85)', async () => {
    const { text, html } = await openBrowser(sample.app).open('/password/forgotten');
    expect(text).toContain(
      '道立図書館一般資料サービス課までご連絡いただくか、道立図書館カウンターまでお越しください。',
    );
    expect(html).toContain(`href="tel:${sampleProfile.phone}"`);
  });
});

it('shows 確認 if it would be accepted, and otherwise every reason against it', async () => {
  const visit = await sample.logIn(minori);
  await visit.open('/cart');
  const lines = [
    ['tick', 'N30-1'],
    ['tick', 'N30-2'],
  ] as const;
  const { path, html } = await visit.send('/cart', ['act', 'reserve'], ...lines);
  expect(html).toContain('>確認</button>');
  const inOtherTab = await sample.logIn(minori);
  await inOtherTab.open('/cart');
  const other = await inOtherTab.send('/cart', ['act', 'reserve'], ['tick', 'N30-2']);
  await inOtherTab.send(other.path);
  const later = await visit.open(path);
  expect(later.status).toBe(409);
  expect(later.text).toContain('予約できませんでした 「星降る峠 下 / 遠野 啓」：既に予約しています。');
  expect(later.html).not.toContain('>確認</button>');
  expect((await visit.send(path)).text).toContain('既に予約しています。');
});

it('shows 登録情報 without changing it, explains how to change it, and declares a branch (R27, R91, R92, R93, R94, R95, R96)', async () => {
  const visit = await sample.logIn(minori);
  const seen = await visit.open('/particulars');
  for (const said of [
    minori.name,
    minori.address,
    minori.phone,
    '住所、電話番号などの情報は、インターネット上では変更できません。',
    '変更の事実を確認できる公的証明書',
    '電話番号のみ変更の場合は、口頭連絡のみで結構です。',
    '稚内市立図書館 4月15日(木)に申し出',
  ])
    expect(seen.text).toContain(said);
  const declared = await visit.send('/particulars', ['location', 'kushiro']);
  expect(declared.text).toContain('釧路市中央図書館 4月20日(火)に申し出');
  expect((await visit.send('/particulars', ['location', 'nowhere'])).status).toBe(422);
});

it('sends a 蔵書リクエスト票, lists it with its outcome, and keeps the typed text (R62, R67, R68)', async () => {
  const visit = await sample.logIn(minori);
  const before = await visit.open('/title-requests');
  expect(before.text).toMatch(/湿原の鶴を数える 受付済/);
  const empty = await visit.send('/title-requests', ['name', ' '], ['author', '青木 敦']);
  expect(empty.status).toBe(422);
  expect(empty.html).toContain('value="青木 敦"');
  const sent = await visit.send('/title-requests', ['name', '北の苔'], ['author', '青木 敦'], ['note', '']);
  expect(sent.text).toMatch(/北の苔 受付済 青木 敦 4月20日\(火\)に申込み/);
});

it('names the enclosures of a 利用登録申込書, with the stamps of the policy (R92, R93, R94, R98, R99, R100, R101, R102)', async () => {
  const { text } = await openBrowser(sample.app).open('/registration-form');
  for (const said of [
    '返信用封筒（404円分（簡易書留郵送料）の切手をお貼りください）',
    'お名前と現住所を確認できる公的証明書のコピー',
    sampleProfile.address,
  ])
    expect(text).toContain(said);
});

describe('検索のコツ・検索画面について (R12)', () => {
  it.each(Object.entries(searchFieldWords))(
    'has a result for the example of %s',
    async (field, { example }) => {
      const visit = openBrowser(sample.app);
      expect((await visit.open('/help/search')).text).toContain(example);
      const { text } = await visit.open(
        `/search?${new URLSearchParams({ mode: 'advanced', [field]: example }).toString()}`,
      );
      expect(text).toMatch(/\d+件 書名の読み順/);
    },
  );
});

it('puts a class from 分類・主題選択 into 分類, and keeps the rest of the form (R19)', async () => {
  const visit = openBrowser(sample.app);
  const form = await visit.open('/search?mode=advanced');
  const [, picker = ''] = /formaction="([^"]+)">分類・主題選択<\/button>/.exec(form.html) ?? [];
  const { html, text } = await visit.open(`${picker}?author=%E3%81%86%E3%82%93%E3%81%AE`);
  expect(text).toContain('388 風俗習慣・民俗学・民族学');
  const to = /href="(\/search\?[^"]*ndc=388[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const found = await visit.open(to);
  expect(found.text).toContain('こどもと読む昔話');
  expect(found.text).toContain('1件');
  expect(found.html).toContain('value="うんの"');
});

it('leads from a patron’s own page to the login and back without a login, and shows every other page', async () => {
  const led: string[] = [];
  for (const path of listPaths(sample)) {
    const visit = openBrowser(sample.app);
    const { html, path: login, status } = await visit.open(path);
    expect(status).toBe(200);
    if (login === path) continue;
    led.push(path);
    expect(login).toBe(`/login?${new URLSearchParams({ next: path }).toString()}`);
    expect(html).toContain(`name="next" value="${path}"`);
  }
  expect(led).toEqual(listOwnPaths(sample));
});

const fileOf = async ({ card }: Pick<typeof minori, 'card'>) => {
  const desk = sample.library.desk(office);
  const holder = await desk.patronWithCard(card);
  if (holder.is !== 'shown') throw new Error(holder.is);
  return desk.file(holder.shown.id);
};

it.each([
  ['another card', aoi, async () => (await fileOf(aoi)).issueCard({ card: '1000099' })],
  [
    'a cleared password',
    minori,
    async () => (await fileOf(minori)).clearPassword({ identityCheck: 'card-shown' }),
  ],
] as const)('ends the visits after %s', async (_, person, act) => {
  const visit = await sample.logIn(person);
  expect((await visit.open('/')).text).toContain(person.name);
  expect((await act()).is).toBe('accepted');
  expect((await visit.open('/')).text).not.toContain(person.name);
});

it('offers the 利用登録申込書 also as a self-contained file with every field of the page (R98)', async () => {
  const visit = openBrowser(sample.app);
  const sheet = await visit.open('/registration-form');
  const [, path = ''] = /href="(\/registration-form\/[^"]+)"/.exec(sheet.html) ?? [];
  const file = await visit.open(path);
  expect(file.headers.get('Content-Disposition')).toMatch(
    /^attachment; filename="application.html"; filename\*=UTF-8''%E5%88%A9/,
  );
  expect(file.html).not.toMatch(/<(script|link|img|form)\b|src=|href=/);
  const named = [...sheet.html.matchAll(/<th scope="row">([^<]+)<\/th>/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(9);
  for (const name of named) expect(file.text).toContain(name);
  expect(file.text).toContain('404円分（簡易書留郵送料）の切手をお貼りください');
  expect(file.html.match(/<input/g)).toHaveLength(11);
  expect((await visit.open('/registration-form/other.html')).status).toBe(404);
});

it('shows the code for the first password only in the letter with the card (R5, R102)', async () => {
  const person = { ...yuzuki, card: '1000078' };
  const desk = sample.library.desk(office);
  const { patron } = orThrow(await desk.registerPatron(person));
  const { code } = orThrow(await desk.file(patron).issueCode({ hours: 24 * 14 }));
  const texts = orThrow(await sample.library.texts()).shown;
  const input = { name: person.name, code, until: '2021-05-04', idCopyEnclosed: true };
  const letter = orThrow(texts.cardLetter(input)).shown;
  const [, typed = ''] = /登録コード：(.+)/.exec(letter.join('\n')) ?? [];
  const first = openBrowser(sample.app);
  await first.open('/password');
  const fields = [
    ['card', person.card],
    ['code', typed],
    ['password', '三匹の白い猫がねむる'],
  ] as const;
  expect((await first.send('/password', ...fields)).text).toContain('パスワードを登録しました。');
  const kept = JSON.stringify([
    await unwrapAnswer(sample.stores.events.records()),
    sample.lines,
    sample.mails,
  ]);
  expect(kept).not.toContain(code);
});
