/** What of a Word file would be lost when it is built over: it is said before. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { aroundChange } from '../../change/pull/around.ts';
import { NODE_CODEC } from '../../codec-node.ts';
import { pullChanges } from '../../pipeline/pull.ts';
import type { CommandContext } from '../context.ts';
import { imagesBeside } from './image-files.ts';

/** So many changes are named. */
const NAMED = 5;

/**
 * What a Word file says that the plan does not.
 * @param source the plan's file
 * @param own the YAML of the plan, where it is another than that of the file
 * @returns one sentence and what it is about; undefined where nothing would be lost, or nothing can be told
 */
export async function lostWork(
  bytes: Uint8Array,
  source: string,
  context: CommandContext,
  own?: string,
): Promise<string | undefined> {
  const { host, messages, language, check } = context;
  const yaml = own ?? (await readFile(resolve(host.cwd, source), 'utf8').catch(() => undefined));
  const { phrases } = check;
  const { value } =
    yaml === undefined
      ? {}
      : pullChanges(bytes, yaml, NODE_CODEC, {
          language,
          isOfUnit: own !== undefined,
          images: imagesBeside(resolve(host.cwd, source)),
          ...(phrases === undefined ? {} : { phrases }),
        });
  const changes = value?.changes ?? [];
  if (changes.length === 0) return undefined;
  const shown = changes.slice(0, NAMED).map(({ old = '', fresh = '' }) => {
    const words = aroundChange(old, fresh);
    return [
      ...(words.old === '' ? [] : [`  - ${words.old}`]),
      ...(words.fresh === '' ? [] : [`  + ${words.fresh}`]),
    ].join('\n');
  });
  return [messages.willBeLost(changes.length), ...shown, ...(changes.length > NAMED ? ['  …'] : [])].join('\n');
}
