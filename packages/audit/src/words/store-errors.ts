import type { StoreError, StoreErrorCode } from '@torioki/event-store';
import type { StoreErrorDetails } from '@torioki/event-store/adapter';
import type { InBothLanguages } from '../in-both-languages.js';
import { renderReasonInJapanese } from './render-reason.js';
import { vocabulary } from './vocabulary.js';

/**
 * Japanese names for the parameters of stores and functions. All other names are those of the history's
 * fields.
 */
const parameterNames: Readonly<Record<string, string>> = {
  view: '画面',
  instant: '時点',
  position: '位置',
  type: '命令の種類',
  id: '命令の番号',
  seed: '偶然を決める整数',
  days: '日数',
  patrons: '利用者の数',
  titles: '書名の数',
  places: '受取場所の数',
  schema: 'スキーマ',
  stream: 'ストリーム',
  librarySystem: '図書館システム',
};

/** The name of a faulty parameter, in Japanese. */
const renderParameterName = (path: string): string => {
  const name = parameterNames[path] ?? vocabulary.ja.fact(path);
  return name === path ? path : `${name}${vocabulary.ja.inBrackets(path)}`;
};

/** The text of each error in Japanese, for a reader of the history. */
const sentences: { readonly [Code in StoreErrorCode]: (details: StoreErrorDetails[Code]) => string } = {
  'host-rule-broken': ({ rule, command, ...why }) =>
    `図書館独自の規則 ${rule} が、命令（${vocabulary.ja.command(command)}）を判断できません: ${renderReasonInJapanese(why)}。規則を直してもう一度試してください。`,
  'append-condition-failed': () => '条件に合う出来事がその間に記録されました。もう一度試してください。',
  'event-id-reused': ({ id, position }) => `出来事のID ${id} は、位置${position}に既にあります。`,
  'events-partly-known': () => '一部の出来事だけが既に記録されています。',
  'invalid-input': ({ path, ...why }) =>
    `${renderParameterName(path)}: ${renderReasonInJapanese(why)}。直してもう一度試してください。`,
  'chain-broken': ({ position, ...why }) =>
    `位置${position}で履歴が壊れています: ${renderReasonInJapanese(why)}。`,
  'index-broken': ({ store, position, ...why }) =>
    `${store} の索引が、位置${position}で出来事と合いません: ${renderReasonInJapanese(why)}。`,
  'unreadable-event': ({ position, type, schemaVersion, decidedBy }) =>
    `位置${position}の出来事(${vocabulary.ja.event(type)}、第${schemaVersion}版)は、この版のプログラムでは読めません。${decidedBy === undefined ? '新しい版' : `これを記録した${decidedBy}以降の版`}で試してください。`,
  'unrecordable-event': ({ type }) => `決定が作った出来事(${vocabulary.ja.event(type)})を読み返せません。`,
  'command-id-reused': ({ command, position }) =>
    `命令のID ${command} は、位置${position}の別の命令のものです。`,
  'too-many-conflicts': () => '他の書き込みと重なり続けました。もう一度試してください。',
  'subscription-stopped': ({ resumeAfter }) => `購読が位置${resumeAfter}のあとで止まりました。`,
  'store-not-opened': ({ store, ...why }) =>
    `${store} を開けません: ${renderReasonInJapanese(why)}。場所と権限を確かめてください。`,
  'store-unavailable': ({ store, ...why }) =>
    `${store} が応答しません: ${renderReasonInJapanese(why)}。しばらくしてもう一度試してください。`,
  'store-busy': ({ store }) => `${store} は他のプログラムが使用中です。しばらくしてもう一度試してください。`,
  'store-full': ({ store }) => `${store} に書く場所がありません。空きを作ってください。`,
  'store-read-only': ({ store }) => `${store} には書けません。`,
  'store-access-denied': ({ store, user }) =>
    `${user} は ${store} を読めません。利用者名、パスワード、権限を確かめてください。`,
  'append-too-large': ({ store }) => `${store} は一度にそれほど多くを受け取りません。`,
  'history-missing': ({ store, position, ...why }) =>
    `${store} に位置${position}がありません: ${renderReasonInJapanese(why)}。`,
  'history-changed': ({ store, position, expected, found }) =>
    `${store} は別の履歴です: 位置${position}のハッシュは ${expected} のはずですが、${found} です。`,
  'not-an-event-store': ({ store, ...why }) =>
    `${store} は履歴として読めません: ${renderReasonInJapanese(why)}。ファイルの名前を確かめてください。`,
  'schema-changed': ({ store, ...why }) =>
    `${store} の構造が変えられています: ${renderReasonInJapanese(why)}。誰が変えたかを調べ、履歴を新しい保管先に写すか、控えから戻してください。`,
  'newer-schema': ({ store }) =>
    `${store} は新しい版のプログラムで書かれています。新しい版で試してください。`,
  'other-library-system': ({ store, expected, found }) =>
    `${store} は ${found} の履歴で、${expected} のものではありません。`,
};

export const renderError = ({ code, details, message }: StoreError): InBothLanguages => ({
  ja: (sentences[code] as (given: StoreError['details']) => string)(details),
  en: message,
});
