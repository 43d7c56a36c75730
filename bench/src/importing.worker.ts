/** Imports a package and sends its processor time in milliseconds. */
const [name = ''] = process.argv.slice(2);
const before = process.cpuUsage();
await import(name);
const { user, system } = process.cpuUsage(before);
process.send?.((user + system) / 1_000);
