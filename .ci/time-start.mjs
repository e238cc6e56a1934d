/**
 * `node time-start.mjs --within SECONDS -- COMMAND …`: starts the server on a free port, measures until it is
 * ready, asks for each of its pages, then stops it as an operator would and waits until it has gone.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const [, seconds, , command, ...args] = process.argv.slice(2);
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const began = performance.now();
// A group of its own: npm's child, and its child, are stopped with it.
const child = spawn(command, args, {
  detached: true,
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, PORT: String(port), DATABASE_URL: '', LOG_LEVEL: 'warn' },
});
const gone = once(child, 'exit');
gone.then(([code, signal]) => {
  child.ended = `${code ?? signal}`;
});
try {
  await ready();
  const took = (performance.now() - began) / 1000;
  console.log(`Ready after ${took.toFixed(2)} s (at most ${seconds} s).`);
  for (const path of ['/', '/healthz', '/metrics', '/api/openapi.json', '/admin/', '/chat.js'])
    await answers(path);
  assert.ok(took <= Number(seconds), `it took ${took.toFixed(2)} s`);
} finally {
  await stop();
}

async function ready() {
  const until = began + 300_000;
  while (performance.now() < until) {
    if (child.ended !== undefined) throw new Error(`it ended with ${child.ended} before it was ready`);
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await sleep(50);
  }
  throw new Error('it was not ready after five minutes');
}

async function answers(path) {
  const { status } = await fetch(url + path);
  assert.equal(status, 200, `${path} answered ${status}`);
}

async function stop() {
  if (child.ended !== undefined) return;
  process.kill(-child.pid, 'SIGTERM');
  const ended = await Promise.race([gone, sleep(10_000, null, { ref: false })]);
  if (ended) console.log(`Stopped with ${ended[0] ?? ended[1]}.`);
  // What npm makes of being asked to stop is npm's business; our own program ends well.
  if (ended) return assert.ok(command === 'npm' || ended[0] === 0, 'it did not stop cleanly');
  process.kill(-child.pid, 'SIGKILL');
  throw new Error('it did not stop within 10 s of SIGTERM');
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
