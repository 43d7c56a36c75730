import { expect, it } from 'vitest';
import { hokkaidoSpeaks } from '../samples/index.js';
import { remoteRegistration } from './screen-notes.js';
import { screenWords } from './screen-words.js';

it('the note for distant patrons lists the forms and enclosures, with the stamps of the policy (R98, R99, R100, R101, R102, A58)', () => {
  const sentence = remoteRegistration(hokkaidoSpeaks);
  expect(sentence).toContain('「利用登録申込書」をダウンロードし');
  expect(sentence).toContain('返信用封筒（404円分（簡易書留郵送料）の切手をお貼りください）');
  expect(sentence).toContain('お名前と現住所を確認できる公的証明書のコピー');
  expect(sentence).toContain('を道立図書館一般資料サービス課まで郵送してください。');
  expect(sentence).toContain('公的証明書のコピーとともに簡易書留で返送いたします。');
  const policy = { ...hokkaidoSpeaks.policy, returnPostageYen: 434 };
  expect(remoteRegistration({ ...hokkaidoSpeaks, policy })).toBe(sentence.replace('404円', '434円'));
});

it('the portal opens with the button of the guide (R28, R29)', () => {
  expect([screenWords.service.logIn, screenWords.portal.heading]).toEqual([
    'ポータルログイン',
    '利用者ポータル',
  ]);
});
