import { describe, expect, it } from 'vitest';
import {
  abashiri,
  dates,
  headquarters,
  hokkaidoSpeaks,
  home,
  townSpeaks,
  wakkanai,
} from '../samples/index.js';
import type { LocalDate } from '../vocabulary/index.js';
import { renderReadyNotice, type ReadyReservation } from './ready-notice.js';

const [dispatchDay = null, earliestPickup = null, lastDay = null] = dates('2021-04', 9, 11, 23);
const [nextDay = null, lastAtCounter = null] = dates('2021-04', 8, 18);

const unknown = { dispatchDay: null, earliestPickup: null, lastDay: null };
const atCounter: ReadyReservation = {
  ...{ location: headquarters.location, pickupClass: 'counter', dispatchDay: null },
  ...{ earliestPickup: nextDay, lastDay: lastAtCounter },
};
const days = { dispatchDay, earliestPickup, lastDay };
const atBranch: ReadyReservation = { location: wakkanai.location, pickupClass: 'branch', ...days };
const atHome: ReadyReservation = { location: home.location, pickupClass: 'home', ...unknown, dispatchDay };
const left = dates('2021-04', 9, 13, 16, 20, 23, 27);

const textOf = (ready: readonly ReadyReservation[], dispatchDays: readonly LocalDate[] = left) =>
  renderReadyNotice(ready, dispatchDays, hokkaidoSpeaks).text;

const linesOf = (...ready: readonly ReadyReservation[]) =>
  textOf(ready)
    .split('\n')
    .filter((line) => line.startsWith('・'));

describe('the letter to a patron without a mail address', () => {
  it('never speaks of a mail, whatever the reason, but says the same days', () => {
    const { noticeLetter } = hokkaidoSpeaks.words;
    for (const why of ['ready', 'waits-again', 'late', 'days-changed'] as const)
      for (const given of [days, unknown])
        for (const place of [atCounter, atBranch, atHome]) {
          const ready = [{ ...place, ...given, why }];
          const letter = renderReadyNotice(ready, left, hokkaidoSpeaks, noticeLetter);
          expect(`${letter.subject}${letter.text}`).not.toContain('メール');
          expect(letter.text.split('\n').filter((line) => line.startsWith('・'))).toEqual(
            textOf(ready)
              .split('\n')
              .filter((line) => line.startsWith('・')),
          );
        }
    expect(renderReadyNotice([atBranch], [], hokkaidoSpeaks, noticeLetter).text).toContain(
      '本が受取館に着いてから、受取館までお越しください。',
    );
  });
});

describe('the notice that reservations are ready', () => {
  it('describes each place in the guide’s words, and lists the remaining dispatch days (S22, R50–R53, R59–R61)', () => {
    expect(renderReadyNotice([atBranch, atHome, atCounter], left, hokkaidoSpeaks)).toEqual({
      subject: '貸出準備完了のお知らせメール',
      text: `ご予約の本の貸出準備が完了しました。

・道立図書館：1冊、4月8日(木)以降、4月18日(日)まで
メールを受け取った日の翌日以降に、道立図書館、議会図書室のカウンターまでお越しください。

・稚内：1冊、4月9日(金)に発送、4月11日(日)以降、4月23日(金)まで（予定）
メールを受け取った日から直近の発送日に、本を発送します。
メールを受け取った日から4～5日後に、受取館までお越しください。

・自宅：1冊、4月9日(金)に発送
メールを受け取った日から直近の発送日に、本を発送します。（送料自己負担）
※ 自宅受取は道立図書館まで郵送してください

道立図書館、議会図書室で受け取る場合は道立図書館の利用者カード、他の図書館で受け取る場合は、その図書館の利用者カードと、道立図書館の利用者カードが必要です。

発送日：4月9日(金)、4月13日(火)、4月16日(金)、4月20日(火)、4月23日(金)、4月27日(火)

北海道立図書館利用サービス部 一般資料サービス課
〒069-0834 江別市文京台東町41
電話：011-386-8521 ファックス：011-386-6906
e-mail： houshi3@library.pref.hokkaido.jp`,
    });
  });

  it('names the year of a day that is not in the year of the mail', () => {
    const speaker = { ...hokkaidoSpeaks, today: '2020-12-28' as LocalDate };
    const { text } = renderReadyNotice([atBranch], left.slice(0, 1), speaker);
    expect(text).toContain(
      '・稚内：1冊、2021年4月9日(金)に発送、2021年4月11日(日)以降、2021年4月23日(金)まで（予定）',
    );
    expect(text).toContain('発送日：2021年4月9日(金)');
  });

  it('counts the books of a place in one line', () => {
    const further = { ...atBranch, location: abashiri.location };
    expect(linesOf(atBranch, further, atBranch, atBranch)).toEqual([
      '・稚内：3冊、4月9日(金)に発送、4月11日(日)以降、4月23日(金)まで（予定）',
      '・網走：1冊、4月9日(金)に発送、4月11日(日)以降、4月23日(金)まで（予定）',
    ]);
  });

  it('names the given titles below their place', () => {
    const [upper, lower] = [
      { ...atBranch, called: '海賊とよばれた男 上' },
      { ...atBranch, called: '海賊とよばれた男 下' },
    ];
    expect(textOf([upper, atCounter, lower])).toContain(
      '・稚内：2冊、4月9日(金)に発送、4月11日(日)以降、4月23日(金)まで（予定）\n　海賊とよばれた男 上\n　海賊とよばれた男 下\nメールを',
    );
    expect(textOf([atBranch])).not.toContain('\n　');
  });

  it('does not mention a day that no calendar gives', () => {
    expect(linesOf({ ...atBranch, ...unknown })).toEqual(['・稚内：1冊']);
    expect(linesOf({ ...atCounter, lastDay: null })).toEqual(['・道立図書館：1冊、4月8日(木)以降']);
    expect(textOf([atBranch], [])).not.toContain('発送日：');
    expect(textOf([{ ...atBranch, ...unknown }], [])).not.toContain('後日以降');
  });

  it('lists no dispatch days if nothing is sent, and requires no card if nothing is picked up', () => {
    expect(textOf([atCounter])).not.toContain('発送日');
    expect(textOf([atHome])).not.toContain('カード');
  });

  it('uses the texts of another library', () => {
    const { text } = renderReadyNotice([atBranch], left, townSpeaks);
    expect(text).toContain('・港公民館図書室：1冊');
    expect(text).toContain('メールを受け取った日から2日後に、受取館までお越しください。');
    expect(text).toContain('その図書館の貸出カードと、町立図書館の貸出カードが必要です。');
    expect(text).toMatch(
      /みなと町教育委員会 図書館係\n.+\n電話：000-000-0000\ne-mail： mado@library\.town\.example\.jp$/,
    );
  });
});
