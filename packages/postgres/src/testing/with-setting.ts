import { inject } from 'vitest';

/** The tests' server with a setting of its sessions, such as `statement_timeout=100`. */
export const withSetting = (setting: string): string => {
  const url = new URL(inject('postgresUrl'));
  url.searchParams.set('options', `-c ${setting}`);
  return url.href;
};
