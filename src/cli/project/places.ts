/** The communes that come with the program. */
import { readFileSync } from 'node:fs';
import { createPlaceRegister, type PlaceRegister } from '../../content/reference-data/places.ts';
import { shippedPath } from '../host/bundled-files.ts';
import type { Host } from '../host/host.ts';

/** The file of communes, of the package. */
export const placesFile = (host: Host): string => shippedPath(host, 'data/places.txt');

/** The register of communes; its file is read when the first plan names a unit. */
export const shippedPlaces = (host: Host): PlaceRegister =>
  createPlaceRegister(() => readFileSync(placesFile(host), 'utf8'));
