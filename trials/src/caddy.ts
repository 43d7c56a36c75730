import { spawn, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const makeCaddyfile = (port: number, upstreams: readonly number[]): string => `{
	admin off
	auto_https off
}
http://127.0.0.1:${port} {
	bind 127.0.0.1
	reverse_proxy ${upstreams.map((upstream) => `127.0.0.1:${upstream}`).join(' ')} {
		health_uri /readyz
		health_interval 1s
		fail_duration 5s
		lb_try_duration 5s
	}
	handle_errors {
		header Retry-After 2
		respond "Caddy: {err.message}" 503
	}
}
`;

/** Starts Caddy in front of some ports. It ends with this process at the latest. */
export const startCaddy = (folder: string, port: number, upstreams: readonly number[]): ChildProcess => {
  const file = join(folder, 'Caddyfile');
  writeFileSync(file, makeCaddyfile(port, upstreams));
  const child = spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', file], {
    stdio: 'ignore',
    env: { ...process.env, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder },
  });
  process.once('exit', () => child.kill('SIGKILL'));
  return child;
};
