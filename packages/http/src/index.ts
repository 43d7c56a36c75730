export type { Caller, FindCaller } from './caller.js';
export type { HttpOptions, ServedLibrary } from './http-options.js';
export type { LoggedRequest } from './logged-request.js';
export { openHttp, type HttpOpened } from './open-http.js';
export type { Problem } from './problems/problem.js';
