/** What programs give as a reason, and in Japanese. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/^there is no such file$|^ENOENT/, 'そのようなファイルはない'],
  [/^EACCES|^EPERM/, '権限がない'],
  [/^EISDIR/, 'フォルダーである'],
  [/^ENOTDIR/, '途中の名前がフォルダーでない'],
  [/^EEXIST/, '同じ名前のファイルが既にある'],
  [/^ENOSPC/, '空きがない'],
  [/ECONNREFUSED/, 'サーバーにつながらない'],
  [/ENOTFOUND|EAI_AGAIN/, 'その名前のサーバーが見つからない'],
  [/^there is no such stream/, 'そのようなストリームはない'],
  [/^there is no such schema/, 'そのようなスキーマはない'],
  [/^it is empty/, '空である'],
  [/^it is no SQLite database$/, 'SQLiteのデータベースでも書き出した履歴でもない'],
  [/^it is no export/, '書き出した履歴でないか、1行目が変えられている'],
  [/^it is an export of hashes only$/, 'ハッシュだけを書き出したものである'],
  [/^an export takes no events$/, '書き出した履歴には書けない'],
  [
    /^the export is cut off: it should reach (\d+)$/,
    '書き出した履歴が途中で切れている。位置$1まであるはずである',
  ],
  [/^the export says that it ends at (\d+)$/, '書き出した履歴は位置$1で終わるはずである'],
  [/^its line is not as an export writes it$/, '行が、書き出したときの形でない'],
  [/^its line is larger than (.+)$/, '行が $1 を超えている'],
  [/^the file is larger than (.+)$/, 'ファイルが $1 を超えている'],
  [/^the answer is larger than (.+)$/, '答えが $1 を超えている'],
  [/^line (\d+) is larger than (.+)$/, '$1行目が $2 を超えている'],
  [/^it is another application's/, '別のプログラムのデータベースである'],
  [/^it is closed; open it again$/, '既に閉じられている'],
  [/^it ends at (\d+)$/, '位置$1で終わる'],
  [/^the stream ends at (\d+)$/, '位置$1で終わる'],
  [/^the stream was deleted for ever$/, 'ストリームが消された'],
  [/^the stream is not there/, 'ストリームがないか、途中までしかない'],
  [/^no event stands there/, 'そこに出来事がない'],
  [/^an event stands there/, '終わりのはずの所より後に出来事がある'],
  [/^event (\S+) stands there again, which is at position (\d+)$/, '位置$2の出来事（$1）がもう一度ある'],
  [/^the next event says position (\S+)$/, '次の出来事の位置が$1になっている'],
  [/^its content is not JSON$/, '内容を読めない（JSONでない）'],
  [/^its (tags|data|metadata) are not canonical JSON$/, '内容が、決まった書き方になっていない（$1）'],
  [/^its columns are no texts$/, '列の値が文字でない'],
  [/^its content is not canonical JSON$/, '内容が、決まった書き方になっていない'],
  [/^its (data|metadata) are no object$|^its (tags) are no list of texts$/, '内容の形が違う（$1$2）'],
  [
    /^this program does not make the (\w+) ([^]*) in this form$/,
    'このプログラムが作らないもの（$1 $2）がある',
  ],
  [/^the (\w+) (\S+) is missing$/, '$1 $2 がない'],
  [/^its hash is not that of its content/, 'ハッシュが、内容とそこまでの履歴から計算したものと違う'],
  [
    /^it says that it was recorded before the event before it/,
    '前の出来事より前に、または存在しない時刻に記録されたことになっている',
  ],
  [/^(\S+) lacks a row of the event there$/, 'そこの出来事の行が足りない（$1）'],
  [
    /^(\S+) has a row that no event there gives; if/,
    '履歴の終わりより後の行が残っている（$1）。終わりが切り取られたのなら、控えた先頭で分かる',
  ],
  [/^(\S+) has a row that no event there gives$/, 'そこの出来事にない行がある（$1）'],
  [/^(\S+) has (\d+) rows, and the events give (\d+)$/, '行が$2あるが、出来事からは$3になる（$1）'],
  [/^must be a position of the history, from 1 to (\d+)$/, '1から$1までの数で書く'],
  [/^the history knows no \w+ (\S+)$/, '「$1」は履歴にない。番号を確かめる'],
  [/^an explanation tells of one case$/, '一件についての説明なので、公開用にはできない'],
  [/^no command is recorded at (\d+)$/, '位置$1に記録された命令がない'],
  [/^no command is recorded at/, '位置を数で書く'],
  [/^must be a day, as 2021-04-06, or an instant/, '2021-04-06 か 2021-04-06T18:30 のように書く'],
  [/^there is no view (.*), but: (.+)$/, '「$1」はない。次のどれかを書く: $2'],
  [/^(\S+) asks for it$/, '書かれていない。この画面（$1）には要る'],
  [/^no (?:command is called|decision is known for) (.*)$/, '「$1」という命令はない'],
  [/^is no key of a policy$/, '運用規則にその項目はない'],
  [/^must be a whole number from (\d+)$/, '$1以上の整数で書く'],
  [/^must be a whole number from (\d+) to (\d+)$/, '$1から$2までの整数で書く'],
  [/^must be at most (\d+)$/, '$1以下にする'],
  [
    /^must be as 2021-03-01 10:00 or 2021-03-01, by the clock in Tokyo$/,
    '2021-03-01 10:00 か 2021-03-01 のように、日本時間で書く',
  ],
  [/^must be Int$/, '整数で書く'],
  [
    /^must be the id of .*a UUID in lower case$/,
    '「1f0c7b52-8d3e-4a61-9b27-5c40e6a9d318」のような番号で書く',
  ],
  [/^must be a UUID in lower case$/, '「1f0c7b52-8d3e-4a61-9b27-5c40e6a9d318」のような番号で書く'],
  [/^must be a date of the calendar/, '暦にある日を 2021-04-01 のように書く'],
  [/^is missing; must be (.+)$/, '書かれていない（$1）'],
  [/^missing required args/, '書くべきものが足りない'],
  [/^Unknown option `([^`]+)`$/, '$1 というオプションはない'],
  [/^option `(\S+)[^`]*` value is missing$/, '$1 の値が書かれていない'],
  [/^Unused args: `?([^`]+)`?/, '「$1」は余分である'],
  [/bad decrypt|BAD_DECRYPT/i, '合言葉が違う'],
  [/^HTTP (\d+)$/, '$1 番の答えが返った'],
  [/^say whose history it is/, 'どの図書館システムの履歴かを --library-system で書く'],
];

const stores: typeof reasons = [
  [/^Schema (\S+) of database (\S+) at (\S+)$/, '$3 のデータベース $2 のスキーマ $1'],
  [/^The stream (\S*) on EventStoreDB$/, 'EventStoreDBのストリーム $1'],
  [/^The store$/, '写す先'],
];

const translated = (table: typeof reasons, text: string): string | undefined => {
  for (const [form, said] of table) {
    const [whole] = form.exec(text) ?? [];
    if (whole !== undefined) return whole.replace(form, said);
  }
  return undefined;
};

/** A reason in Japanese; one that this program does not know stands behind, for a programmer. */
export const reasonInJapanese = (reason: string): string =>
  translated(reasons, reason) ?? `受け取れない（${reason}）`;

/** What a store is called in an error, in Japanese. */
export const storeInJapanese = (store: string): string => translated(stores, store) ?? store;
