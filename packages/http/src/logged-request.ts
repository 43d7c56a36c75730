/** An answered request, for a log. */
export interface LoggedRequest {
  readonly method: string;
  /** The pattern of the path, such as `/desk/:method`. The path itself is left out. */
  readonly route: string;
  readonly status: number;
  /** The time until the answer began, in milliseconds. */
  readonly ms: number;
  /** The error that caused status 500; missing for every other status. */
  readonly error?: Error;
}
