import { accepts } from 'hono/accepts';
import type { HttpContext } from '../context.js';

/** The language of the request: English if its header prefers English, otherwise Japanese. */
export const readLanguage = (c: HttpContext): 'ja' | 'en' =>
  accepts(c, { header: 'Accept-Language', supports: ['ja', 'en'], default: 'ja' }) === 'en' ? 'en' : 'ja';
