/** A plan whose tables have all that tables may have. */
import { smallPlan } from './plans.ts';

export const TABLES = `sections:
  - heading: KINH PHÍ
    content:
      - text: "Phân bổ như sau:"
      - table:
          unit: triệu đồng
          columns:
            - { title: TT, width: 6, align: center }
            - { title: Việc, width: 40 }
            - { title: Nơi làm, width: 18 }
            - title: Kinh phí
              columns:
                - { title: Tổng, width: 12, align: right }
                - { title: Tỉnh, width: 12, align: right }
                - { title: Xã, width: 12, align: right }
          numbered: true
          rows:
            - span: A. Cấp tỉnh
            - - 1
              - text: "In tài liệu, gồm:"
                bullets: [Sổ tay;, Tờ rơi.]
              - { text: Cả tỉnh, rows: 2, align: center }
              - 5
              - 3
              - 2
            - [2, Tập huấn cho cơ sở, 9, 5, 4]
            - [3, { text: Chung cho cả hai cấp, columns: 2 }, 4, 4, ""]
            - [4, Kiểm tra, Các xã, "-", "-", "-"]
            - total: [{ text: Tổng cộng, columns: 3 }, 18, 12, 6]
          source: Sở Tài chính
      - table:
          columns: [{ title: Mốc, width: 30 }, { title: Nội dung, width: 70 }]
          rows:
            - - Quý I
              - text: >-
                  Đoạn một của ô[^1].

                  Đoạn hai của ô.
                footnotes: { "1": Ghi chú của ô. }
            - [Quý II, Ngày 01/6/2026 gửi Nơi nhận]`;

export const TABLE_PLAN = smallPlan(TABLES);
