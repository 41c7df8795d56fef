import { Server } from 'node:net';

const { listen } = Server.prototype;

/** @param {unknown[]} how */
Server.prototype.listen = function tellAndListen(...how) {
  process.stderr.write('a port is opened\n');
  return listen.apply(this, how);
};
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  process.stderr.write(`${Math.round((user + system) / 1000)} ms of the processor\n`);
});

// The built server, as a process that says when it opens a port, and at its end how long it worked.
await import(new URL('../../dist/server/serve.js', import.meta.url).href);
