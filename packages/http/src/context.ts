import type { Context } from 'hono';
import type { Caller } from './caller.js';
import type { HttpOptions } from './http-options.js';

export interface HttpEnv {
  readonly Variables: {
    readonly options: HttpOptions;
    readonly caller: Caller;
  };
}

export type HttpContext = Context<HttpEnv>;
