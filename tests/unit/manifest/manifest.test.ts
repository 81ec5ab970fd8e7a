/** The manifests of both production builds: what the extension asks of the browser is said here once, and nothing more. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BuildTarget, buildFolder, buildIfStale } from '../../../scripts/builds.ts';

const root = join(import.meta.dirname, '../../..');
const BOTH = ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];
const PERMISSIONS: Record<BuildTarget, string[]> = { chrome: [...BOTH, 'sidePanel'].sort(), firefox: BOTH };
/** Every key there may be; a new one is a decision, and is made here too. */
const KEYS: Record<BuildTarget, string[]> = {
  chrome: ['minimum_chrome_version', 'side_panel'],
  firefox: ['browser_specific_settings', 'sidebar_action'],
};
const KEYS_OF_BOTH = [
  ...['action', 'background', 'commands', 'content_security_policy', 'default_locale', 'description', 'icons', 'manifest_version', 'name'],
  ...['optional_host_permissions', 'options_ui', 'permissions', 'version'],
];

type Json = Record<string, unknown>;
const readJson = (file: string): Json => JSON.parse(readFileSync(file, 'utf8')) as Json; // objects all: manifests and locales

describe.each(['chrome', 'firefox'] as const)('the production build for %s', (target) => {
  const folder = buildFolder(target);
  let manifest: Json;
  beforeAll(() => {
    const built = buildIfStale(target);
    if (!built.ok) throw new Error(built.error);
    manifest = readJson(join(folder, 'manifest.json'));
  }, 180_000);

  it('asks for these permissions and no others', () => {
    expect([...(manifest.permissions as string[])].sort()).toEqual(PERMISSIONS[target]);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('optional_permissions');
  });

  it('runs nowhere by itself, and is open to no page', () => {
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  it('says whose libraries are in it, and on what terms', () => {
    const terms = readFileSync(join(folder, 'licences.txt'), 'utf8');
    const heads = [...terms.matchAll(/^(@?[\w./-]+) \d+\.\d+\.\d+\S* \(.+\)$/gm)].map(([, name]) => name);
    const ours = Object.keys((readJson(join(root, 'package.json')).dependencies ?? {}) as Json);
    // What only builds, or is types alone, has left nothing in any script.
    expect(ours.filter((name) => !heads.includes(name))).toEqual([]);
    for (const words of ['Apache License', 'Redistribution and use in source and binary forms', 'LICENSE_FOXIT', 'LICENSE_LIBERATION'])
      expect(terms).toContain(words);
  });

  it('has these keys and no others', () => {
    expect(Object.keys(manifest).sort()).toEqual([...KEYS_OF_BOTH, ...KEYS[target]].sort());
  });

  it('lets its own pages load its own files only, and ask the server that the reader syncs with', () => {
    const policy = (manifest.content_security_policy as Json).extension_pages as string;
    const directives = new Map(
      policy
        .split(';')
        .map((one) => one.trim().split(' '))
        .map(([name = '', ...values]) => [name, values]),
    );
    expect(directives.get('default-src')).toEqual(["'none'"]);
    for (const name of ['script-src', 'style-src', 'font-src', 'worker-src']) expect(directives.get(name)).toEqual(["'self'"]);
    expect(directives.get('connect-src')).toEqual(["'self'", 'https:', 'http:']);
    for (const name of ['base-uri', 'form-action']) expect(directives.get(name)).toEqual(["'none'"]);
    expect(policy.replace(/connect-src[^;]+/, '')).not.toMatch(/unsafe|https?:|\*/);
  });

  it('has a side panel or a sidebar', () => {
    if (target === 'chrome') expect(manifest.side_panel).toEqual({ default_path: 'sidepanel.html' });
    else expect(manifest.sidebar_action).toMatchObject({ default_panel: 'sidepanel.html', open_at_install: false });
  });

  it('has its commands, four of them with keys', () => {
    const commands = manifest.commands as Record<string, { suggested_key?: { default: string } }>;
    const keys = Object.entries(commands).map(([name, command]) => [name, command.suggested_key?.default]);
    expect(Object.fromEntries(keys)).toEqual({
      _execute_action: 'Alt+Shift+G',
      'next-mark': 'Alt+Shift+J',
      'previous-mark': 'Alt+Shift+K',
      'note-selection': 'Alt+Shift+M',
      'highlight-selection': undefined,
      'note-page': undefined,
    });
  });

  it('has every message that the manifest names, in both languages', () => {
    const names = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, name]) => name as string);
    expect(names.length).toBeGreaterThanOrEqual(5);
    for (const locale of ['zh_CN', 'en']) {
      const messages = readJson(join(folder, '_locales', locale, 'messages.json')) as Record<string, { message?: string }>;
      for (const name of names) expect(messages[name]?.message, `${name} in ${locale}`).toMatch(/\S/);
    }
  });

  it('has its icons, each a file', () => {
    const icons = manifest.icons as Record<string, string>;
    expect(
      Object.keys(icons)
        .map(Number)
        .sort((a, b) => a - b),
    ).toEqual(expect.arrayContaining([16, 32, 48, 128]));
    for (const file of Object.values(icons)) expect(existsSync(join(folder, file)), file).toBe(true);
  });

  it('carries the bundled corpus, and a list of it', () => {
    const reports = readdirSync(join(root, 'seeds/reports')).filter((name) => name.endsWith('.json'));
    expect(reports.length).toBeGreaterThan(0);
    expect(JSON.parse(readFileSync(join(folder, 'corpus/index.json'), 'utf8'))).toEqual(reports.sort());
    for (const name of reports) expect(readFileSync(join(folder, 'corpus', name))).toEqual(readFileSync(join(root, 'seeds/reports', name)));
  });

  if (target === 'firefox') {
    it('says what Firefox wants to know', () => {
      const { gecko } = manifest.browser_specific_settings as { gecko: Json };
      expect(gecko).toMatchObject({ id: expect.stringContaining('@'), data_collection_permissions: { required: ['none'] } });
    });
  }
});
