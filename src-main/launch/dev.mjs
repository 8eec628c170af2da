// What `npm run dev` runs: the app, reloading while its sources are edited. In Electron where that can be had; else the
// page comes from vite's server and core runs in the HTTP host, started anew whenever its bundle changes.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createServer as createListener } from 'node:net';
import { join } from 'node:path';
import { whyNotElectron } from './electron-binary.mjs';
import { forgetBuild, installIfNeeded, projectEnvironment, projectRoot, recentNodeOrEnd, say } from './lib.mjs';

installIfNeeded();
const node = recentNodeOrEnd();
forgetBuild();

const obstacle = await whyNotElectron(node);
if (obstacle === null) {
  const script = join(projectRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const child = spawn(node, [script, 'dev', '--watch'], { cwd: projectRoot, stdio: 'inherit', env: projectEnvironment() });
  child.once('exit', (code) => process.exit(code ?? 0));
} else if (process.execPath !== node && !process.version.startsWith('v24')) {
  // vite's own server needs the recent Node too.
  const child = spawn(node, process.argv.slice(1), { cwd: projectRoot, stdio: 'inherit', env: projectEnvironment() });
  child.once('exit', (code) => process.exit(code ?? 0));
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
} else {
  await developInBrowser(obstacle);
}

async function developInBrowser(reason) {
  const { build, createServer } = await import('vite');
  const { resolveConfig } = await import('electron-vite');
  const { config } = await resolveConfig({ root: projectRoot }, 'build', 'development');
  const port = await freePort();
  const core = `http://127.0.0.1:${port}`;

  let host;
  const restart = () => {
    host?.kill('SIGTERM');
    const data = join(projectRoot, '.anyi', 'development', 'data');
    mkdirSync(data, { recursive: true, mode: 0o700 });
    const args = [join(projectRoot, 'out', 'main', 'core-http.js'), '--port', String(port), '--data', data];
    const before = host;
    const begin = () => {
      host = spawn(node, args, { cwd: projectRoot, stdio: ['ignore', 'ignore', 'inherit'], env: projectEnvironment() });
    };
    if (before === undefined || before.exitCode !== null) begin();
    else before.once('exit', begin);
  };

  const watcher = await build({ ...config.main, configFile: false, logLevel: 'warn', build: { ...config.main.build, watch: {} } });
  watcher.on('event', (event) => {
    if (event.code === 'END') restart();
    if (event.code === 'ERROR') say(event.error.message);
  });

  const proxied = {
    target: core,
    changeOrigin: true,
    // Core answers its own origin only.
    configure: (proxy) => proxy.on('proxyReq', (request) => request.setHeader('origin', core)),
  };
  const server = await createServer({
    ...config.renderer,
    configFile: false,
    server: { host: '127.0.0.1', proxy: { '/rpc': proxied, '/files': proxied, '/fonts': proxied } },
    plugins: [...(config.renderer.plugins ?? []), giveWindowItsCookie(core)],
  });
  await server.listen();
  say(`${reason}, so the app is developed in a browser: ${server.resolvedUrls?.local[0] ?? ''}`);
  const end = () => {
    host?.kill('SIGTERM');
    void Promise.all([server.close(), watcher.close()]).then(() => process.exit(0));
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}

/** Core gives a window its secret with the page; here the page comes from vite, so the cookie is fetched for it. */
function giveWindowItsCookie(core) {
  return {
    name: 'anyi-window-cookie',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const isPage = request.url === '/' || request.url === '/index.html';
        if (!isPage || request.headers.cookie?.includes('anyi_window=')) {
          next();
          return;
        }
        fetch(`${core}/`)
          .then((answer) => {
            const cookie = answer.headers.get('set-cookie');
            if (cookie !== null) response.setHeader('set-cookie', cookie);
          })
          .catch(() => say('Core is not there yet; load the page again in a moment.'))
          .finally(() => next());
      });
    },
  };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const listener = createListener();
    listener.once('error', reject);
    listener.listen(0, '127.0.0.1', () => {
      const { port } = listener.address();
      listener.close(() => resolve(port));
    });
  });
}
