/** The licences of the packages whose code the package carries, as one text. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Made by the build: the names of the packages that were bundled. */
export const PACKAGE_LIST = '.build/bundled.json';

export interface PackageLicence {
  readonly name: string;
  /** SPDX expression. */
  readonly licence: string;
  /** The text of the licence, as the package has it; empty where it has none. */
  readonly text: string;
}

interface Manifest {
  readonly license?: string;
  readonly author?: string | { readonly name: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Where npm has put a package that another one asks for. */
function folderOf(name: string, from: string): string | undefined {
  return [join(from, 'node_modules', name), join('node_modules', name)].find((folder) => existsSync(folder));
}

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/**
 * The licence of a package that has no file of it, from what its manifest says; MIT and ISC ask for the name of the
 * author.
 */
function statement({ license = '', author = '' }: Manifest): string {
  const name = typeof author === 'string' ? author : author.name;
  return [`Licence: ${license}`, ...(name === '' ? [] : [`Author: ${name}`])].join('\n');
}

function licenceOf(name: string, folder: string): PackageLicence {
  const manifest = manifestOf(folder);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
  const text = file === undefined ? statement(manifest) : readFileSync(join(folder, file), 'utf8');
  return { name, licence: manifest.license ?? '', text: text.replace(/\r\n?/g, '\n').trim() };
}

/**
 * Bundled packages with those that they depend on: some carry the code of these in their own files. Types are no code.
 * @param bundled names of packages
 */
export function packageLicences(bundled: readonly string[]): PackageLicence[] {
  const found = new Map<string, PackageLicence>();
  const open = bundled.map((name) => ({ name, from: '.' }));
  for (const { name, from } of open) {
    const folder = found.has(name) || name.startsWith('@types/') ? undefined : folderOf(name, from);
    if (folder === undefined) continue;
    found.set(name, licenceOf(name, folder));
    open.push(...Object.keys(manifestOf(folder).dependencies ?? {}).map((inner) => ({ name: inner, from: folder })));
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

const LINE = '-'.repeat(80);

/** Data of others in `data/`: the head of each file names them. */
const DATA: readonly PackageLicence[] = [
  {
    name: 'data/places.txt (from vn-address-kit)',
    licence: 'MIT',
    text: `MIT License

Copyright (c) 2026 vietnam-address-kit contributors

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`,
  },
];

const HEAD = `What the package carries of others
==================================

dist/ holds code of the packages below, data/ a table of others, under the licences that follow each name. Where a licence gives a
choice, the first one named is taken. Made by \`npm run licences\`.
`;

/** The text of THIRD-PARTY.txt. */
export function thirdPartyText(licences: readonly PackageLicence[]): string {
  const parts = [...licences, ...DATA].map(({ name, licence, text }) => `${LINE}\n${name}: ${licence}\n${LINE}\n\n${text}\n`);
  return [HEAD, ...parts].join('\n');
}

/**
 * The packages of the last build.
 * @throws Error where nothing was built yet
 */
export const bundledPackages = (): string[] => JSON.parse(readFileSync(PACKAGE_LIST, 'utf8')) as string[];
