/**
 * Writes THIRD-PARTY.txt: the licences of the libraries that the package carries.
 *
 *   npm run licences
 */
import { writeFile } from 'node:fs/promises';
import { bundledPackages, packageLicences, thirdPartyText } from './third-party.ts';

await writeFile('THIRD-PARTY.txt', thirdPartyText(packageLicences(bundledPackages())));
