/** A plan whose file somebody has edited in Word. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { kehoach } from './cli.ts';
import { edited, saying } from './edit-word.ts';

export const PLAN = `# Bản để thử
year: 2026
vars: { province: Lam Giang }
stage: drafting
issuer: # cơ quan
  parent: UBND TỈNH LAM GIANG
  name: SỞ Y TẾ
  code: SYT
number: # văn thư điền
place: Lam Giang
date: 2026-03
title: Phòng, chống sốt xuất huyết năm {{year}}

opening:
  - Thực hiện Kế hoạch số 12/KH-UBND ngày 10/01/{{year}}, Sở Y tế ban hành kế hoạch như sau.

sections:
  # mục tiêu thường giữ nguyên
  - heading: MỤC TIÊU
    items:
      - Giảm 10% số ca mắc so với năm {{lastYear}} trên địa bàn tỉnh {{province}}.
      - Không để xảy ra tử vong. # chỉ tiêu của Bộ
  - heading: NHIỆM VỤ
    items:
      - heading: Giám sát
        bullets:
          - Theo dõi mật độ muỗi hằng tuần.
          - text: >-
              Lấy mẫu xét nghiệm tại các xã trọng điểm[^1], gửi kết quả về Trung tâm Kiểm soát bệnh tật
              trong 24 giờ.
            assign: { lead: [Trung tâm Kiểm soát bệnh tật] }
            footnotes:
              "1": Danh sách do Sở ban hành hằng quý.
      - heading: Truyền thông
        text: Phát thanh mỗi tuần hai lần.
        table:
          columns: [{ title: Tháng }, { title: Nội dung }]
          rows:
            - [4, Chiến dịch diệt bọ gậy]
            - [6, Tháng cao điểm]
      - Diệt bọ gậy tại hộ gia đình vào sáng thứ Bảy.

recipients:
  - to: [Bộ Y tế, UBND tỉnh]
    purpose: để báo cáo
  - Trung tâm y tế các khu vực # gửi bản giấy
  - archive: VT, NV
signatures:
  - post: GIÁM ĐỐC
    name: Trần Thu Hà
`;

/** A folder with the plan, and its file in which one figure was changed. */
export async function editedInWord(folder: string): Promise<void> {
  writeFileSync(join(folder, 'kế hoạch.yaml'), PLAN);
  expect((await kehoach(['build', 'kế hoạch.yaml'], folder)).exit).toBe(0);
  const file = join(folder, 'kế hoạch.docx');
  writeFileSync(file, edited(readFileSync(file), saying('Giảm 10%', 'Giảm 12%')));
}
