/** Signals that come in a row are heard once. */
import { describe, expect, test } from 'vitest';
import { Debouncer } from '../../../src/cli/host/debounce.ts';

describe('the bell', () => {
  test('is heard by who listens later', async () => {
    const bell = new Debouncer();
    bell.end();
    expect(await bell.listen()).toBe('end');
  });

  test('rung many times is heard once', async () => {
    const bell = new Debouncer();
    for (let count = 0; count < 5; count++) bell.notify();
    expect(await bell.listen()).toBe('changed');
    bell.end();
    expect(await bell.listen()).toBe('end');
  });

  test('that ends is heard though something changed just before', async () => {
    const bell = new Debouncer();
    bell.notify();
    bell.end();
    expect(await bell.listen()).toBe('end');
    expect(await bell.listen()).toBe('end');
  });
});
