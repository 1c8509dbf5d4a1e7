/** Puts a built file in place of an older one, but never of one that holds somebody's work. */
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { NODE_CODEC } from '../../codec-node.ts';
import { messageOf } from '../../diagnostics/format.ts';
import { isUntouched } from '../../word/fingerprint/untouched.ts';
import { attempt } from '../../word/package/problem.ts';
import { unpackZip } from '../../word/package/unpack.ts';
import type { CommandContext } from '../context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { reasonOf } from '../messages.ts';
import { writeWhole } from './files.ts';
import { lockOf } from './locks.ts';

interface Target {
  /** As the user named it. */
  readonly target: string;
  /** The plan that it is built from. */
  readonly source: string;
  /** Of a unit's document: the YAML that says what its plan says. */
  readonly unitYaml?: () => string;
  /** What is said of a document that is no plan's own and stays: nothing of it can be taken back into the plan. */
  readonly refused?: string;
  /** Overwrites whatever is there. */
  readonly force: boolean;
}

/** What stands at a path: nothing; a file; something else, such as a folder. */
async function standingAt(path: string): Promise<Uint8Array | 'nothing' | 'other'> {
  const found = await stat(path).catch((error: { code?: string }) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (found === undefined) return 'nothing';
  return found.isFile() ? readFile(path) : 'other';
}

/** True for a file as a build left it. */
export function isAsBuilt(bytes: Uint8Array): boolean {
  const unpacked = attempt(() => ({ parts: unpackZip(bytes, NODE_CODEC) }));
  return 'parts' in unpacked && isUntouched(unpacked.parts, NODE_CODEC);
}

/** Why a file must stay as it is. */
async function reasonToKeep(
  bytes: Uint8Array,
  { target, source, unitYaml, refused }: Target,
  context: CommandContext,
): Promise<string> {
  const { messages, language } = context;
  if (refused !== undefined) return refused;
  if (unitYaml !== undefined) return messages.unitChanged(target);
  const [{ openPackage }, { readFingerprint }] = await Promise.all([
    import('../../word/package/open-package.ts'),
    import('../../word/fingerprint/read-fingerprint.ts'),
  ]);
  const opened = openPackage(bytes, NODE_CODEC);
  if ('problem' in opened) {
    const { message } = messageOf(opened.problem, language);
    return messages.notOurs(target, source, message.replace(/\.$/, ''));
  }
  return readFingerprint(opened.parts) === undefined
    ? messages.notOurs(target, source, '')
    : messages.changedSince(target, source);
}

/** What somebody did in Word and would be lost, as lines; empty where there is nothing. */
async function tellLost(bytes: Uint8Array, target: Target, context: CommandContext): Promise<string> {
  const { source, unitYaml, refused } = target;
  if (refused !== undefined || isAsBuilt(bytes)) return '';
  const { lostWork } = await import('./lost-work.ts');
  const lost = await lostWork(bytes, source, context, unitYaml?.());
  return lost === undefined ? '' : `${lost}\n`;
}

/** Says what keeps a file from being replaced. */
async function refuse(path: string, old: Uint8Array, target: Target, context: CommandContext): Promise<ExitCode> {
  const { host, messages } = context;
  const lock = await lockOf(path);
  if (lock !== undefined) {
    host.stderr(`${messages.openElsewhere(target.target, lock)}\n`);
    return EXIT.system;
  }
  if (isAsBuilt(old)) return EXIT.ok;
  const lost = await tellLost(old, target, context);
  host.stderr(`${lost}${await reasonToKeep(old, target, context)}\n`);
  return EXIT.planErrors;
}

/**
 * Writes a built file.
 * @returns the exit code; where it is not 0, it was said why and nothing was touched
 */
export async function replaceTarget(target: Target, bytes: Uint8Array, context: CommandContext): Promise<ExitCode> {
  const { host, messages } = context;
  const path = resolve(host.cwd, target.target);
  try {
    const old = await standingAt(path);
    if (typeof old !== 'string') {
      if (Buffer.compare(old, bytes) === 0) return EXIT.ok;
      if (target.force) host.stderr(await tellLost(old, target, context));
      const refused = target.force ? EXIT.ok : await refuse(path, old, target, context);
      if (refused !== EXIT.ok) return refused;
    }
    await writeWhole(path, bytes);
  } catch (error) {
    host.stderr(`${messages.cannotWrite(target.target, reasonOf(error, messages))}\n`);
    return EXIT.system;
  }
  return EXIT.ok;
}
