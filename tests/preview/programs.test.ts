/** The editor and the browser that the preview starts. */
import { describe, expect, test } from 'vitest';
import { browserCommand, editorCommand } from '../../src/preview/programs.ts';

describe('the editor', () => {
  test('is the one of KEHOACH_EDITOR, VISUAL or EDITOR, told the line in its own way', () => {
    const place = { file: '/kế hoạch/năm {line}; $(x).yaml', line: 7, column: 2 };
    const command = (env: Record<string, string>): string[] => {
      const { program, args } = editorCommand(place, env, 'linux');
      return [program, ...args];
    };
    expect(command({})).toEqual(['code', '-g', `${place.file}:7:2`]);
    expect(command({ EDITOR: 'vim' })).toEqual(['vim', '+7', place.file]);
    expect(command({ EDITOR: 'vim', VISUAL: '/usr/bin/subl --wait' })).toEqual([
      '/usr/bin/subl',
      '--wait',
      `${place.file}:7:2`,
    ]);
    expect(command({ KEHOACH_EDITOR: '"/opt/my editor" --at={line},{column} {file}' })).toEqual([
      '/opt/my editor',
      '--at=7,2',
      place.file,
    ]);
    expect(command({ EDITOR: 'unknown' })).toEqual(['unknown', place.file]);
  });

  test('and the browser are started without a shell', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      const { program, args } = browserCommand('http://127.0.0.1:1/', platform);
      expect(args.at(-1)).toBe('http://127.0.0.1:1/');
      expect(program).not.toMatch(/cmd|sh$/);
    }
  });
});
