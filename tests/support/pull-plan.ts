/** A plan that has something of everything that people change in Word. */

export const EDITED_PLAN = `# kế hoạch thử
year: 2026
stage: signature
issuer:
  parent: UBND TỈNH LAM GIANG
  name: SỞ Y TẾ
  code: SYT
number: # văn thư điền
place: Lam Giang
date: 2026-02
title: |
  Tuyên truyền phòng, chống dịch bệnh
  trên địa bàn tỉnh năm {{year}}
bases:
  - Căn cứ Luật Phòng bệnh ngày 10 tháng 12 năm 2025
  - Căn cứ Nghị quyết số 12-NQ/TU ngày 05 tháng 01 năm 2026 của Tỉnh ủy Lam Giang
opening:
  - Năm {{lastYear}}, toàn tỉnh ghi nhận 120 ca bệnh.
  - Thực hiện Kế hoạch của tỉnh, Sở Y tế ban hành kế hoạch như sau
sections:
  - heading: MỤC TIÊU
    items:
      - Giảm ít nhất **10%** số ca mắc so với năm {{lastYear}}. # chỉ tiêu
      # hỏi lại Cục Phòng bệnh
      - text: Tỉ lệ tiêm chủng đạt 95%[^a] trong năm {{year}}.
        footnotes: { a: Tính theo số trẻ dưới 01 tuổi. }
      - Không để dịch chồng dịch *trên diện rộng*.
  - heading: NHIỆM VỤ
    text: Các đơn vị thực hiện những việc sau.
    items:
      - heading: Truyền thông
        items:
          - text: Phát bản tin hằng tuần
            assign: { lead: [Trung tâm Kiểm soát bệnh tật], support: ["UBND các xã, phường"], deadline: quý II năm 2026 } # đã thống nhất
          - In tờ rơi.
          - text: Nói chuyện chuyên đề tại trường học.
            bullets:
              - Trường tiểu học.
              - Trường trung học.
      - heading: Giám sát
        text: Giám sát theo ba bước.
        items:
          - Lấy mẫu tại ổ dịch.
          - text: Gửi mẫu trong ngày.
            assign: { who: [Trạm y tế] }
        after: Kết quả báo cáo Sở.
      - heading: Kinh phí
        text: "Bảng kinh phí:"
        table:
          columns: [{ title: STT, width: 10 }, { title: Nội dung }, { title: Thời gian }, { title: "Số tiền", align: right }]
          rows:
            - [1, Tờ rơi, Quý II, 10.000]
            - [2, Bản tin, Quý III, 20.000]
            - [3, Tập huấn, Quý IV, 35]
  - heading: TỔ CHỨC THỰC HIỆN
    items:
      - Các phòng thuộc Sở gửi báo cáo hằng quý.
      - |
        Văn phòng Sở tổng hợp kết quả.

        Kết quả gửi UBND tỉnh trước ngày 15/12.
      - Kế hoạch này thay thế Kế hoạch năm {{lastYear}}.
appendices:
  - title: DANH MỤC TÀI LIỆU
    items:
      - Sổ tay phòng bệnh.
      - Tờ gấp rửa tay.
recipients:
  - to: [Bộ Y tế, UBND tỉnh]
    purpose: để báo cáo
  - Trung tâm Kiểm soát bệnh tật
  - UBND các xã, phường # bản giấy
  - archive: VT, NVY
signatures:
  - capacity: KT. GIÁM ĐỐC
    post: PHÓ GIÁM ĐỐC
    name: Nguyễn Văn Mẫu
`;
