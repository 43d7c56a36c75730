import { createMiddleware } from 'hono/factory';

const policy = [
  "default-src 'none'",
  ...['style', 'script', 'font', 'img', 'connect'].map((kind) => `${kind}-src 'self'`),
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const twoYears = 2 * 365 * 24 * 60 * 60;

const headers = {
  'Content-Security-Policy': policy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'same-origin',
  'Strict-Transport-Security': `max-age=${twoYears}; includeSubDomains`,
  'X-Content-Type-Options': 'nosniff',
};

/** A flag for an answer that is the same for everybody. Such an answer sets its own `Cache-Control`. */
export interface PublicFlag {
  readonly Variables: { readonly isPublic?: boolean };
}

/**
 * Limits what browsers can do with an answer. They may cache only public answers, since other answers may
 * have a patron's data.
 */
export const securityHeaders = createMiddleware<PublicFlag>(async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  if (c.get('isPublic') !== true) c.header('Cache-Control', 'no-store');
});
