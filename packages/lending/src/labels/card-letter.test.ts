import { expect, it } from 'vitest';
import { hokkaidoSpeaks, townSpeaks } from '../samples/index.js';
import type { LocalDate } from '../vocabulary/index.js';
import { renderCardLetter } from './card-letter.js';

const letter = {
  name: '佐藤 みのり',
  code: '7K3M-9QTX-4H2P-XW8C',
  until: '2021-04-16' as LocalDate,
  idCopyEnclosed: true,
};

it('accompanies the card, the copy of the document, and the code for the first password (R5, R102)', () => {
  expect(renderCardLetter(letter, hokkaidoSpeaks).slice(0, 5)).toEqual([
    '佐藤 みのり 様',
    '利用者カードと、お名前、住所を確認するために使用した公的証明書のコピーをお送りします。',
    'インターネットで予約するには、ホームページの「利用者ポータル」で「パスワードを登録する」を開き、利用者カードの番号と次の登録コードを入力して、パスワードを登録してください。',
    '登録コード：7K3M-9QTX-4H2P-XW8C',
    'この登録コードは、2021年4月16日(金)まで、一度だけ使えます。過ぎたときは、道立図書館一般資料サービス課までご連絡ください。',
  ]);
});

it('does not mention a copy that is not enclosed, and works for any library', () => {
  const [, enclosed, , , until] = renderCardLetter({ ...letter, idCopyEnclosed: false }, townSpeaks);
  expect(enclosed).toBe('貸出カードをお送りします。');
  expect(until).not.toContain('道立');
});
