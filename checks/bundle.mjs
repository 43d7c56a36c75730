/**
 * Bundles the given built packages into their `dist/packed`, which npm publishes. Each entry point, command
 * and thread becomes one file, with shared chunks beside them. This makes starting faster, since Node needs
 * more time to find and open files than to run them.
 */
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { rolldown } from 'rolldown';

const read = (...path) => readFileSync(join(...path), 'utf8');

/**
 * Gives each bundled module the `import.meta.url` of the original build, even in a chunk of another folder.
 */
const fromWhereBuilt = (dist) => ({
  name: 'from-where-built',
  load: (id) => ({
    code: read(id).replaceAll('import.meta.url', `__built('${relative(dist, id)}')`),
    map: read(`${id}.map`),
  }),
  renderChunk: (code, { fileName }) => ({
    code: code.replace(/__built\(["'](.*?)["']\)/g, (_, built) => {
      const path = relative(dirname(fileName), built);
      return `new URL('${path}', import.meta.url).href`;
    }),
    map: null,
  }),
});

/**
 * Whether a file is copied unchanged. Modules are bundled instead, and files that only this repository needs
 * are left out.
 */
const isCopied = (path) =>
  !/\/node_modules$|\/dist\/packed$|\/dist\/.*(\.js|\.js\.map|\.tsbuildinfo)$/.test(path);

const bundle = async (folder) => {
  const dist = join(folder, 'dist');
  const packed = join(dist, 'packed');
  rmSync(packed, { recursive: true, force: true });
  const copied = [...readdirSync(folder), ...readdirSync(dist).map((name) => join('dist', name))];
  for (const name of copied.filter((name) => name !== 'dist'))
    cpSync(join(folder, name), join(packed, name), { recursive: true, filter: isCopied });

  const { exports, publishConfig, bin = {} } = JSON.parse(read(folder, 'package.json'));
  const doors = Object.values(publishConfig.exports ?? exports).map((door) => door.default);
  const threads = readdirSync(dist, { recursive: true }).filter((file) => file.endsWith('.thread.js'));
  const entries = [...doors, ...Object.values(bin), ...threads.map((file) => join('dist', file))];
  const build = await rolldown({
    input: Object.fromEntries(
      entries.map((file) => [relative('dist', file).replace(/\.js$/, ''), join(folder, file)]),
    ),
    external: /^[^./]/,
    platform: 'node',
    plugins: [fromWhereBuilt(dist)],
  });
  await build.write({
    dir: join(packed, 'dist'),
    chunkFileNames: '[name]-[hash].js',
    sourcemap: true,
    sourcemapPathTransform: (source, map) =>
      relative(dirname(map), join(packed, relative(folder, resolve(dirname(map), source)))),
  });
};

for (const folder of process.argv.slice(2)) await bundle(resolve(folder));
