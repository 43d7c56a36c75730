import type { StoreError, StoreErrorCode, StoreErrorDetails } from '@torioki/event-store';
import type { InBoth } from './language.js';

/** What stores give as a reason, in Japanese. Another reason stands as it is. */
const reasons: Readonly<Record<string, string>> = {
  'there is no such file': 'そのようなファイルはない',
  'there is no such stream': 'そのようなストリームはない',
  'there is no such schema': 'そのようなスキーマはない',
  'it is empty': '空である',
  'it is no SQLite database': 'SQLiteのデータベースでも書き出した履歴でもない',
  "it is another application's database": '別のプログラムのデータベースである',
  'no event stands there': 'そこに出来事がない',
  'its content is not JSON': '内容がJSONでない',
  'its hash is not that of its content and the history before it':
    'ハッシュが、内容とそこまでの履歴から計算したものと違う',
  'it says that it was recorded before the event before it, or at no real instant':
    '前の出来事より前に、または存在しない時刻に記録されたことになっている',
};

/** What an operating system says of a file begins with one of these. */
const causes: Readonly<Record<string, string>> = {
  ENOENT: 'そのようなファイルはない',
  EACCES: '読む権限がない',
  EISDIR: 'フォルダーである',
};

const inJapanese = (reason: string): string =>
  reasons[reason] ?? causes[reason.split(':', 1)[0] ?? ''] ?? reason;

/** Each error in Japanese, for somebody who only reads. */
const sentences: { readonly [Code in StoreErrorCode]: (details: StoreErrorDetails[Code]) => string } = {
  'append-condition-failed': () => '条件に合う出来事がその間に記録されました。もう一度試してください。',
  'event-id-reused': ({ id, position }) => `出来事のID ${id} は、位置${position}に既にあります。`,
  'events-partly-known': () => '一部の出来事だけが既に記録されています。',
  'invalid-input': ({ path, reason }) => `${path}: ${reason}。直してもう一度試してください。`,
  'chain-broken': ({ position, reason }) => `位置${position}で履歴が壊れています: ${inJapanese(reason)}。`,
  'index-broken': ({ store, position, reason }) =>
    `${store} の索引が、位置${position}で出来事と合いません: ${reason}。`,
  'unreadable-event': ({ position, type, schemaVersion }) =>
    `位置${position}の出来事(${type} 第${schemaVersion}版)は、この版のプログラムでは読めません。新しい版で試してください。`,
  'unrecordable-event': ({ type }) => `決定が作った出来事(${type})を読み返せません。`,
  'command-id-reused': ({ command, position }) =>
    `命令のID ${command} は、位置${position}の別の命令のものです。`,
  'too-many-conflicts': () => '他の書き込みと重なり続けました。もう一度試してください。',
  'subscription-stopped': ({ resumeAfter }) => `購読が位置${resumeAfter}のあとで止まりました。`,
  'store-not-opened': ({ store, reason }) =>
    `${store} を開けません: ${inJapanese(reason)}。場所と権限を確かめてください。`,
  'store-unavailable': ({ store, reason }) =>
    `${store} が応答しません: ${reason}。しばらくしてもう一度試してください。`,
  'store-busy': ({ store }) => `${store} は他のプログラムが使用中です。しばらくしてもう一度試してください。`,
  'store-full': ({ store }) => `${store} に書く場所がありません。空きを作ってください。`,
  'store-read-only': ({ store }) => `${store} には書けません。`,
  'store-access-denied': ({ store, user }) =>
    `${user} は ${store} を読めません。利用者名、パスワード、権限を確かめてください。`,
  'append-too-large': ({ store }) => `${store} は一度にそれほど多くを受け取りません。`,
  'history-missing': ({ store, position, reason }) =>
    `${store} に位置${position}がありません: ${inJapanese(reason)}。`,
  'history-changed': ({ store, position, expected, found }) =>
    `${store} は別の履歴です: 位置${position}のハッシュは ${expected} のはずですが、${found} です。`,
  'not-an-event-store': ({ store, reason }) =>
    `${store} は履歴として読めません: ${inJapanese(reason)}。ファイルの名前を確かめてください。`,
  'newer-schema': ({ store }) =>
    `${store} は新しい版のプログラムで書かれています。新しい版で試してください。`,
  'other-library-system': ({ store, expected, found }) =>
    `${store} は ${found} の履歴で、${expected} のものではありません。`,
};

const told = <Code extends StoreErrorCode>(code: Code, details: StoreErrorDetails[Code]): string =>
  sentences[code](details);

/** An error of a store as sentences. */
export const errorTold = (error: StoreError): InBoth<string> => ({
  ja: told(error.code, error.details as never),
  en: error.message,
});
