import { accepts } from 'hono/accepts';
import type { HttpContext } from '../context.js';

/** The language that the request asks for: Japanese or English, and Japanese if it asks for neither. */
export const readLanguage = (c: HttpContext): 'ja' | 'en' =>
  accepts(c, { header: 'Accept-Language', supports: ['ja', 'en'], default: 'ja' }) === 'en' ? 'en' : 'ja';
