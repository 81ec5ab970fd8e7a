/** Real WebDAV servers for the tests: Apache's mod_dav and `rclone serve webdav`, on loopback, each over a folder of its own. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aptGet } from './browsers.ts';

/** What is served, and to whom. */
export interface WebdavServer {
  /** With a slash at the end. */
  address: string;
  user: string;
  password: string;
  /** What it serves, for a test to look at and to spoil. */
  folder: string;
  close(): Promise<void>;
}

export const SERVERS = ['apache', 'rclone'] as const;
export type ServerName = (typeof SERVERS)[number];

const PROGRAMS: Record<ServerName, { path: string; packages: string[] }> = {
  apache: { path: '/usr/sbin/apache2', packages: ['apache2-bin', 'openssl'] },
  rclone: { path: '/usr/bin/rclone', packages: ['rclone'] },
};
const [USER, PASSWORD] = ['陈工', 'mi ma:密码'];

/** True where the server can be started here. */
export const hasServer = (name: ServerName): boolean => existsSync(PROGRAMS[name].path);

/** Installs the servers where we are root on Debian (without starting any); elsewhere their tests say that they were not run. */
export function ensureWebdavServers(): void {
  const missing = SERVERS.filter((name) => !hasServer(name)).flatMap((name) => PROGRAMS[name].packages);
  if (missing.length === 0 || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.error(`正在用 apt-get 安装 ${missing.join('、')}（测试同步用）…`);
  aptGet('update');
  aptGet('install', '-y', '--no-install-recommends', ...missing);
}

/** Starts a server over a new folder and waits until it answers; `tls` with a certificate that no browser trusts (Apache only). */
export async function startServer(name: ServerName, { tls = false } = {}): Promise<WebdavServer> {
  const place = mkdtempSync(join(tmpdir(), 'gongjian-dav-'));
  const folder = join(place, 'files');
  mkdirSync(folder);
  const port = await freePort();
  const child = name === 'apache' ? startApache(place, folder, port, tls) : startRclone(folder, port);
  const address = `${tls ? 'https' : 'http'}://127.0.0.1:${port}/`;
  await answering(child, port);
  return {
    address,
    user: USER,
    password: PASSWORD,
    folder,
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(place, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function startRclone(folder: string, port: number): ChildProcess {
  // What a test does to the folder is seen at once.
  const args = [
    'serve',
    'webdav',
    folder,
    '--addr',
    `127.0.0.1:${port}`,
    '--user',
    USER,
    '--pass',
    PASSWORD,
    '--config',
    '',
    '--dir-cache-time',
    '0',
  ];
  return spawn(PROGRAMS.rclone.path, args, { stdio: 'ignore' });
}

const MODULES = ['mpm_event', 'authn_core', 'authn_file', 'authz_core', 'authz_user', 'auth_basic', 'dav', 'dav_fs', 'ssl'];

function startApache(place: string, folder: string, port: number, tls: boolean): ChildProcess {
  const config = join(place, 'apache.conf');
  const asRoot = process.getuid?.() === 0;
  // As root it serves as nobody, who must get at the folder.
  chmodSync(place, 0o777);
  chmodSync(folder, 0o777);
  writeFileSync(join(place, 'users'), `${USER}:{SHA}${createHash('sha1').update(PASSWORD).digest('base64')}\n`);
  if (tls) makeCertificate(place);
  const lines = [
    ...MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`),
    `Listen 127.0.0.1:${port}`,
    `ServerName 127.0.0.1`,
    `PidFile ${place}/pid`,
    `ErrorLog ${place}/errors`,
    ...(asRoot ? ['User nobody', 'Group nogroup'] : []),
    `DocumentRoot ${folder}`,
    `DavLockDB ${place}/locks`,
    ...(tls ? ['SSLEngine on', `SSLCertificateFile ${place}/tls.pem`, `SSLCertificateKeyFile ${place}/tls.key`] : []),
    `<Directory ${folder}>`,
    'Dav On',
    'AuthType Basic',
    'AuthName gongjian',
    `AuthUserFile ${place}/users`,
    'Require valid-user',
    '</Directory>',
  ];
  writeFileSync(config, `${lines.join('\n')}\n`);
  return spawn(PROGRAMS.apache.path, ['-f', config, '-DFOREGROUND'], { stdio: 'ignore' });
}

function makeCertificate(place: string): void {
  const args = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-subj', '/CN=127.0.0.1', '-days', '2'];
  const { status, stderr } = spawnSync('openssl', [...args, '-keyout', join(place, 'tls.key'), '-out', join(place, 'tls.pem')], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`openssl: ${stderr}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

const PATIENCE_MS = 20_000;

async function answering(child: ChildProcess, port: number): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    // Any answer will do; to an encrypted port this is a bad request, which is one.
    const answers = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (answers) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  child.kill();
  throw new Error('the server does not answer');
}
