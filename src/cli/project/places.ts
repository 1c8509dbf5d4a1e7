/** The communes that come with the program. */
import { readFileSync } from 'node:fs';
import { createPlaceRegister, type PlaceRegister } from '../../content/reference-data/places.ts';
import { shippedPath } from '../host/bundled-files.ts';
import type { Host } from '../host/host.ts';

/** The register of communes; its file is read when the first plan names a unit. */
export const shippedPlaces = (host: Host): PlaceRegister =>
  createPlaceRegister(() => readFileSync(shippedPath(host, 'data/places.txt'), 'utf8'));
