import { scanDecisions } from '@torioki/lending/decisions';
import { destinationWords, scanSituationWords, type Wording } from '@torioki/lending/labels';
import * as R from 'fp-ts/lib/ReadonlyRecord.js';

type BothWords = readonly [ja: string, en: string];

/** The words of the page for scans in Japanese. */
export const scanWords = {
  heading: '資料の読み取り',
  field: '資料番号',
  hint: 'バーコードを読み取るか、番号を入力して Enter キーを押してください。',
  /** The words of the script that keeps scans until the desk has answered them. */
  queue: {
    waits: '送信を待っている読み取りの数です。通信が戻ると、順に送ります：',
    open: '読み取ったページを開く',
    lost: '次の読み取りは記録していません。もう一度読み取ってください：',
    full: '送信を待つ読み取りが100件あります。通信が戻るまで、読み取りを止めてください。',
  },
  send: '送る',
  destinations: R.map(([ja]: BothWords) => ja)(destinationWords),
  situations: R.map(([ja]: BothWords) => ja)(scanSituationWords),
  commands: R.map(({ ja }: { readonly ja: string }) => ja)(scanDecisions),
  boxed: (destination: string, place: string) => `${destination}（${place}）`,
  byPost: '荷造りして、自宅へ郵送する（送料は利用者の負担）',
  recorded: (command: string) => `「${command}」が済みました。`,
  nothing: '記録することはありません。',
  next: (command: string) => `もう一度読み取ると、「${command}」になります。`,
  nextIsPickup: '貸し出すときは、利用者カードを読み取ってください。',
  leavesLater: '発送できる日になると、「発送」のページの一覧に載ります。',
  copy: '資料番号',
  title: '書名',
  situation: '状態',
  unknown: '登録のない資料番号です',
  unknownLead:
    '何も記録していません。もう一度読み取ってください。同じ結果になるときは、一般資料の担当に聞いてください。',
  unknownLeadInOffice:
    '何も記録していません。もう一度読み取ってください。同じ結果になるときは、資料が登録されているかを「タイトルと資料」のページで確かめてください。',
  read: '読み取った文字',
  empty: '文字を読み取れませんでした',
  emptyLead: '何も記録していません。もう一度読み取ってください。',
  refused: '記録できませんでした',
  last: '最近の読み取り',
  lastLead: 'このブラウザで、あなたがこの場所で読み取った資料です。新しい順に10件まであります。',
  undo: '取り消す',
  isUndone: '取消済',
  undone: '取り消しました',
  undoneLead: '資料は、読み取る前の状態に戻りました。',
  notUndone: '取り消せませんでした',
};

/** The words of the page for scans in English. */
export const englishScanWords: Wording<typeof scanWords> = {
  heading: 'Scan a copy',
  field: 'Copy',
  hint: 'Scan the barcode, or type the number and press Enter.',
  queue: {
    waits: 'Scans that wait for the network. They are then sent in order: ',
    open: 'Open their page',
    lost: 'These scans are not recorded. Scan them again: ',
    full: 'A hundred scans wait. Stop scanning until the network is back.',
  },
  send: 'Send',
  destinations: R.map(([, en]: BothWords) => en)(destinationWords),
  situations: R.map(([, en]: BothWords) => en)(scanSituationWords),
  commands: {
    pickUp: 'pickup',
    acceptReturn: 'return',
    secure: 'securing of the copy',
    ship: 'dispatch',
    arrive: 'arrival',
    receiveAtHeadquarters: 'arrival at the headquarters',
    shipReturn: 'dispatch to the headquarters',
    declareFound: 'copy found',
  },
  boxed: (destination, place) => `${destination}: ${place}`,
  byPost: 'by post to the home, at the patron’s cost',
  recorded: (command) => `Recorded: ${command}.`,
  nothing: 'There is nothing to record.',
  next: (command) => `If you scan the copy again, this is recorded: ${command}.`,
  nextIsPickup: 'To lend the copy, scan the card of the person.',
  leavesLater: 'On the day on which it may leave, it is in the list under Dispatch.',
  copy: 'Copy',
  title: 'Title',
  situation: 'Situation',
  unknown: 'No copy has this code',
  unknownLead:
    'Nothing was recorded. Scan the code again. If the answer is the same, consult the general materials section.',
  unknownLeadInOffice:
    'Nothing was recorded. Scan the code again. If the answer is the same, check under Titles and copies whether the copy is recorded.',
  read: 'The text as read',
  empty: 'The scanner sent no text',
  emptyLead: 'Nothing was recorded. Scan the code again.',
  refused: 'This could not be recorded',
  last: 'The last scans',
  lastLead: 'At most ten scans of yours at this place in this browser, newest first.',
  undo: 'Undo',
  isUndone: 'Undone',
  undone: 'The scan is undone',
  undoneLead: 'The copy is as before the scan.',
  notUndone: 'This could not be undone',
};
