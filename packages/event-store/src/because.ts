import { textOfThrown } from './reason-of.js';

/** The reason for a fault or a failure. */
export interface ReasonTexts {
  readonly reason: string;
  /** The reason in Japanese; missing if the text comes from another program. */
  readonly ja?: string;
  /** Identifies the reason. Two reasons that differ only in numbers have the same code. */
  readonly code?: string;
  readonly numbers?: Readonly<Record<string, number | string>>;
}

export const because = (
  code: string,
  reason: string,
  ja: string,
  numbers?: ReasonTexts['numbers'],
): Required<Omit<ReasonTexts, 'numbers'>> & ReasonTexts => ({
  code,
  reason,
  ja,
  ...(numbers && { numbers }),
});

/**
 * The reason for a value that is missing or has the wrong form. `form` completes the sentence "must be …";
 * `ja` says how to write the value.
 */
export const mustBe = (form: string, ja: string | undefined, isMissing: boolean): ReasonTexts => ({
  code: isMissing ? 'missing' : 'wrong-form',
  reason: `${isMissing ? 'is missing; ' : ''}must be ${form}`,
  ...(ja !== undefined && { ja: isMissing ? `書かれていない（${ja}）` : ja }),
});

/** An error that carries its reason. */
export class ExplainedError extends Error {
  constructor(readonly because: ReasonTexts) {
    super(because.reason);
  }
}

/** The meaning of the operating system's error codes, in Japanese. */
const systemFaults = {
  ENOENT: 'そのようなファイルはない',
  EACCES: '権限がない',
  EPERM: '権限がない',
  EISDIR: 'フォルダーである',
  ENOTDIR: '途中の名前がフォルダーでない',
  EEXIST: '同じ名前のファイルが既にある',
  ENOSPC: '空きがない',
  ECONNREFUSED: 'サーバーにつながらない',
  ENOTFOUND: 'その名前のサーバーが見つからない',
  EAI_AGAIN: 'その名前のサーバーが見つからない',
};

const systemCodes = Object.keys(systemFaults) as (keyof typeof systemFaults)[];

/** Parts of the error texts of a missing addon, or of an addon for another version of Node. */
const addonFaults = ['Could not locate the bindings file', 'NODE_MODULE_VERSION', "better_sqlite3.node'"];

/** The reason if the install script of the addon was blocked, with the ways to install the addon. */
const missingAddon = because(
  'missing-addon',
  'better-sqlite3 has no addon for this Node, because its install script did not run. ' +
    'With npm, run `npm install-scripts approve better-sqlite3` and `npm rebuild better-sqlite3`; ' +
    'with pnpm, run `pnpm approve-builds better-sqlite3` and `pnpm rebuild better-sqlite3`; ' +
    'with yarn, run `npm pkg set --json dependenciesMeta.better-sqlite3.built=true` and ' +
    '`yarn rebuild better-sqlite3`; ' +
    'or use better-sqlite3 13, which needs no script, with the option `driver`',
  'better-sqlite3 のアドオンがない。インストールのスクリプトが動いていない。' +
    'npm なら `npm install-scripts approve better-sqlite3` と `npm rebuild better-sqlite3`、' +
    'pnpm なら `pnpm approve-builds better-sqlite3` と `pnpm rebuild better-sqlite3`、' +
    'yarn なら `npm pkg set --json dependenciesMeta.better-sqlite3.built=true` と ' +
    '`yarn rebuild better-sqlite3` を実行するか、' +
    'スクリプトの要らない better-sqlite3 13 を `driver` に渡す',
);

/**
 * The reason for a thrown error. Node writes the operating system's error code into the error's text; for a
 * known code, the reason is also in Japanese.
 */
export const explainThrown = (thrown: unknown, reason = textOfThrown(thrown)): ReasonTexts => {
  if (thrown instanceof ExplainedError) return thrown.because;
  if (addonFaults.some((fault) => reason.includes(fault))) return missingAddon;
  const code = systemCodes.find((one) => reason.includes(one));
  return code === undefined ? { reason } : because(code, reason, systemFaults[code]);
};
