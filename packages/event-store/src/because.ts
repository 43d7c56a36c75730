import { reasonOf } from './reason-of.js';

/** Why something is wrong or did not work. */
export interface Because {
  readonly reason: string;
  /** The same in Japanese; missing for the words of another program. */
  readonly ja?: string;
  /** Names the reason, whatever its numbers are. */
  readonly code?: string;
  readonly numbers?: Readonly<Record<string, number | string>>;
}

/** A reason with its code, in English and in Japanese, and the numbers in it. */
export const because = (
  code: string,
  reason: string,
  ja: string,
  numbers?: Because['numbers'],
): Required<Omit<Because, 'numbers'>> & Because => ({ code, reason, ja, ...(numbers && { numbers }) });

/** A value is missing or of another form; `form` completes the sentence "must be …", and `ja` says how to write it. */
export const mustBe = (form: string, ja: string | undefined, isMissing: boolean): Because => ({
  code: isMissing ? 'missing' : 'wrong-form',
  reason: `${isMissing ? 'is missing; ' : ''}must be ${form}`,
  ...(ja !== undefined && { ja: isMissing ? `書かれていない（${ja}）` : ja }),
});

/** An error that is thrown for a reason. */
export class Explained extends Error {
  constructor(readonly because: Because) {
    super(because.reason);
  }
}

/** What Node's codes of the operating system mean, in Japanese. */
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

/** Why something failed that was thrown. The operating system's code stands in the text of each such error. */
export const becauseOf = (thrown: unknown, reason = reasonOf(thrown)): Because => {
  if (thrown instanceof Explained) return thrown.because;
  const code = systemCodes.find((one) => reason.includes(one));
  return code === undefined ? { reason } : because(code, reason, systemFaults[code]);
};
