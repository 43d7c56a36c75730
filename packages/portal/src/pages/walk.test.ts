import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { aoi, minori, password, yuzuki } from '../sample/people.js';
import { openBrowser, type ShownPage } from '../testing/browser-without-scripts.js';
import { openSample } from '../testing/open-sample.js';
import { words } from '../words/words.js';

const sample = await openSample();
afterAll(() => sample.close());

/** The parts of a page that follow an opening tag, as text. */
const partsOf = ({ html }: ShownPage, opening: string): readonly string[] =>
  html
    .split(opening)
    .slice(1)
    .map((part) => part.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '));

describe('searching', () => {
  it('has the guide’s names for the three modes and the eleven fields, and two buttons (R11, R12, R13, R14, R15, R16, R17, R18, R19, R20, R21, R22, R23, R24, R25)', async () => {
    const user = openBrowser(sample.app);
    const simple = await user.open('/search');
    for (const said of [
      '蔵書検索',
      '簡易検索',
      '詳細検索',
      'フリーワード',
      '検索するキーワードを入力してください',
      '検索のコツ・検索画面について',
      '検索',
      '条件クリア',
    ])
      expect(simple.text).toContain(said);
    const advanced = await user.open('/search?mode=advanced');
    for (const field of [
      '書名キーワード',
      '著者名',
      '出版者',
      '件名',
      '内容',
      '雑誌記事',
      '分類',
      'ISBN/ISSN',
      'タイトルコード',
      '資料番号',
      '請求記号',
    ])
      expect(advanced.html).toContain(`>${field}</label>`);
  });

  it.each([
    ['R13', 'name', '海霧', '海霧の町'],
    ['R14', 'author', 'しらとり', '流氷の図書館'],
    ['R15', 'publisher', '架空社', '銀の鱗'],
    ['R16', 'subject', '植物', '北の植物図鑑'],
    ['R17', 'contents', '八月の雨', '短い夏の詩集'],
    ['R18', 'article', '移動図書館', '移動図書館の五十年'],
    ['R19', 'ndc', '645', '馬と歩いた道'],
    ['R20', 'standardNumber', '978-4-99999-000-9', '流氷の図書館'],
    ['R21', 'title', 'N09', '短い夏の詩集'],
    ['R22', 'copy', 'N10-b', 'ラベンダー畑の猫'],
    ['R23', 'callNumber', '596', '旅する人の珈琲'],
  ])('%s: finds with the field %s by %s', async (_, field, sought, found) => {
    const { text } = await openBrowser(sample.app).open(
      `/search?${new URLSearchParams({ mode: 'advanced', [field]: sought }).toString()}`,
    );
    expect(text).toContain(found);
    expect(text).toMatch(/\d+件 書名の読み順/);
  });

  it('finds with 簡易検索 by words of the title, with フリーワード also by words of the contents; a click on the title shows its holdings (R11, R25, R30)', async () => {
    const user = openBrowser(sample.app);
    const found = async (mode: string, words: string) =>
      [
        ...(await user.open(`/search?${new URLSearchParams({ mode, words }).toString()}`)).html.matchAll(
          /<a class="title" href="([^"]+)">([^<]+)<\/a>/g,
        ),
      ].map(([, path = '', name = '']) => ({ path, name }));
    expect(await found('simple', '八月の雨')).toEqual([]);
    expect((await found('free-word', '八月の雨')).map(({ name }) => name)).toEqual(['短い夏の詩集']);
    const [title, ...others] = await found('simple', '短い 詩集');
    expect(others).toEqual([]);
    const { text, html } = await user.open(title?.path ?? '');
    expect(html).toMatch(/<h1[^>]*>所蔵情報画面<\/h1>/);
    expect(text).toContain('短い夏の詩集');
  });

  it.each([
    ['simple', { words: '海霧' }],
    ['advanced', { name: '海霧', author: '遠野' }],
    ['free-word', { words: '海霧' }],
  ])(
    'sends with 検索 the form of the mode %s, and opens with 条件クリア the same form, empty (R24)',
    async (mode, typed) => {
      const user = openBrowser(sample.app);
      const formOf = async (path: string) =>
        /<form[^>]*role="search".*?<\/form>/s.exec((await user.open(path)).html)?.[0] ?? '';
      const filledIn = (form: string) =>
        Object.fromEntries(
          [...form.matchAll(/<input id="([^"]+)"[^>]* value="([^"]+)"/g)].map(([, name = '', text = '']) => [
            name,
            text,
          ]),
        );
      const form = await formOf(`/search?${new URLSearchParams({ mode, ...typed }).toString()}`);
      expect(filledIn(form)).toEqual(typed);
      expect(form).toMatch(/<form method="get" action="\/search".*<button[^>]*type="submit">検索<\/button>/s);
      const [, clear = ''] = /href="([^"]+)">条件クリア<\/a>/.exec(form) ?? [];
      const cleared = await formOf(clear.replaceAll('&amp;', '&'));
      expect(cleared).toContain(`name="mode" value="${mode}"`);
      expect(filledIn(cleared)).toEqual({});
    },
  );

  it('does not search an empty form, and links to the request form for a title that is not held (R12, R62, R67, R68)', async () => {
    const user = openBrowser(sample.app);
    const empty = await user.open('/search?words=');
    expect(empty.status).toBe(422);
    const none = await user.open('/search?words=まったくない本');
    expect(none.text).toContain('「蔵書リクエスト票」に必要事項を入力し、メールでお申込みください。');
    expect(none.text).toContain('「利用案内&gt;リクエスト」'.replace('&gt;', '>'));
    expect(none.html).toContain('href="/title-requests"');
  });

  it('returns from a click on 予約カート to the same results, without the button for this title (R31, R37, R66)', async () => {
    const user = await sample.logIn(aoi);
    const path = '/search?mode=simple&words=%E6%98%9F&page=1';
    const found = await user.open(path);
    const [, back = ''] = /name="title" value="N17".*?name="back" value="([^"]*)"/s.exec(found.html) ?? [];
    expect(back.replaceAll('&amp;', '&')).toBe(`${path}#N17`);
    expect(found.html).toContain('id="N17"');
    const after = await user.send('/cart', ['act', 'add'], ['title', 'N17'], ['back', path]);
    expect(after.path).toContain(`${path}&ended=add&`);
    expect(after.text).toContain('カートに入っています（予約カート状況）');
    const again = await user.send('/cart', ['act', 'add'], ['title', 'N17'], ['back', path]);
    expect(again.text).toContain('既に「予約カート」に入っています。');
    await user.send('/cart', ['act', 'remove'], ['tick', 'N17']);
  });
});

describe('所蔵情報画面', () => {
  it('shows the copies with their states, and explains the words (R30, R31, R32, R33, R34, R35, R36, R63)', async () => {
    const user = openBrowser(sample.app);
    const { text } = await user.open('/titles/N02-1');
    for (const said of [
      '海霧の町 上',
      '貸出情報',
      '状態',
      '貸出中',
      '予約数',
      '予約カート',
      '状態が「在架」の場合、道立図書館の棚にあります。',
      '状態が「協力」「貸出中」の場合、現在貸出中です。',
      '「状態」が「禁帯」「館内」「館短」となっている本は、図書館外への持ち出しができないので、「予約カート」ボタンが表示されません。',
    ])
      expect(text).toContain(said);
    for (const [title, word] of [
      ['N12', '禁帯'],
      ['N13', '館内'],
      ['N14', '館短'],
    ] as const) {
      const seen = await user.open(`/titles/${title}`);
      expect(seen.text).toContain(word);
      expect(seen.text).toContain('図書館外への貸出はできません');
      expect(seen.html).not.toContain('name="act" value="add"');
    }
    expect((await user.open('/titles/N24')).text).toContain('協力');
  });
});

it('shows in 所蔵情報画面 a link instead of 予約カート for a title that the patron has reserved or borrowed (R31, A13)', async () => {
  const user = await sample.logIn(minori);
  for (const [title, said, path] of [
    ['N02-1', '予約しています（予約状況照会）', '/reservations'],
    ['N01', '予約しています（予約状況照会）', '/reservations'],
    ['N05', '借りています（貸出状況照会）', '/loans'],
  ] as const) {
    const { text, html } = await user.open(`/titles/${title}`);
    expect(text).toContain(said);
    expect(html).toContain(`<a href="${path}">${said}</a>`);
    expect(html).not.toContain('name="act" value="add"');
    const refused = await user.send('/cart', ['act', 'add'], ['title', title]);
    expect(refused.text).toContain('予約カートに入れられませんでした');
  }
});

describe('the cart', () => {
  it('requires a login, and then contains the book (R29)', async () => {
    const user = openBrowser(sample.app);
    const { html } = await user.open('/titles/N06');
    expect(html).toContain('href="/login?add=N06"');
    await user.open('/login?add=N06');
    const cart = await user.send('/login', ['card', yuzuki.card], ['password', password], ['add', 'N06']);
    expect(cart.path).toMatch(/^\/cart\?ended=add&/);
    expect(cart.text).toContain('カムイの森へ');
    expect(cart.text).toContain('メールアドレスが登録されていません');
  });

  it('shows the number of reservations and the limit, and has the guide’s words (R27, R38, R39, R40, R41, R42, R46, R47)', async () => {
    const user = await sample.logIn(minori);
    const { text, html } = await user.open('/cart');
    for (const said of [
      '現在の予約： 7件 （10件まで）',
      '受取場所',
      '予約方法',
      '読みたい順予約',
      '予約する',
      '削除',
      '受取館を利用するには、その図書館での利用登録が必要です。',
      '上下巻の小説や、シリーズものなど、内容が続いている本を通常予約した場合、順番どおりにご用意できない場合があります。',
      '順番どおりに読みたいときは、必ず「読みたい順予約」を行ってください。',
      '上下本など順番に借りたい時は「予約」ボタンを押す前に、「予約方法」の「読みたい順予約」ボタンを押してください。',
    ])
      expect(text).toContain(said);
    expect([...html.matchAll(/<optgroup label="([^"]+)"/g)].slice(0, 3).map(([, group]) => group)).toEqual([
      '道立図書館・議会図書室',
      '市町村立図書館・室',
      '自宅',
    ]);
  });

  it('lists every branch, and offers those with a registration (R8, R27)', async () => {
    const user = await sample.logIn(minori);
    const { html } = await user.open('/cart');
    expect(html).toMatch(/<option value="wakkanai"(?: selected="")?>稚内市立図書館<\/option>/);
    expect(html).toMatch(
      /<option value="kushiro" disabled="">釧路市中央図書館（利用登録が必要です）<\/option>/,
    );
    await user.open('/particulars');
    await user.send('/particulars', ['location', 'abashiri']);
    expect((await user.open('/cart')).html).toMatch(/<option value="abashiri">網走市立図書館<\/option>/);
  });

  it('refuses a branch without a registration, and repeated ranks; the typed text stays (R27, R41, R44)', async () => {
    const user = await sample.logIn(minori);
    await user.open('/cart');
    const branch = await user.send('/cart', ['act', 'places'], ['place-N21', 'kushiro'], ['tick', 'N21']);
    expect(branch.status).toBe(422);
    expect(branch.text).toContain('受取場所を変更できませんでした');
    const twice = await user.send(
      '/cart',
      ...([
        ['act', 'reserve'],
        ['in-order', '1'],
        ['tick', 'N30-1'],
        ['tick', 'N30-2'],
        ['rank-N30-1', '２'],
        ['rank-N30-2', '2'],
      ] as const),
    );
    expect(twice.text).toContain('優先順位「2」が重複しています。');
    expect(twice.html).toContain('value="２"');
    expect(partsOf(twice, '<li class="line">')).toHaveLength(3);
    expect(twice.html).not.toMatch(/name="tick" value="N21"[^>]*checked/);
  });

  it('reserves all ticked lines together, and leaves the others in the cart (R40, R43)', async () => {
    const own = await openSample();
    onTestFinished(() => own.close());
    const user = await own.logIn(minori);
    const lines = async () =>
      [...(await user.open('/cart')).html.matchAll(/name="tick" value="([^"]+)"/g)].map(([, title]) => title);
    const before = await lines();
    const [left, ...ticked] = before;
    expect(ticked.length).toBeGreaterThan(1);
    const { path } = await user.send(
      '/cart',
      ['act', 'reserve'],
      ...ticked.map((title): [string, string] => ['tick', title ?? '']),
    );
    expect((await user.send(path)).text).toContain('以上で予約申込みは終了です。');
    expect(await lines()).toEqual([left]);
    const reserved = (await user.open('/reservations')).html;
    for (const title of ticked) expect(reserved).toContain(`/titles/${title}"`);
    expect(reserved).not.toContain(`/titles/${left}"`);
  });

  it('requires ranks for 読みたい順予約, confirms and reserves in that order, and reserves once if 確認 is clicked twice or the page is reloaded (R41, R43, R44, R45, R48)', async () => {
    const user = await sample.logIn(minori);
    const usual = await user.open('/cart');
    expect(usual.html).toMatch(/value="order">読みたい順予約<\/button>/);
    expect(usual.html).not.toContain('name="rank-N30-1"');
    const chosen = await user.send('/cart', ['act', 'order'], ['tick', 'N30-1'], ['tick', 'N30-2']);
    for (const field of ['name="in-order" value="1"', 'name="rank-N30-1"', 'name="rank-N30-2"'])
      expect(chosen.html).toContain(field);
    const confirm = await user.send(
      '/cart',
      ...([
        ['act', 'reserve'],
        ['in-order', '1'],
        ['tick', 'N30-1'],
        ['tick', 'N30-2'],
        ['rank-N30-1', '2'],
        ['rank-N30-2', '１'],
      ] as const),
    );
    expect(confirm.text).toMatch(/星降る峠 下.*優先順位 1 .*星降る峠 上.*優先順位 2/);
    const { path } = confirm;
    const before = user.token();
    const done = await user.send(path, ['tick', 'N21'], ['rank-N30-1', '1']);
    expect(done.text).toContain('以上で予約申込みは終了です。');
    expect(done.path).toBe(path);
    await user.post(path, [['form', before]]);
    const { text, html } = await user.open('/reservations');
    expect(text).toContain('現在の予約： 9件');
    expect(text).toMatch(/星降る峠 下 予約中 受取場所 道立図書館 予約数 1件 優先順位 1/);
    expect(text).toMatch(/星降る峠 上 予約中 受取場所 道立図書館 予約数 1件 優先順位 2 （前の巻/);
    expect(html.match(/星降る峠/g)).toHaveLength(4);
    expect((await user.open('/cart')).text).not.toContain('星降る峠');
  });

  it('refuses all lines beyond the limit, and reserves nothing (R64, R65)', async () => {
    const user = await sample.logIn(minori);
    for (const title of ['N28', 'N29']) {
      await user.open(`/titles/${title}`);
      await user.send('/cart', ['act', 'add'], ['title', title]);
    }
    const all = [
      ['tick', 'N21'],
      ['tick', 'N28'],
      ['tick', 'N29'],
    ] as const;
    const refused = await user.send('/cart', ['act', 'reserve'], ...all);
    expect(refused.text).toContain('予約上限数を超過しています。');
    expect(refused.text).toContain('選んだ本は3件、いま予約できるのは1件です。');
    const { path } = await user.send('/cart', ['act', 'reserve'], ['tick', 'N21']);
    await user.send(path);
    const full = await user.open('/cart');
    expect(full.text).toContain('予約上限数を超過しています。');
    expect(full.html).toMatch(/value="reserve" disabled/);
    const empty = await user.send('/cart', ['act', 'remove'], ['tick', 'N28'], ['tick', 'N29']);
    expect(empty.text).toContain('予約カートは空です。');
    expect(empty.text).not.toContain('いまは予約できません');
  });

  it('promises a mail only to patrons with an address (R48, A25)', async () => {
    for (const [person, isPromised] of [
      [aoi, true],
      [yuzuki, false],
    ] as const) {
      const user = await sample.logIn(person);
      await user.open('/search');
      await user.send('/cart', ['act', 'add'], ['title', 'N17']);
      const { path } = await user.send('/cart', ['act', 'reserve'], ['tick', 'N17']);
      const { text } = await user.send(path);
      expect(text).toContain('以上で予約申込みは終了です。');
      expect(text.includes('メールでお知らせします。')).toBe(isPromised);
      expect(text.includes('メールアドレスが登録されていません')).toBe(!isPromised);
    }
  });

  it('treats another patron’s order as unknown', async () => {
    const user = await sample.logIn(aoi);
    await user.open('/titles/N28');
    await user.send('/cart', ['act', 'add'], ['title', 'N28']);
    const { path } = await user.send('/cart', ['act', 'reserve'], ['tick', 'N28']);
    const other = await sample.logIn(yuzuki);
    const theirs = await other.open(path);
    const none = await other.open('/cart/confirmations/00000000-0000-4000-8000-000000000000');
    expect(theirs.status).toBe(404);
    expect(theirs.text).toBe(none.text);
    await other.open('/cart');
    expect((await other.send(path)).status).toBe(404);
  });
});

describe('予約状況照会', () => {
  it('shows the ready books with day, place and cards, and the waiting reservations (R45, R50, R51, R52, R53, R54, R55, R56, R57, R58, R59, R60, R61, R69, R70, R71, R72, R73)', async () => {
    const user = await sample.logIn(minori);
    const seen = await user.open('/reservations');
    const [n01 = '', n08 = ''] = partsOf(seen, '<li class="card ready"');
    expect(n01).toMatch(
      /流氷の図書館 貸出可能 受取場所 道立図書館 受取 4月15日\(木\)以降 取置 .*まで お持ちいただくもの 道立図書館の利用者カード/,
    );
    expect(n08).toMatch(
      /灯台守の手紙 貸出可能 受取場所 稚内市立図書館 .*その図書館の利用者カードと、道立図書館の利用者カード/,
    );
    expect(seen.text).toContain('画面上で取り消すことはできません。');
    expect(seen.text).toContain('一般資料サービス課までご連絡ください。（電話： 000-000-0000 ）');
    expect(seen.text).toMatch(
      /銀の鱗 第2巻 予約中 受取場所 道立図書館 予約数 1件 優先順位 2 （前の巻を先にご用意します）/,
    );
  });

  it('shows the place in the queue and an estimate without a promise, only with counts (A57)', async () => {
    const { text } = await (await sample.logIn(minori)).open('/reservations');
    expect(text).toMatch(
      /海霧の町 上 予約中 受取場所 道立図書館 予約数 4件 順番 3番目 めやす \d+月\S旬～ \d+月\S旬 （お約束ではありません） 前に2人が待っています。貸出できる本は1冊です。これまでの返却がまだ少ないため/,
    );
    expect(text).toMatch(/発送のめやす 4月23日\(金\) （お約束ではありません）/);
    expect(text).toContain('めやす 返却の見込める本がないため、めやすはありません。');
    expect(text).toContain('めやす 前の巻をご用意するまで、めやすはありません。');
  });

  it('changes the place and the ranks, and cancels, each after 確認 (R44, R72)', async () => {
    const user = await sample.logIn(minori);
    const { html } = await user.open('/reservations');
    const idOf = (title: string) =>
      new RegExp(`${title}.*?href="(/reservations/[^"]+)"`, 's').exec(html)?.[1] ?? '';
    const sea = idOf('海霧の町');
    await user.open(sea);
    const unregistered = await user.send(sea, ['act', 'place'], ['location', 'kushiro']);
    expect(unregistered.text).toContain('その図書館での利用登録が必要です。 登録情報');
    expect(unregistered.html).toContain('value="kushiro" selected');
    const place = await user.send(sea, ['act', 'place'], ['location', 'sapporo']);
    expect(place.text).toContain('道立図書館 → 議会図書室');
    expect((await user.send(place.path)).text).toContain('受取場所を変更しました');
    const second = idOf('銀の鱗　第2巻');
    const page = await user.open(second);
    const ids = [...page.html.matchAll(/name="(rank-[^"]+)"/g)].map(([, name]) => name ?? '');
    expect(ids).toHaveLength(3);
    const [one = '', two = '', three = ''] = ids;
    const ranks = await user.send(second, ['act', 'ranks'], [one, '8'], [two, '7'], [three, '9']);
    expect(ranks.text).toMatch(/優先順位 7 銀の鱗 第2巻 優先順位 8 銀の鱗 第1巻 優先順位 9 銀の鱗 第3巻/);
    expect((await user.send(ranks.path)).text).toContain('優先順位を変更しました');
    const [volume2 = '', volume1 = ''] = partsOf(
      await user.open('/reservations'),
      '<li class="card" ',
    ).filter((part) => part.includes('銀の鱗'));
    expect(volume2).toMatch(/銀の鱗 第2巻.*優先順位 7/);
    expect(volume2).not.toContain('前の巻を先にご用意します');
    expect(volume1).toMatch(/銀の鱗 第1巻.*優先順位 8 （前の巻を先にご用意します）/);
    const cancel = await user.send(sea, ['act', 'cancel']);
    expect((await user.send(cancel.path)).text).toContain('予約を取り消しました');
    expect((await user.open('/reservations')).text).not.toContain('海霧の町');
    expect((await user.open(sea)).status).toBe(404);
  });
});

describe('貸出状況照会', () => {
  it('renews after 確認, or explains why not (R9, R75, R76, R77, R78, R79, R80, R81, R82, R83)', async () => {
    const user = await sample.logIn(minori);
    const seen = await user.open('/loans');
    const [poplar = '', knitting = ''] = partsOf(seen, '<li class="card">');
    expect(poplar).toMatch(/ポプラ通りの午後 返却期日 4月22日\(木\) 返却場所 道立図書館 貸出延長/);
    expect(knitting).toContain('③予約が入っている');
    const loan = /name="loan" value="([^"]+)"/.exec(seen.html)?.[1] ?? '';
    const confirm = await user.send('/loans', ['loan', loan]);
    expect(confirm.text).toContain('4月22日(木) → 5月4日(火)');
    expect(confirm.text).toContain('延長は1度のみ行うことができます。');
    expect((await user.send(confirm.path)).text).toContain('返却期日を延長しました');
    expect((await user.open('/loans')).text).toMatch(/5月4日\(火\).*④すでに1度延長している/);
  });

  it('shows an overdue book, and refuses renewals because of it (R80)', async () => {
    const { text } = await (await sample.logIn(yuzuki)).open('/loans');
    expect(text).toContain('延滞 9日');
    expect(text).toContain('②延滞本がある');
  });
});

it('keeps a wrong address in メールアドレス変更, and names the sender to allow (R5, R86, R87, R88, R89, R90)', async () => {
  const user = await sample.logIn(yuzuki);
  const page = await user.open('/mail-address');
  expect(page.text).toContain('登録されていません');
  expect(page.text).toContain('当館からの発信アドレスは library@example.jp になっています。');
  expect(page.text).toMatch(/迷惑メールフォルダに収納.*受信拒否している/);
  const wrong = await user.send('/mail-address', ['mail', 'yuzuki＠example']);
  expect(wrong.html).toContain('value="yuzuki@example"');
  expect(wrong.html).toContain('aria-invalid="true"');
  const right = await user.send('/mail-address', ['mail', 'yuzuki@example.jp']);
  expect(right.text).toContain('メールアドレスを変更しました。');
  expect(right.text).toContain('yuzuki@example.jp');
});

it('moves the clock with 図書館の一日, and does the work of staff in between', async () => {
  const user = await sample.logIn(aoi);
  await user.open('/titles/N27');
  await user.send('/cart', ['act', 'add'], ['title', 'N27']);
  const { path } = await user.send('/cart', ['act', 'reserve'], ['tick', 'N27']);
  await user.send(path);
  await user.open('/sample');
  const later = await user.send('/sample', ['days', '1']);
  expect(later.text).toContain('4月21日(水) 09:00');
  expect((await user.open('/reservations')).text).toMatch(/森の地層 貸出可能/);
  expect(sample.mails.at(-1)?.text).toContain('ご予約の本の貸出準備が完了しました。');
  await user.open('/sample');
  await user.send('/sample', ['act', 'fetch']);
  expect((await user.open('/loans')).text).toContain('森の地層');
  expect(words.sample.mark).toBe('見本');
});
