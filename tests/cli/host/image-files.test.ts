/** A plan's pictures are read from its folder and written there, and from nowhere else. */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { imagesBeside, writeImages } from '../../../src/cli/host/image-files.ts';
import { IMAGE_LIMITS } from '../../../src/plan/images/limits.ts';
import { inFolder } from '../../support/cli.ts';
import { PICTURES } from '../../support/pictures.ts';

const PNG = PICTURES['so-do.png'] ?? new Uint8Array();

/** A folder with a plan's folder in it, and a picture beside that. */
const withPlan = (work: (folder: string, plan: string) => unknown): Promise<unknown> =>
  inFolder((outside) => {
    const folder = join(outside, 'kế hoạch');
    mkdirSync(join(folder, 'hinh'), { recursive: true });
    writeFileSync(join(outside, 'ngoai.png'), PNG);
    writeFileSync(join(folder, 'so-do.png'), PNG);
    writeFileSync(join(folder, 'hinh', 'x.png'), PNG);
    return work(folder, join(folder, 'kh.yaml'));
  });

describe('reading', () => {
  test('gives the bytes of files in the folder and below it, through links that stay there too', () =>
    withPlan((folder, plan) => {
      symlinkSync('so-do.png', join(folder, 'lien-ket.png'));
      symlinkSync(join(folder, 'hinh'), join(folder, 'anh'));
      for (const path of ['so-do.png', 'hinh/x.png', 'lien-ket.png', 'anh/x.png'])
        expect(imagesBeside(plan)(path), path).toEqual(PNG);
    }));

  test('gives nothing of what links lead out to', () =>
    withPlan((folder, plan) => {
      symlinkSync('../ngoai.png', join(folder, 'ra-ngoai.png'));
      symlinkSync('..', join(folder, 'len-tren'));
      symlinkSync('/etc', join(folder, 'etc'));
      for (const path of ['ra-ngoai.png', 'len-tren/ngoai.png', 'etc/hostname', '../ngoai.png'])
        expect(imagesBeside(plan)(path), path).toBe('outside');
    }));

  test('gives nothing of folders, devices and files that are not there', () =>
    withPlan((folder, plan) => {
      symlinkSync('khong-co.png', join(folder, 'cut.png'));
      for (const path of ['hinh', 'khong-co.png', 'so-do.png/x', 'cut.png'])
        expect(imagesBeside(plan)(path), path).toBe('missing');
    }));

  test('reads no file above the limit', () =>
    withPlan((folder, plan) => {
      writeFileSync(join(folder, 'to.png'), new Uint8Array(IMAGE_LIMITS.bytes + 1));
      expect(imagesBeside(plan)('to.png')).toBe('tooLarge');
    }));
});

describe('writing', () => {
  test('makes folders, and leaves what stands there', () =>
    withPlan(async (folder, plan) => {
      writeFileSync(join(folder, 'cua-nguoi-khac.png'), 'việc của người khác');
      await writeImages(
        new Map([
          ['moi/sau/x.png', PNG],
          ['cua-nguoi-khac.png', PNG],
        ]),
        plan,
      );
      expect(readFileSync(join(folder, 'moi/sau/x.png'))).toEqual(Buffer.from(PNG));
      expect(readFileSync(join(folder, 'cua-nguoi-khac.png'), 'utf8')).toBe('việc của người khác');
    }));

  test('does not go through a link that leads out', () =>
    withPlan(async (folder, plan) => {
      symlinkSync('..', join(folder, 'len-tren'));
      for (const path of ['len-tren/x.png', 'len-tren/moi/x.png'])
        await expect(writeImages(new Map([[path, PNG]]), plan)).rejects.toMatchObject({ code: 'EACCES' });
      expect(() => readFileSync(join(folder, '..', 'x.png'))).toThrow('ENOENT');
    }));
});
