/** Names of files that are made of a unit's values: none leads out of its folder, none is one that a system keeps for itself. */
import type { Bilingual } from '../../diagnostics/diagnostic.ts';

/** In a name: `{name}`, `{huyện}`. */
const PLACEHOLDER = /\{([^{}/\\]+)\}/g;

/** The columns that a pattern names. */
export const placeholdersOf = (pattern: string): string[] =>
  [...pattern.matchAll(PLACEHOLDER)].map(([, name = '']) => name.trim());

/** Signs that part folders, or that Windows takes in no name. */
const FORBIDDEN = /[/\\:*?"<>|\p{Cc}]/u;
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
/** Bytes; systems take 255, and a name is longer while the file is being written. */
const LONGEST = 200;

const REASONS: readonly (readonly [isSo: (name: string) => boolean, reason: Bilingual])[] = [
  [
    (name) => FORBIDDEN.test(name),
    {
      vi: 'có dấu / \\ : * ? " < > | hoặc ký tự điều khiển, có thể dẫn ra ngoài thư mục',
      en: 'it has one of / \\ : * ? " < > | or a control character, and might lead out of the folder',
    },
  ],
  [(name) => /^\.*$/.test(name), { vi: 'trống hoặc chỉ có dấu chấm', en: 'it is empty, or nothing but full stops' }],
  [
    (name) => /[. ]$/.test(name),
    { vi: 'kết thúc bằng dấu chấm hoặc dấu cách', en: 'it ends in a full stop or a space' },
  ],
  [
    (name) => RESERVED.test(name),
    { vi: 'Windows giữ tên này cho thiết bị', en: 'Windows keeps this name for a device' },
  ],
  [
    (name) => new TextEncoder().encode(name).length > LONGEST,
    { vi: `dài quá ${LONGEST} byte`, en: `it is longer than ${LONGEST} bytes` },
  ],
];

export type UnitFile = { readonly file: string } | { readonly value: string; readonly reason: Bilingual };

const reasonAgainst = (name: string): Bilingual | undefined => REASONS.find(([isSo]) => isSo(name))?.[1];

/**
 * The file of a unit.
 * @param pattern with `/` between folders; every value stands within one name
 * @param filled the value of a placeholder
 */
export function fileOf(pattern: string, filled: (placeholder: string) => string): UnitFile {
  const names: string[] = [];
  for (const part of pattern.split('/')) {
    for (const placeholder of placeholdersOf(part)) {
      const value = filled(placeholder);
      const reason = FORBIDDEN.test(value) || value.trim() === '' ? reasonAgainst(value.trim()) : undefined;
      if (reason !== undefined) return { value, reason };
    }
    const name = part.replace(PLACEHOLDER, (_, placeholder: string) => filled(placeholder.trim())).normalize('NFC');
    const reason = reasonAgainst(name) ?? reasonAgainst(name.replace(/\.docx$/i, ''));
    if (reason !== undefined) return { value: name, reason };
    names.push(name);
  }
  return { file: names.join('/') };
}

/** Two names that are one file on some system. */
export const fileKey = (file: string): string => file.normalize('NFC').toLocaleLowerCase('vi');
