/** What the files of `data/` hold. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { mergeRegisters, REGISTERS } from '../../src/content/reference-data/reference-data.ts';

const files = readdirSync('data').filter((name) => name.endsWith('.yaml'));

const dataOf = (name: string): unknown => parse(readFileSync(`data/${name}`, 'utf8'));

const validate = new Ajv2020({ allowUnionTypes: true }).compile(
  JSON.parse(readFileSync('schemas/register.schema.json', 'utf8')) as object,
);

const doubles = (keys: readonly string[]): string[] => keys.filter((key, index) => keys.indexOf(key) < index);

describe('the files of data', () => {
  test.each(files)('%s has the shape of the schema, and the program reads all of it', (name) => {
    const data = dataOf(name) as Record<string, readonly unknown[]>;
    validate(data);
    expect(validate.errors ?? []).toEqual([]);
    expect(mergeRegisters([data]).problems).toEqual([]);
  });

  test.each(files)('%s explains itself to an office, in Vietnamese', (name) => {
    const head = readFileSync(`data/${name}`, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('# '));
    expect(head.length).toBeGreaterThan(6);
    expect(head[0]).toContain('$schema=../schemas/register.schema.json');
  });

  test('are in the program as they would be read from an office', () => {
    const { registers, problems } = mergeRegisters(files.map(dataOf));
    expect(problems).toEqual([]);
    expect(registers).toEqual(REGISTERS);
  });

  test('have at least the 129 bodies, 103 documents and 70 misreadings they began with', () => {
    expect(REGISTERS.bodies.length).toBeGreaterThanOrEqual(129);
    expect(REGISTERS.documents.length).toBeGreaterThanOrEqual(103);
    expect(REGISTERS.misreadings.length).toBeGreaterThanOrEqual(70);
  });

  test('name nothing twice', () => {
    expect(doubles(REGISTERS.bodies.map(({ id }) => id))).toEqual([]);
    expect(doubles(REGISTERS.documents.map(({ ref, date }) => `${ref} ${date?.slice(0, 4)}`))).toEqual([]);
    expect(doubles(REGISTERS.misreadings.map(({ wrong }) => wrong))).toEqual([]);
    expect(doubles(REGISTERS.capitals.map(({ wrong }) => wrong))).toEqual([]);
  });

  test('know the 34 provinces of today', () => {
    const provinces = REGISTERS.bodies.filter(({ kind }) => kind === 'province');
    // A province that became a city bears its latest name.
    const former = new Set(provinces.flatMap(({ old }) => old));
    const today = provinces.flatMap((entry) => entry.new).filter((name) => !former.has(name));
    expect(new Set(today).size).toBe(34);
  });

  test('replace by exactly one name, or say why not', () => {
    const unsaid = REGISTERS.bodies.filter(
      ({ action, note, ...entry }) => action === 'replace' && note === '' && entry.new.length !== 1,
    );
    expect(unsaid.map(({ id }) => id)).toEqual([]);
  });

  test('say for every choice what it hangs on', () => {
    const unsaid = REGISTERS.bodies.filter(
      ({ action, note }) => (action === 'choose' || action === 'check') && note === '',
    );
    expect(unsaid.map(({ id }) => id)).toEqual([]);
  });

  test('let no document that is replaced go without its successor, none end after it was replaced', () => {
    for (const { status, replacedBy, until, ref } of REGISTERS.documents) {
      if (status === 'replaced') expect(replacedBy, ref).not.toBeNull();
      // One that still holds may have its last day set, by the one that follows it.
      if (status === 'in_force') expect(until === null || replacedBy !== null, ref).toBe(true);
      if (status === 'unknown') expect(until, ref).toBeNull();
    }
  });

  test('hold a law until the day before the next one', () => {
    const untilOf = (ref: string) => REGISTERS.documents.find((document) => document.ref === ref)?.until;
    expect(untilOf('73/2021/QH14')).toBe('2026-06-30');
    expect(untilOf('66/2011/QH12')).toBe('2025-06-30');
    expect(untilOf('18/KH-BCĐ138/CP')).toBe('2024-12-31');
    expect(untilOf('623/QĐ-TTg')).toBe('2025-12-31');
  });

  test('let no law hold beside the one that replaced it', () => {
    const dayAfter = (day: string): string =>
      new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    for (const { ref, until, replacedBy } of REGISTERS.documents) {
      const from = REGISTERS.documents.find((document) => document.ref === replacedBy)?.from ?? null;
      if (until !== null && from !== null) expect(dayAfter(until) >= from, ref).toBe(true);
    }
  });

  test('keep issuer and term apart', () => {
    const directive = REGISTERS.documents.find(({ ref }) => ref === '48-CT/TW');
    expect([directive?.issuer, directive?.term]).toEqual(['Bộ Chính trị', 'khóa X']);
    expect(REGISTERS.documents.filter(({ issuer }) => /[()]/.test(issuer)).map(({ ref }) => ref)).toEqual([]);
  });

  test('know the abbreviations of Phụ lục III and of issuers that are gone', () => {
    expect(REGISTERS.known).toMatchObject({ UBND: 'Ủy ban nhân dân', TTg: 'Thủ tướng Chính phủ' });
    expect(REGISTERS.codes).toMatchObject({
      QyĐ: 'Quy định',
      'BNN&PTNT': 'Bộ Nông nghiệp và Phát triển nông thôn',
      SLĐTBXH: 'Sở Lao động - Thương binh và Xã hội',
    });
  });
});
