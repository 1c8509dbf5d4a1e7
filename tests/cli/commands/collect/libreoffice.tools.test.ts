/** Answers that only LibreOffice can read. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readOpinions } from '../../../../src/change/opinions/sidecar.ts';
import { inFolder, kehoach } from '../../../support/cli.ts';
import { edited, saying } from '../../../support/edit-word.ts';
import { SENT } from '../../../support/eleven-answers.ts';
import { hasOffice, savedByOffice } from '../../../support/libreoffice.ts';
import { trackedChange } from '../../../support/word-edits.ts';

test.skipIf(!hasOffice).each(['doc', 'odt', 'rtf'])(
  'a copy saved as .%s by LibreOffice says what was changed in it, and by whom',
  (format) =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'kế hoạch.yaml'), SENT);
      await kehoach(['build', 'kế hoạch.yaml'], folder);
      const built = readFileSync(join(folder, 'kế hoạch.docx'));
      const change = (xml: string): string =>
        trackedChange('5.000', '3.000', 'Sở Tài chính')(saying('hằng quý', 'hằng tháng')(xml));
      writeFileSync(join(folder, 'tài chính.docx'), edited(built, change));
      savedByOffice(join(folder, 'tài chính.docx'), format, folder);
      const file = `tài chính.${format}`;
      const { exit, stderr } = await kehoach(['collect', 'kế hoạch.yaml', file], folder);
      expect(exit, stderr).toBe(0);
      const { opinions } = readOpinions(readFileSync(join(folder, 'gop-y', 'kế hoạch.yaml'), 'utf8')).opinions;
      expect(opinions.map(({ office, place: { number }, asked }) => [office, number, asked])).toEqual([
        ['Sở Tài chính', 'III.1', 'Các phòng thuộc Sở báo cáo kết quả hằng tháng.'],
        ['Sở Tài chính', 'II.2.c', 'In và phát 3.000 tờ rơi hướng dẫn diệt bọ gậy.'],
      ]);
    }),
  120_000,
);
