import { vocabulary, type Language, type Vocabulary } from '../words/vocabulary.js';

const english = {
  by: (role: string, at: string) => `, by ${vocabulary.en.code(role)}${at}`,
  decided: (at: string) => `Given at ${at}`,
  recorded: (at: string) => `, recorded at ${at}`,
  readUpTo: (position: number) => `Read the history up to position ${position}.`,
  read: 'Read',
  policy: (label: string, from: string) => `Judged by the policy "${label}", in force since ${from}.`,
  noPolicy: 'No policy was in force.',
  release: (release: string) => `Decided by ${release}.`,
  notJudged: (code: string, version: number) =>
    `The library's own rule ${code}, version ${version}, judged the command too. This explanation does not apply the rule. Name the rule's module with --with.`,
  noRelease: 'The history does not record the release of Torioki that decided.',
  unread: (position: number) =>
    `Position ${position} cannot be read. Other events of the command, and the result of deciding it again, are unknown.`,
  passed: 'passed',
  refused: 'refused',
  'not-asked': 'not applied',
  first: 'First',
  accepted: 'It is accepted.',
  inherited: 'It is inherited. The old system decided it. Torioki checked only whether it is possible.',
  wasRefused: 'It is refused.',
  yetRecorded: 'It would be refused, but it is recorded.',
  outside:
    'This answer covers only the lending rules. Card, password, cart and registration are checked earlier, in another part.',
  since: (type: string, position: number, at: string) =>
    `After ${type} at position ${position}, recorded at ${at}:`,
  atOnce: 'It passes immediately.',
  from: (day: string, until: string) =>
    `If nothing else happens, it passes from ${day} on (tried until ${until}).`,
  onlyOn: (days: string, until: string) =>
    `If nothing else happens, it passes on these days only, until ${until}: ${days}.`,
  notByWaiting: (until: string) => `It does not pass by waiting (tried until ${until}).`,
  late: 'recorded later',
};

type Words = typeof english;

const japanese: Words = {
  by: (role, at) => `（${vocabulary.ja.code(role)}${at}）`,
  decided: (at) => `${at}の操作`,
  recorded: (at) => `、記録は${at}`,
  readUpTo: (position) => `位置${position}までの履歴を読んで判断した。`,
  read: '読んだもの',
  policy: (label, from) => `運用規則「${label}」（${from}から有効）で判断した。`,
  noPolicy: '有効な運用規則がなかった。',
  release: (release) => `判断したのは ${release} である。`,
  notJudged: (code, version) =>
    `図書館独自の規則 ${code}（第${version}版）も判断した。ここでは判断していない（--with でファイルを示す）。`,
  noRelease: 'Torioki のどの版が判断したかは、履歴に記録がない。',
  unread: (position) =>
    `位置${position}が読めないため、ほかに何を記録したか、改めて判断しても同じ結果になるかは分からない。`,
  passed: '適合',
  refused: '不適合',
  'not-asked': '問われず',
  first: '先に必要なこと',
  accepted: '認められる。',
  inherited:
    '旧システムから引き継いだものである。判断は旧システムがし、ここでは、ありうるかどうかだけを確かめた。',
  wasRefused: '認められない。',
  yetRecorded: '認められないはずだが、記録されている。',
  outside:
    'これは貸出の規則についての答えである。カード、パスワード、予約カート、利用登録は、その前に別のところで確かめる。',
  since: (type, position, at) => `位置${position}の「${type}」（記録は${at}）の後:`,
  atOnce: '直ちに認められる。',
  from: (day, until) => `ほかに何も起こらなければ、${day}から認められる（${until}まで試した）。`,
  onlyOn: (days, until) => `ほかに何も起こらなければ、${until}までの次の日に限り認められる: ${days}。`,
  notByWaiting: (until) => `待つだけでは認められない（${until}まで試した）。`,
  late: '後から記録',
};

/** The sentences of an explanation, by language. */
export const sentences: Readonly<Record<Language, Words & Vocabulary>> = {
  ja: { ...vocabulary.ja, ...japanese },
  en: { ...vocabulary.en, ...english },
};
