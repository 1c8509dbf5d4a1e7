/** Signals that come in a row are heard once. */
import { describe, expect, test } from 'vitest';
import { Debouncer } from '../../../src/cli/host/debounce.ts';

describe('a signal', () => {
  test('is heard by who listens later', async () => {
    const debouncer = new Debouncer();
    debouncer.end();
    expect(await debouncer.listen()).toBe('end');
  });

  test('given many times is heard once', async () => {
    const debouncer = new Debouncer();
    for (let count = 0; count < 5; count++) debouncer.notify();
    expect(await debouncer.listen()).toBe('changed');
    debouncer.end();
    expect(await debouncer.listen()).toBe('end');
  });

  test('that ends is heard though something changed just before', async () => {
    const debouncer = new Debouncer();
    debouncer.notify();
    debouncer.end();
    expect(await debouncer.listen()).toBe('end');
    expect(await debouncer.listen()).toBe('end');
  });
});
