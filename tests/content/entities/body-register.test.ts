/** The register of bodies: which names are one body, which are nobody's or two bodies'. */
import { expect, test, vi } from 'vitest';
import { bodyRegister, namesTwice, unknownMembers } from '../../../src/content/entities/body-register.ts';
import type { KnownBody } from '../../../src/plan/model/plan.ts';

const body = (name: string, short: readonly string[] = [], members: readonly string[] = []): KnownBody => ({
  name,
  short,
  members,
});

const OFFICE = [body('Công an tỉnh', ['CAT']), body('Sở Y tế', ['Cơ quan Thường trực'])];
const OWN = [
  body('Công an tỉnh', ['Cơ quan Thường trực']),
  body('Khối một', [], ['CAT', 'Khối hai']),
  body('Khối hai', [], ['Sở Y tế']),
];

test.each([
  ['Công an tỉnh', 'Công an tỉnh'],
  ['công an  tỉnh', 'Công an tỉnh'],
  ['CA tỉnh', 'Công an tỉnh'],
  ['Cơ quan Thường trực', 'Công an tỉnh'],
  ['CAT', 'Công an tỉnh'],
  ['Sở Y tế tỉnh', 'Sở Y tế'],
  ['Công an xã', 'Công an xã'],
  ['Sở Tư pháp', 'Sở Tư pháp'],
])('“%s” is %s; the plan’s own names come before the office’s', (name, full) => {
  expect(bodyRegister(OWN, OFFICE).nameOf(name)).toBe(full);
});

test('members of a group are told by their full names, those of groups within it too', () => {
  expect(bodyRegister(OWN, OFFICE).membersOf('Khối một')).toEqual(['Công an tỉnh', 'Khối hai', 'Sở Y tế']);
  expect(bodyRegister(OWN, OFFICE).membersOf('Sở Y tế')).toEqual([]);
});

test('groups that hold each other end', () => {
  const circle = [body('A', [], ['B']), body('B', [], ['A'])];
  expect(bodyRegister(circle).membersOf('A')).toEqual(['B', 'A']);
});

test('names of two bodies, and members that nobody is, are found', () => {
  expect(namesTwice([...OFFICE, body('Thanh tra tỉnh', ['cat'])])).toEqual([
    { kind: 'name-twice', index: 2, name: 'cat', other: 'Công an tỉnh' },
  ]);
  expect(unknownMembers([body('Khối', [], ['Sở X'])], bodyRegister(OFFICE))).toEqual([
    { kind: 'unknown-member', index: 0, at: 0, name: 'Sở X' },
  ]);
});

test('the names of a register of all communes are read once, however often it is made', () => {
  const names = Array.from({ length: 15_000 }, (_, index) => `Ủy ban nhân dân xã số ${index}`);
  const bodies = names.map((name, index) => body(name, [`CQ${index}`]));
  const register = bodyRegister(bodies);
  const reads = vi.spyOn(String.prototype, 'normalize');
  const again = bodyRegister(bodies);
  const found = names.map((name) => [register.nameOf(name), again.nameOf(name)]);
  const count = reads.mock.calls.length;
  reads.mockRestore();
  expect(found).toEqual(names.map((name) => [name, name]));
  expect(count).toBe(0);
});
