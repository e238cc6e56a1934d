/**
 * Every door goes through here: `node commands/run.mjs NAME …`. It installs what is missing, builds what is
 * stale, then runs the command, so that a fresh clone needs nothing but Node. Plain JavaScript, because it
 * runs before anything is installed; what it says goes to stderr, because a door's stdout is its answer.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

const INSTALLED = 'node_modules/.stillwater-installed';

const [name = '', ...args] = process.argv.slice(2);

/**
 * name → the program, and whether it needs the built sites; `bundle` makes the programs of the image, and a
 * `shipped` program runs in the form that they have, built by `of`.
 */
const DOORS = {
  start: { shipped: 'dist/main.js', built: true, of: buildTheServer },
  chat: { program: 'commands/chat.ts' },
  understand: { program: 'commands/understand.ts' },
  bench: { shipped: 'dist/bench/bench.js', of: buildTheBenchmarks },
  doctor: { program: 'commands/doctor.ts' },
  migrate: { program: 'commands/migrate.ts' },
  keys: { program: 'commands/keys.ts' },
  channel: { program: 'commands/channel.ts' },
  spa: { program: 'commands/spa.ts' },
  measure: { program: 'commands/measure.ts' },
  pictures: { program: 'commands/pictures.ts', built: true },
  simulate: { program: 'tests/support/simulate.ts', built: true },
  test: { jest: true, built: true },
  setup: { built: true },
  build: { built: true, bundle: true },
};

const door = DOORS[name];
if (!door) {
  process.stderr.write(`There is no command "${name}". There are: ${Object.keys(DOORS).join(', ')}.\n`);
  process.exit(2);
}
if (Number(process.versions.node.split('.')[0]) < 20) {
  process.stderr.write(`Stillwater needs Node 20 or newer; this is ${process.version}.\n`);
  process.exit(1);
}
await withLock(installWhatIsMissing);
if (door.built) await withLock(buildWhatIsStale);
if (door.bundle) await withLock(buildTheServer);
if (door.jest) runJest();
else if (door.shipped) await runAsShipped(door);
else if (door.program) runProgram(door.program);

function runProgram(program) {
  run(process.execPath, [
    '--import',
    pathToFileURL(join(root, 'node_modules/tsx/dist/esm/index.mjs')).href,
    program,
    ...args,
  ]);
}

/** Loads in half the time that it takes under tsx, which also makes dearer, in a benchmark, every function made at run time. */
async function runAsShipped({ shipped, of }) {
  await withLock(of);
  run(process.execPath, ['--enable-source-maps', shipped, ...args]);
}

/** Several dependencies ship only ES modules. One worker on a shared SQL Server: test files make and drop tables. */
function runJest() {
  const shared = (process.env.DATABASE_URL ?? '').startsWith('mssql:') ? ['--maxWorkers=1'] : [];
  const flags = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    '--max-old-space-size=4096',
  ];
  run(process.execPath, [...flags, 'node_modules/jest/bin/jest.js', ...shared, ...args]);
}

/** Runs a program in this one's place: its streams, its signals, its exit code. */
function run(command, commandArgs) {
  const child = spawn(command, commandArgs, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  stopWithOurStarter(child);
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 128 : 1)));
}

/**
 * npm passes a signal on to the shell between it and us, and the shell dies of it without a word: whoever ended
 * `npm start` by its pid would leave a server behind that holds the port.
 */
function stopWithOurStarter(child) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const starter = process.ppid;
  const look = () => {
    if (process.ppid !== starter) child.kill('SIGTERM');
  };
  setInterval(look, 250).unref();
}

function isLink(path) {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

function installWhatIsMissing() {
  // npm would empty the folder that the link leads to, which is another tree's.
  if (isInstalled() || isLink(join(root, 'node_modules'))) return;
  say('Installing dependencies (once; about a minute) …');
  const npm = process.env.npm_execpath;
  const [command, prefix] = npm ? [process.execPath, [npm]] : ['npm', []];
  const done = spawnSync(command, [...prefix, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 2, 2],
    shell: !npm && process.platform === 'win32',
    // NODE_ENV=production would leave out the tools that build and test.
    env: { ...process.env, NODE_ENV: 'development' },
  });
  if (done.status !== 0) {
    say('The dependencies could not be installed; see above.');
    process.exit(1);
  }
  writeFileSync(INSTALLED, hashOf(['package-lock.json']));
}

/** By us, for this very lock file; or by somebody's own `npm ci` since the lock file was written. */
function isInstalled() {
  if (readStamp(INSTALLED) === hashOf(['package-lock.json'])) return true;
  const npms = 'node_modules/.package-lock.json';
  return existsSync(npms) && statSync(npms).mtimeMs >= statSync('package-lock.json').mtimeMs;
}

async function buildWhatIsStale() {
  const tools = ['package-lock.json', 'tsconfig.json', 'api/contract.ts'];
  await buildPart(
    'chat widget',
    'dist/.widget',
    [...tools, ...filesIn('bot/webchat/widget')],
    buildTheWidget,
  );
  await buildPart('admin site', 'dist/.admin-web', [...tools, ...filesIn('admin-web')], buildTheSite);
}

async function buildPart(what, stamp, sources, build) {
  const wanted = hashOf(sources);
  if (readStamp(stamp) === wanted) return;
  say(`Building the ${what} …`);
  mkdirSync('dist', { recursive: true });
  await build();
  writeFileSync(stamp, wanted);
}

function buildTheServer() {
  const folders = ['api', 'bot', 'commands', 'dialogs', 'migrations'];
  const programs = readdirSync('.').filter((file) => file.endsWith('.ts'));
  const sources = [...folders.flatMap(filesIn), ...programs, 'package-lock.json', 'tsconfig.json'];
  return buildPart('server', 'dist/.server', sources, bundleTheServer);
}

async function buildTheBenchmarks() {
  const { buildBenchmarks } = await import('./build-server.mjs');
  await buildBenchmarks('dist/bench');
}

async function bundleTheServer() {
  const { buildServer } = await import('./build-server.mjs');
  await buildServer('dist');
}

async function buildTheWidget() {
  const { buildWidget } = await import('../bot/webchat/widget/build.mjs');
  await buildWidget('dist/chat.js');
}

/** In a process of its own: the bundler sets NODE_ENV to production in whichever process it runs. */
function buildTheSite() {
  const vite = [
    'node_modules/vite/bin/vite.js',
    'build',
    '--config',
    'admin-web/vite.config.ts',
    '--logLevel',
    'error',
  ];
  if (spawnSync(process.execPath, vite, { stdio: ['ignore', 2, 2] }).status === 0) return;
  say('The admin site could not be built; see above.');
  process.exit(1);
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .map((file) => join(folder, String(file)))
    .filter((file) => statSync(file).isFile())
    .sort();
}

function hashOf(files) {
  const hash = createHash('sha256').update(process.version);
  for (const file of files) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function readStamp(stamp) {
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : null;
}

/** Two doors opened at once must not install or build over each other: the second waits for the first. */
async function withLock(work) {
  const lock = join(root, '.setup-lock');
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      breakIfStale(lock);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
  const free = () => rmSync(lock, { recursive: true, force: true });
  process.once('exit', free);
  try {
    await work();
  } finally {
    process.off('exit', free);
    free();
  }
}

/** Left behind by a process that was killed: nobody takes five minutes. */
function breakIfStale(lock) {
  const age = existsSync(lock) ? Date.now() - statSync(lock).mtimeMs : 0;
  if (age > 300_000) rmSync(lock, { recursive: true, force: true });
}

function say(text) {
  process.stderr.write(`${text}\n`);
}
