import type { InBoth } from './rendering/language.js';

/** The options that all verbs have. */
export const sharedOptions: Readonly<Record<string, InBoth<string>>> = {
  '--upto <position>': {
    ja: 'この位置までの履歴について答える(既定: 最後まで)',
    en: 'answers from the history up to this position (default: all of it)',
  },
  '--schema <name>': {
    ja: 'PostgreSQLのスキーマ(既定: torioki)',
    en: 'the schema in PostgreSQL (default: torioki)',
  },
  '--stream <name>': {
    ja: 'EventStoreDBのストリーム(既定: --library-systemから)',
    en: 'the stream in EventStoreDB (default: derived from --library-system)',
  },
  '--library-system <id>': {
    ja: 'この図書館システムの履歴であること(EventStoreDBでは必要なことがある)',
    en: 'requires the history of this library system (EventStoreDB may need this)',
  },
  '--ids': {
    ja: '利用者を番号でなく仮名で示す',
    en: 'names borrowers by their pseudonyms, not by numbers',
  },
  '--staff': {
    ja: '職員コードも示す(職員についての個人情報になる)',
    en: 'shows staff codes; these are data about employees',
  },
  '--json': { ja: 'JSONで答える', en: 'answers in JSON' },
  '--lang <ja|en>': { ja: '日本語(既定)か英語で答える', en: 'answers in Japanese (default) or English' },
  '--help': { ja: 'この説明を示す', en: 'shows this help' },
};
