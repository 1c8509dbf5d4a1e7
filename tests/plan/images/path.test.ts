/** A plan names files in its folder, and nothing else. */
import { expect, test } from 'vitest';
import { staysWithin } from '../../../src/plan/images/path.ts';

test.each(['so-do.png', 'hinh/so-do.png', 'Sơ đồ tổ chức.png', 'a/b/c/d.jpg', '.an/x.png', 'a..b.png', '...png'])(
  '“%s” stays in the folder',
  (path) => expect(staysWithin(path)).toBe(true),
);

test.each([
  '../so-do.png',
  'hinh/../../so-do.png',
  './so-do.png',
  '/etc/passwd',
  '//host/so-do.png',
  'hinh//so-do.png',
  'hinh/',
  '..',
  '',
  'C:/so-do.png',
  'C:so-do.png',
  'hinh\\so-do.png',
  '\\\\host\\so-do.png',
  'https://example.vn/so-do.png',
  'file:so-do.png',
  'so-do.png:stream',
  'con',
  'hinh/NUL.png',
  'lpt1.png',
  'so-do.png ',
  'so-do.',
  'so\0do.png',
  'so\ndo.png',
  'so-do?.png',
])('“%s” does not', (path) => expect(staysWithin(path)).toBe(false));
