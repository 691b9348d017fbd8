// What Maven runs: installs when a lock has changed, builds when anything has, else does nothing.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { built, contractOf, services, web } from './places.mjs';

const windows = process.platform === 'win32';
const stamp = web('target/built.sha256');

function npm(folder, ...args) {
  execFileSync('npm', args, { cwd: folder, stdio: 'inherit', shell: windows });
}

function files(path) {
  return statSync(path).isDirectory()
    ? readdirSync(path).sort().flatMap((name) => files(join(path, name)))
    : [path];
}

function digest(paths) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(path).update('\0').update(readFileSync(path));
  return hash.digest('hex');
}

function said(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function install(folder) {
  const mark = join(folder, 'node_modules/.installed.sha256');
  const wanted = digest([join(folder, 'package-lock.json'), join(folder, 'package.json')]);
  if (said(mark) === wanted) return;
  npm(folder, 'ci');
  writeFileSync(mark, wanted);
}

const sources = ['package.json', 'package-lock.json', 'contract/package-lock.json', 'index.html', 'vite.config.ts',
  'tsconfig.json', 'public', 'scripts', 'src']
  .flatMap((path) => files(web(path)))
  .filter((path) => !path.startsWith(web('src/shared/contract')));
const wanted = digest([...sources, ...services.map(contractOf)]);

if (said(stamp) === wanted && existsSync(join(built, 'index.html'))) {
  console.log('The web app is built already.');
} else {
  install(web('.'));
  install(web('contract'));
  npm(web('.'), 'run', 'build');
  mkdirSync(web('target'), { recursive: true });
  writeFileSync(stamp, wanted);
}
