/** False alarms and slips that were met: the first stay silent, the second are caught. */
import { describe, expect, test } from 'vitest';
import { checkPlan } from '../../../src/index.ts';
import { codes, examplePlan, lintWith } from '../../support/lint.ts';
import { smallPlan } from '../../support/plans.ts';

describe('false alarms that were met', () => {
  test.each([
    ['wording/mixed-tone-marks', 'Chuyển hóa địa bàn, hòa giải tại xã Hoà Bình; ông Nguyễn Văn Hoà báo cáo.'],
    [
      'wording/mixed-tone-marks',
      'opening:\n  - Chuyển hóa địa bàn.\nsignatures:\n  - post: TRƯỞNG BAN\n    name: Nguyễn Văn Hoà',
    ],
    ['wording/mixed-tone-marks', 'place: Hoà Giang\nopening:\n  - Chuyển hóa địa bàn, hòa giải.'],
    ['wording/misreading', 'Tổ chức điểm tại xã Cùng Cố và thôn Chiển Khai.'],
    ['wording/misreading', 'signatures:\n  - post: TRƯỞNG BAN\n    name: Trần Sung Đột'],
    ['wording/doubled-space', 'Ngày      tháng      năm 2026; Biên bản số         /BB-SYT.'],
    ['wording/space-before-sign', 'Ký tên (          ) tại ô số     , rồi nộp.'],
    ['wording/space-before-sign', 'Gửi tệp .docx, bản đồ tỷ lệ 1 : 2, các việc ...'],
    ['wording/no-space-after-sign', 'Xem https://lamgiang.example/tin,bai hoặc a,b@lamgiang.example; đặt nhom=a,b.'],
    ['wording/no-space-after-sign', 'Ngành TN,MT rà soát hồ sơ.'],
    ['year/impossible-date', 'Theo NĐ 30/2020, Thông tư số 31/2011 và Nghị định 29/2026.'],
    [
      'citation/first-in-full',
      'Theo Kế hoạch số 19/KH-BGDĐT của Bộ Giáo dục và Đào tạo (GDĐT) ngày 05 tháng 02 năm 2026 về phòng học.',
    ],
    ['abbreviation/undefined', 'Theo Kế hoạch số 40/KH- STTTT ngày 11/6/2024; nộp hồ sơ SAU KHI XONG việc.'],
    ['abbreviation/undefined', 'opening:\n  - "Đảng ủy quân sự: ĐUQS; viết tắt: CLB MTLG."\n  - Các ĐUQS báo cáo.'],
    ['abbreviation/undefined', 'Ủy ban Kiểm tra Trung ương: UBKTTW; ký hiệu bản sao viết tắt là "BS".'],
    ['abbreviation/undefined', 'Mời GS.TS. Lê Văn Mẫu, GS. Jean Dupont, TS. Olga Ivanova và BSCKII Trần Thị Ví Dụ dự.'],
    ['abbreviation/undefined', 'Trồng keo lai BV10; bắn bài 1 súng tiểu liên AK; học giả CHLB Đức.'],
    ['abbreviation/undefined', 'Làm việc với các tập đoàn Hoa Sen Vàng, Foxtrot, LAGO và VERO về chuỗi cung ứng.'],
    [
      'abbreviation/undefined',
      'Công tác phòng, chống thiên tai và tìm kiếm cứu nạn (PCTT và TKCN) do Ban Chỉ huy PCTT và TKCN chủ trì.',
    ],
    ['abbreviation/never-used', 'Theo tiêu chuẩn của Tổ chức Thú y thế giới (WOAH).'],
    [
      'year/lunar-name',
      'Trực từ ngày 21/01/2027 (tức ngày 14 tháng Chạp năm Bính Ngọ) đến ngày 21/02/2027 (tức ngày 15 tháng Giêng năm Đinh Mùi).',
    ],
    ['year/lunar-name', 'title: Trực Tết Nguyên đán Đinh Mùi\nyear: 2026'],
    ['year/other-weekday', 'Giao quân ngày 24/02/2026 (thứ Ba, nhằm ngày 08 tháng Giêng).'],
    [
      'citation/other-date',
      'bases:\n  - Căn cứ Luật Đầu tư ngày 11 tháng 12 năm 2025; Luật sửa đổi, bổ sung một số điều của Luật Giáo dục ngày 10 tháng 12 năm 2025',
    ],
    ['citation/other-date', 'Căn cứ Luật Nhà giáo ngày 16 tháng 6 năm 2025, Luật Đất đai ngày 05 tháng 5 năm 2031.'],
    [
      'year/anniversary',
      'Kỷ niệm lần thứ 136 Ngày sinh của Bác (19/5/1890 - 19/5/2026), kỷ niệm 51 năm Ngày thành lập.',
    ],
    ['year/reversed-range', 'Ra quân từ ngày 25 đến ngày 05/4/2026; so với năm 2026, từ ngày 01/7/2025 đã có 12 đợt.'],
    [
      'wording/wrong-direction',
      'Tăng từ 85% lên 90,5%, giảm từ 1.200 vụ xuống còn 900 vụ, thu từ 500 nghìn đồng lên 1,2 triệu đồng, từ 12 xã lên 5 cụm.',
    ],
    [
      'wording/wrong-direction',
      'Xếp hạng chuyển đổi số từ 35 lên 20; thu phí từ 3% đến 5%; từ tháng 10 còn 5 xã chưa nộp; từ năm 2025 lên 12 lớp.',
    ],
    [
      'wording/over-hundred',
      'Doanh thu đạt 150% kế hoạch; tỷ lệ tăng trưởng 120%; tỷ lệ lấp đầy giường bệnh so với định mức đạt 118%.',
    ],
    [
      'wording/over-hundred',
      'Số lượt khách bằng 135% cùng kỳ, 100% hộ dân ký cam kết, tăng 120% số vụ so với năm 2025.',
    ],
    [
      'wording/figure-in-words',
      'Trong 05 (năm) ngày; chi 1.005 triệu đồng (Một tỷ không trăm linh năm triệu đồng); 12 (hai tầng) phòng; 30 lớp (ba ca).',
    ],
    [
      'wording/end-missing',
      'sections:\n  - heading: VIỆC\n    items:\n      - Gửi báo cáo trước ngày 05.\n      - Kho đặt tại phường Hạ Lâm.\n      - "Điện thoại: 0255 382 0000; thư điện tử: kho@lamgiang.example"',
    ],
    [
      'wording/end-missing',
      'sections:\n  - heading: VIỆC\n    items:\n      - Các phòng báo cáo hằng quý.\n      - Xã An Bình\n      - Văn phòng tổng hợp.',
    ],
    [
      'wording/end-missing',
      'sections:\n  - heading: VIỆC\n    items:\n      - Các phòng báo cáo hằng quý.\n      - { text: Văn phòng tổng hợp kết quả chung, assign: { who: [Văn phòng] } }\n      - Kế toán bảo đảm kinh phí.',
    ],
    ['year/weekend-deadline', 'Thời gian trực từ ngày 10/01/2026 đến hết ngày 15/02/2026.'],
    [
      'year/deadline-after-plan',
      'title: Trồng rừng gỗ lớn giai đoạn 2026 - 2030\nsections:\n  - heading: VIỆC\n    text: Thí điểm, hoàn thành trước ngày 30/6/2029.\n    assign: { lead: [Sở Y tế] }',
    ],
    [
      'recipient/assignee-missing',
      'issuer:\n  - { name: CÔNG AN TỈNH, code: CAT }\n  - { name: SỞ GIÁO DỤC VÀ ĐÀO TẠO, code: SGDĐT }\nsections:\n  - heading: VIỆC\n    text: Truyền thông\n    assign: { lead: [Sở GD&ĐT], support: [Công an tỉnh] }',
    ],
    [
      'name/to-check',
      'issuer: { name: HỘI ĐỒNG NHÂN DÂN TỈNH LAM GIANG, code: HĐND }\nopening:\n  - Giao Ban Dân tộc giám sát.',
    ],
    [
      'text/typed-label',
      'opening:\n  - "Chia hai việc: (1) rà soát; (2) báo cáo."\nsections:\n  - heading: X QUANG TẠI TRẠM Y TẾ\n    text: "(1) Rà soát hồ sơ; (2) báo cáo."',
    ],
    [
      'signer/collective',
      'issuer: { name: BAN THƯỜNG TRỰC, code: MTTQ }\nsignatures:\n  - { authority: TM. BAN THƯỜNG TRỰC, post: CHỦ TỊCH, name: Nguyễn Văn Mẫu }',
    ],
    ['abbreviation/undefined', 'Xem ảnh vệ tinh VIRES, MODEL; mua flycam DJX Mavix 3E; Đội TNTP Hồ Chí Minh dự.'],
    ['year/reversed-range', 'Trực từ 22 giờ 00 đến 05 giờ 00, học từ 7h30 đến 11h15 và từ 17 giờ đến 06 giờ.'],
    [
      'task/unreadable-deadline',
      'layout: { deadlines: data }\nsections:\n  - heading: VIỆC\n    text: Rà soát hồ sơ\n    assign: { lead: [Sở Y tế], deadline: 31/02/2026 }',
    ],
    ['year/deadline-before-plan', 'Gửi trước ngày 32/01/2026.'],
    ['abbreviation/undefined', 'VNPT, Viettel, FPT và EVN bảo đảm đường truyền; VTV đưa tin.'],
    ['citation/first-in-full', 'V/v triển khai Kế hoạch số 600/KH-BCA-V01 của Bộ Công an'],
    [
      'name/outdated',
      'Nghị quyết của tỉnh Bình Thuận số 29/NQ-HĐND ngày 24/6/2025; UBND tỉnh Đắk Nông ban hành Quyết định số 84/QĐ-UBND ngày 26/5/2025.',
    ],
    [
      'abbreviation/undefined',
      'opening:\n  - table:\n      columns: [Tên, Chữ]\n      rows:\n        - [Giấy nghỉ phép, GNP]\n        - [Phiếu chuyển, PCH]',
    ],
    [
      'year/deadline-after-plan',
      'title: Giáo dục nhà trường năm học 2026 - 2027\nopening:\n  - Học kỳ II hoàn thành trước ngày 28/5/2027.',
    ],
    [
      'recipient/assignee-missing',
      'sections:\n  - heading: PHÂN CÔNG\n    items:\n      - { heading: Hiệu trưởng, text: Duyệt kế hoạch của các tổ. }\n      - { heading: Giáo viên chủ nhiệm, text: Thu hồ sơ của lớp. }\nsignatures:\n  - { post: HIỆU TRƯỞNG, name: Nguyễn Văn Mẫu }',
    ],
    ['citation/not-yet-in-force', 'Căn cứ Luật Tổ chức Chính quyền địa phương ngày 16 tháng 6 năm 2025.'],
    [
      'citation/first-in-full',
      'Theo chỉ đạo của tỉnh, ngày 05/01/2026, Sở Tư pháp đã có Công văn số 22/STP-BTTP về việc hợp nhất.',
    ],
    [
      'name/outdated',
      'Nghị quyết sắp xếp toàn bộ diện tích tự nhiên của tỉnh Đắk Nông, tỉnh Bình Thuận và tỉnh Lâm Đồng thành tỉnh mới.',
    ],
    ['citation/first-in-full', 'Theo Công văn số 49/BGDĐT-GDPT của Bộ GDĐT ngày 10 tháng 4 năm 2026 về phòng học.'],
    ['name/to-check', 'Trường THPT chuyên Tiền Giang và Khu công nghiệp Tiền Giang cử người.'],
    ['year/date-form', 'Bản đồ tỷ lệ 1/5/2000 và hồ sơ số 7/06/2025.'],
    ['year/deadline-before-plan', 'Theo Tờ trình gửi trước ngày 20/01/2026, các sở làm tiếp.'],
    ['year/deadline-before-plan', 'Các tồn tại đã khắc phục xong trước ngày 20/01/2026.'],
    ['year/deadline-before-plan', 'Số liệu chốt trước ngày 15/01/2026; họp giao ban ngày 12/01/2026.'],
    ['year/deadline-before-plan', 'Ý kiến tại cuộc họp trong ngày 12/01/2026.'],
    ['citation/other-type', 'Theo Thông báo kết luận số 88/TB-UBND ngày 05/01/2026 của UBND tỉnh.'],
    [
      'citation/other-type',
      'references:\n  ketLuan: { type: Thông báo kết luận, ref: 88/TB-UBND, date: 2026-01-05, issuer: UBND tỉnh, subject: về phòng cháy }',
    ],
    [
      'citation/other-date',
      'Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh về phòng cháy; Kế hoạch số 12/KH-UBND ngày 15/01/2025.',
    ],
    [
      'citation/other-date',
      'Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh về phòng cháy; Kế hoạch số 12/KH-UBND ngày 15/01/2026 của UBND xã Bình An.',
    ],
    [
      'citation/other-issuer',
      'Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh về phòng cháy; Kế hoạch số 12/KH-UBND ngày 15/01/2026 của UBND xã Bình An.',
    ],
    [
      'citation/other-issuer',
      'Căn cứ Kế hoạch số 18/KH-BCĐ138/CP ngày 15/01/2024 của Ban Chỉ đạo phòng, chống tội phạm Chính phủ về phòng, chống tội phạm.',
    ],
    [
      'citation/later-short',
      'Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh về phòng cháy; Kế hoạch số 12/KH-UBND ngày 15/01/2025 của UBND tỉnh về phòng cháy.',
    ],
    [
      'citation/later-short',
      'Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh về phòng cháy; Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND xã Bình An về phòng cháy.',
    ],
    ['citation/other-number', 'Theo Kế hoạch số 12/KH-SYT ngày 05/01/2026; Kế hoạch số 12/KH-SNV ngày 05/01/2026.'],
    ['citation/other-number', 'Theo Quyết định số 12/QĐ-UBND ngày 05/01/2026; Chỉ thị số 12/CT-UBND ngày 05/01/2026.'],
    ['abbreviation/undefined', 'Tuyên truyền trên các kênh “THÔNG BÁO CÔNG VIỆC” hằng tháng.'],
    ['abbreviation/undefined', 'Trung tâm Phục vụ hành chính công (sau đây gọi là PVHCC tỉnh) làm; giao PVHCC tỉnh.'],
    ['abbreviation/undefined', 'Trung tâm Phục vụ hành chính công (gọi là PVHCC); giao PVHCC.'],
    ['abbreviation/undefined', 'Tuần tra trên QL.1A, ĐT.295, HL.12; gắn đèn LED, GPS, gửi SMS, cài VNeID.'],
    [
      'structure/single-item',
      'sections:\n  - part: MỘT\n    sections: [{ heading: YÊU CẦU, items: [Làm đúng., Làm xong.] }]\n  - part: HAI\n    sections:\n      - { heading: VIỆC, text: Làm. }\n      - { heading: NGƯỜI, text: Cùng làm. }',
    ],
    [
      'citation/by-name-only',
      'Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh về thực hiện Chương trình mục tiêu quốc gia phòng, chống ma túy đến năm 2030.',
    ],
    ['recipient/reported-to', 'Theo báo cáo của Bộ Nội vụ, kết quả còn thấp.'],
    ['recipient/reported-to', 'Các sở theo dõi báo cáo của Chính phủ để làm tốt.'],
    ['recipient/reported-to', 'Phục vụ Thủ tướng Chính phủ báo cáo Quốc hội.'],
    ['recipient/reported-to', 'Báo cáo kết quả thực hiện Nghị quyết của Chính phủ.'],
    [
      'recipient/assignee-missing',
      'sections:\n  - heading: VIỆC\n    text: Truyền thông\n    assign: { lead: [Bảo hiểm xã hội tỉnh] }\nrecipients:\n  - Các sở, ban, ngành, đoàn thể cấp tỉnh\n  - archive: VT, NC',
    ],
    [
      'recipient/assignee-missing',
      'sections:\n  - heading: VIỆC\n    text: Truyền thông\n    assign: { lead: [Đảng ủy các cơ quan] }\nrecipients:\n  - Các sở, ban, ngành, đoàn thể cấp tỉnh\n  - archive: VT, NC',
    ],
    [
      'recipient/assignee-missing',
      'sections:\n  - heading: VIỆC\n    text: Truyền thông\n    assign: { lead: [các đoàn thể] }\nrecipients:\n  - Các sở, ban, ngành, đoàn thể cấp tỉnh\n  - archive: VT, NC',
    ],
    [
      'recipient/assignee-missing',
      'sections:\n  - heading: VIỆC\n    text: Truyền thông\n    assign: { lead: [các tổ chức chính trị - xã hội] }\nrecipients:\n  - Các sở, ban, ngành, đoàn thể cấp tỉnh\n  - archive: VT, NC',
    ],
    [
      'signer/title-before-name',
      'issuer:\n  name: BỆNH VIỆN ĐA KHOA TỈNH LAM GIANG\n  code: BV\nsignatures:\n  - post: GIÁM ĐỐC\n    name: BSCKII. Nguyễn Văn Mẫu',
    ],
    [
      'signer/title-before-name',
      'issuer:\n  name: CÔNG AN TỈNH LAM GIANG\n  code: BV\nsignatures:\n  - post: GIÁM ĐỐC\n    name: Đại tá Nguyễn Văn Mẫu',
    ],
    [
      'signer/title-before-name',
      'issuer:\n  name: TRƯỜNG CAO ĐẲNG LAM GIANG\n  code: BV\nsignatures:\n  - post: GIÁM ĐỐC\n    name: TS. Nguyễn Văn Mẫu',
    ],
    [
      'signer/title-before-name',
      'issuer:\n  name: SỞ Y TẾ\n  code: BV\nsignatures:\n  - post: GIÁM ĐỐC\n    name: Bùi Sĩ Mẫu',
    ],
    ['citation/weekend-date', 'Theo Công điện số 05/CĐ-TTg ngày 04/01/2026 của Thủ tướng Chính phủ.'],
    ['wording/unpaired-sign', 'Gồm: i) một; ii) hai; iii) ba; viii) tám.'],
    ['wording/doubled-word', 'Làm từng bước từng bước, giảm từng năm từng năm.'],
    ['citation/first-in-full', 'title: Thực hiện Chỉ thị số 05/CT-UBND của UBND tỉnh năm 2026'],
    ['citation/first-in-full', 'Kế hoạch số 12/KH-UBND của UBND tỉnh hết hiệu lực từ năm 2026.'],
    ['citation/first-in-full', 'Kế hoạch số 12/KH-UBND của UBND tỉnh bị bãi bỏ.'],
    ['abbreviation/undefined', 'Tên viết tắt: LGTA. Hội viên LGTA được dự.'],
    ['abbreviation/never-used', 'Tên viết tắt tiếng nước ngoài: LGTA.'],
    ['abbreviation/undefined', 'Tên loại viết tắt: QCPH (quy chế phối hợp), CTHĐ (chương trình hành động).'],
    ['citation/first-in-full', 'Theo Báo cáo số 04/BC-HCD.LG ngày 05/01/2026 của Hội Chữ thập đỏ về hoạt động.'],
    ['citation/first-in-full', 'Theo Tờ trình số 197/TTr-CAT(PA05) ngày 05/01/2026 của Công an tỉnh về đội ứng cứu.'],
    ['abbreviation/never-used', 'Có thể ghi TX (thị xã).'],
    ['citation/first-in-full', 'Ngày 05/01/2026, Bộ Y tế đã ban hành Công văn số 17/BYT-DP về phòng dịch.'],
    ['citation/first-in-full', 'Căn cứ Nghị quyết số 45/NQ-HĐND của HĐND tỉnh thông qua ngày 05 tháng 01 năm 2026.'],
    ['recipient/archive-form', 'recipients:\n  - Các sở\n  - archive: VT, NC.Lan'],
    ['recipient/archive-form', 'recipients:\n  - Các sở\n  - archive: VT, NCKS (02). Lan 25b'],
    ['wording/unpaired-sign', 'opening:\n  - Sửa điểm a như sau “a) Một;\n  - b) Hai”.'],
    ['wording/unpaired-sign', 'opening:\n  - (Theo Quyết định của Giám đốc\n  - Sở Y tế)'],
    ['year/date-form', 'Gửi báo cáo trước ngày 05/06/2026.'],
    ['citation/other-type', 'Theo Văn bản số 01/BC-HDN ngày 05/01/2026 của Hội Doanh nhân tỉnh.'],
    ['citation/malformed-number', 'Theo Tờ trình số 01/TT-HDN ngày 05/01/2026 của Hội Doanh nhân tỉnh.'],
    [
      'citation/other-subject',
      'opening:\n  - Theo Kế hoạch số 12/KH-BCA ngày 05/01/2026 của Bộ Công an quy định về tổ chức, hoạt động của đội cơ động.\n  - Làm theo Kế hoạch số 12/KH-BCA ngày 05/01/2026 của Bộ Công an về tổ chức, hoạt động của đội.',
    ],
    [
      'citation/other-issuer',
      'opening:\n  - Theo Kế hoạch số 12/KH-BCA ngày 05/01/2026 của Bộ Công an và Điều lệ Hội.\n  - Làm theo Kế hoạch số 12/KH-BCA ngày 05/01/2026 của Bộ Công an được gửi các tỉnh.',
    ],
    ['recipient/reported-to', 'Nối với Hệ thống thông tin báo cáo Chính phủ.'],
    ['recipient/reported-to', 'Báo cáo tiến độ bầu cử đại biểu Quốc hội hằng tuần.'],
    ['name/outdated', 'Nghị quyết của tỉnh Bình Thuận trước sáp nhập, tỉnh Đắk Nông (trước sắp xếp) còn giá trị.'],
    ['name/outdated', 'Trước khi sắp xếp, 3 tỉnh Lâm Đồng, tỉnh Bình Thuận và tỉnh Đắk Nông đã làm xong.'],
    ['name/outdated', 'Mời Hội Điều dưỡng tỉnh Bình Thuận, Liên đoàn Quần vợt tỉnh Đắk Nông.'],
    ['name/to-check', 'Mời Hiệp hội Doanh nghiệp Bình Thuận và các tỉnh Lâm Đồng, Bình Thuận, Đắk Nông (cũ).'],
    [
      'name/outdated',
      'Theo Thông báo số 05/TB-BTP ngày 05/01/2026 của Bộ Tư pháp về kết luận kiểm tra Quyết định số 05/2024/QĐ-UBND ngày 28/02/2024 của UBND tỉnh Đắk Nông.',
    ],
    [
      'abbreviation/undefined',
      'Tên tiếng Anh: LAM GIANG TENNIS ASSOCIATION; Công ty TNHH MTV Lam Giang; phòng PC04, PA05.',
    ],
    [
      'citation/validity-to-check',
      'Theo Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương năm 2019.',
    ],
    [
      'citation/first-in-full',
      'title: Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị\nopening:\n  - Quán triệt Nghị quyết số 57-NQ/TW.',
    ],
    ['wording/figure-form', 'Đạt 85,5%, tăng 1,125 triệu đồng; các mục 1.1, 2.15; lương 2.340.000 đồng, phí 0,5%.'],
    ['wording/figure-form', 'Ngày 12.5.2026 nộp 1.250 tấn; các lớp 6,7,8 nhận 500, 600 đồng.'],
    ['year/other-year', 'Năm 2027 tăng 5% so với năm 2026, năm 2026 tăng 4% so với năm 2025.'],
    ['year/other-year', 'period: { from: 2026, to: 2030 }\nopening:\n  - Năm 2029 tăng 5% so với năm 2028.'],
    [
      'signer/title-before-name',
      [
        'issuer:\n  - { name: SỞ Y TẾ, code: SYT, inText: Sở Y tế }\n  - { name: CÔNG AN TỈNH, code: CAT, inText: Công an tỉnh }',
        'signatures:\n  - { post: GIÁM ĐỐC CÔNG AN TỈNH, name: Đại tá Nguyễn Văn Mẫu }\n  - { post: GIÁM ĐỐC SỞ Y TẾ, name: Trần Thị Ví Dụ }',
      ].join('\n'),
    ],
    ['recipient/duplicate', 'recipients:\n  - UBND tỉnh (để báo cáo)\n  - Các sở\n  - archive: VT, NC'],
    [
      'structure/same-item',
      'sections:\n  - heading: VIỆC\n    items:\n      - { text: Báo cáo kết quả thực hiện nhiệm vụ., assign: { who: [Sở Y tế] } }\n      - { text: Báo cáo kết quả thực hiện nhiệm vụ., assign: { who: [Sở Nội vụ] } }',
    ],
  ])('%s: %s', (code, example) => {
    expect(codes(examplePlan(example))).not.toContain(code);
  });
});

describe('slips that were missed', () => {
  test.each([
    ['wording/mixed-tone-marks', 'Chuyển hóa địa bàn, hòa giải; Uỷ ban nhân dân xã, Toà án.'],
    ['wording/misreading', 'Các sở: Cùng cố tổ chức.'],
    ['wording/figure-form', 'Đạt 85.5% số hộ.'],
    ['wording/figure-form', 'Thu 12.75 tỷ đồng.'],
    ['wording/figure-form', 'Mỗi người 500,000 đồng.'],
    ['year/other-year', 'Giảm 10% so với năm 2027.'],
    ['recipient/duplicate', 'recipients:\n  - UBND tỉnh (để báo cáo)\n  - UBND tỉnh\n  - archive: VT, NC'],
    [
      'signer/title-before-name',
      [
        'issuer:\n  - { name: CÔNG AN TỈNH, code: CAT, inText: Công an tỉnh }\n  - { name: SỞ Y TẾ, code: SYT, inText: Sở Y tế }',
        'signatures:\n  - { post: GIÁM ĐỐC CÔNG AN TỈNH, name: Nguyễn Văn Mẫu }\n  - { post: GIÁM ĐỐC SỞ Y TẾ, name: TS. Trần Thị Ví Dụ }',
      ].join('\n'),
    ],
    ['wording/misreading', 'Phối hợp với Viện kiểm soát nhân dân tỉnh.'],
    ['year/date-form', 'Ngày 5 tháng 2 năm 2026.'],
    ['year/deadline-before-plan', 'Các sở hoàn thành xong trong tháng 01/2024.'],
    ['year/deadline-before-plan', 'Gửi danh sách chậm nhất là ngày 20/01/2026.'],
    ['citation/other-type', 'Theo Chỉ thị số 05/CĐ-TTg ngày 05/01/2026 của Thủ tướng Chính phủ.'],
    ['citation/other-type', 'Theo Kết luận số 88/TB-UBND ngày 05/01/2026 của UBND tỉnh.'],
    ['citation/other-number', 'Theo Kế hoạch số 12/KH-BCA ngày 05/01/2026; Kế hoạch số 12/KH-BCa ngày 05/01/2026.'],
    ['abbreviation/undefined', 'Giao PVHCC tỉnh và UBMTƯ làm.'],
    ['abbreviation/defined-twice', 'Tổ hợp tác (gọi là THTX); tổ hợp tác (sau đây gọi là THTX xã).'],
    ['recipient/reported-to', 'Báo cáo UBND tỉnh, Tỉnh ủy kết quả.'],
    ['recipient/archive-form', 'recipients:\n  - Các sở\n  - archive: VT. NC. KT'],
    ['citation/first-in-full', 'Ngày 05/01/2026 họp. Các sở làm theo Công văn số 17/BYT-DP về phòng dịch.'],
    ['wording/unpaired-sign', 'opening:\n  - Xóa “điểm đen trên địa bàn.\n  - Làm tốt.'],
    ['name/outdated', 'Giao UBND tỉnh Bình Thuận và Sở Y tế của tỉnh Đắk Nông.'],
    ['citation/malformed-number', 'Theo Thông tư số 01/TT-BYT ngày 05/01/2026 của Bộ Y tế.'],
    [
      'citation/other-issuer',
      'opening:\n  - Theo Kế hoạch số 12/KH-BCA ngày 05/01/2026 của Bộ Công an về A.\n  - Làm theo Kế hoạch số 12/KH-BCA ngày 05/01/2026 của Bộ Quốc phòng về A.',
    ],
    ['recipient/reported-to', 'Tổng hợp kết quả của các sở, báo cáo Bộ Nội vụ.'],
    [
      'recipient/assignee-missing',
      'sections:\n  - heading: VIỆC\n    text: Truyền thông\n    assign: { lead: [UBND xã Bình An] }\nrecipients:\n  - Các sở, ban, ngành, đoàn thể cấp tỉnh\n  - archive: VT, NC',
    ],
    [
      'signer/title-before-name',
      'issuer:\n  name: SỞ Y TẾ\n  code: BV\nsignatures:\n  - post: GIÁM ĐỐC\n    name: BSCKII Nguyễn Văn Mẫu',
    ],
    [
      'signer/title-before-name',
      'issuer:\n  name: SỞ Y TẾ\n  code: BV\nsignatures:\n  - post: GIÁM ĐỐC\n    name: Ths.BS Nguyễn Văn Mẫu',
    ],
    [
      'signer/title-before-name',
      'issuer:\n  name: SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG\n  code: BV\nsignatures:\n  - post: GIÁM ĐỐC\n    name: TS. Nguyễn Văn Mẫu',
    ],
    [
      'signer/title-before-name',
      'issuer:\n  name: VIỆN KIỂM SÁT NHÂN DÂN TỈNH LAM GIANG\n  code: BV\nsignatures:\n  - post: GIÁM ĐỐC\n    name: TS. Nguyễn Văn Mẫu',
    ],
    [
      'signer/title-before-name',
      'issuer:\n  name: BỆNH VIỆN ĐA KHOA TỈNH LAM GIANG\n  code: BV\nsignatures:\n  - post: GIÁM ĐỐC\n    name: Ông Nguyễn Văn Mẫu',
    ],
    [
      'year/deadline-after-plan',
      'title: Giáo dục nhà trường năm học 2026 - 2027\nsections:\n  - heading: VIỆC\n    text: Xây bếp ăn trước ngày 26/5/2028.\n    assign: { lead: [Sở Y tế] }',
    ],
    ['abbreviation/undefined', 'Các TS và PGS về trường dự hội thảo.'],
    ['abbreviation/undefined', 'Các lực lượng (TTGT và TTXD) ra quân; giao TTGT kiểm tra.'],
    ['abbreviation/undefined', 'Mở tập đoàn Hoa Sen Vàng, giao QLTT kiểm tra.'],
    ['abbreviation/never-used', 'Giữ vững an ninh, trật tự (ANTT) trên địa bàn.'],
    ['year/lunar-name', 'Trực đến hết ngày 21/02/2027 (tức ngày 15 tháng Giêng năm Mậu Thân).'],
    ['year/lunar-name', 'title: Trực Tết Nguyên đán Ất Tỵ'],
    ['year/other-weekday', 'Giao quân ngày 24/02/2026 (thứ Hai, nhằm ngày 08 tháng Giêng).'],
    ['citation/other-date', 'bases:\n  - Căn cứ Luật Nhà giáo ngày 16 tháng 5 năm 2025'],
    ['citation/other-date', 'bases:\n  - Căn cứ Luật Đất đai ngày 26 tháng 11 năm 2003'],
    ['year/anniversary', 'Kỷ niệm lần thứ 135 Ngày sinh của Bác (19/5/1890 - 19/5/2026).'],
    ['wording/wrong-direction', 'Tăng số hộ có nước sạch từ 1.240 hộ lên 1.180 hộ.'],
    ['wording/wrong-direction', 'Giảm tỷ lệ hộ nghèo từ 2,5% xuống còn 3,1%.'],
    ['wording/wrong-direction', 'Rút thời gian trả kết quả từ 05 ngày làm việc còn 07 ngày.'],
    ['wording/wrong-direction', 'Nâng số lớp từ 14 lên 12 lớp.'],
    ['wording/over-hundred', '165% trở lên hộ hội viên đăng ký danh hiệu.'],
    ['wording/figure-in-words', 'Chi 6.480 triệu đồng (Sáu tỷ tám trăm bốn mươi triệu đồng).'],
    ['wording/figure-in-words', 'Trả kết quả trong 15 (năm mươi) ngày.'],
    ['wording/doubled-word', 'Thời gian mất điện không quá quá 85 phút.'],
    ['year/weekend-deadline', 'Tiếp nhận hồ sơ từ ngày 10/01/2026 đến hết ngày 15/3/2026.'],
    [
      'year/deadline-after-plan',
      'title: Trồng rừng gỗ lớn giai đoạn 2026 - 2030\nsections:\n  - heading: VIỆC\n    text: Thí điểm, hoàn thành trước ngày 30/6/2032.\n    assign: { lead: [Sở Y tế] }',
    ],
    ['name/to-check', 'issuer: { name: UBND TỈNH LAM GIANG, code: UBND }\nopening:\n  - Giao Ban Dân tộc giám sát.'],
    ['text/typed-label', 'sections:\n  - heading: II NHIỆM VỤ TRỌNG TÂM\n    text: Rà soát hồ sơ.'],
    ['text/typed-label', 'sections:\n  - heading: NHIỆM VỤ\n    items: ["(1) Rà soát hồ sơ.", "(2) Báo cáo."]'],
    ['plan/title-begins-v-v', 'title: V/v tuyên truyền phòng bệnh năm 2026'],
    [
      'signer/collective',
      'issuer: { name: BAN THƯỜNG TRỰC, code: MTTQ }\nsignatures:\n  - { post: CHỦ TỊCH, name: Nguyễn Văn Mẫu }',
    ],
    [
      'text/typed-label',
      'sections:\n  - heading: NHIỆM VỤ\n    items: ["(1) 100% hộ dân ký cam kết.", "2. 15,5% số thôn có loa."]',
    ],
    ['year/deadline-before-plan', 'Gửi danh sách, xong trước 17 giờ 00 phút ngày 20/01/2026.'],
    ['year/weekend-deadline', 'Gửi danh sách trước 15h30, ngày 14/6/2026.'],
    ['year/reversed-range', 'Họp trù bị từ 14h00 đến 13 giờ 30 ngày 11/10/2026.'],
    [
      'year/impossible-date',
      'layout: { deadlines: data }\nsections:\n  - heading: VIỆC\n    text: Rà soát hồ sơ\n    assign: { lead: [Sở Y tế], deadline: 31/02/2026 }',
    ],
    [
      'year/impossible-date',
      'layout: { deadlines: data }\nsections:\n  - heading: VIỆC\n    text: Rà soát hồ sơ\n    assign: { lead: [Sở Y tế], deadline: trước 31/4 }',
    ],
    [
      'task/unreadable-deadline',
      'layout: { deadlines: data }\nsections:\n  - heading: VIỆC\n    text: Rà soát hồ sơ\n    assign: { lead: [Sở Y tế], deadline: cuối đợt hai }',
    ],
    ['wording/doubled-word', 'Giảm giảm 10% thời gian giải quyết.'],
    [
      'citation/first-in-full',
      'title: Thực hiện Chỉ thị số 05/CT-UBND năm 2026\nopening:\n  - Thực hiện Chỉ thị số 05/CT-UBND của UBND tỉnh.',
    ],
  ])('%s: %s', (code, example) => {
    expect(codes(examplePlan(example))).toContain(code);
  });
});

describe('days in messages are written as in the plan', () => {
  const message = (plan: string, code: string): string =>
    checkPlan(plan, lintWith()).diagnostics.find((diagnostic) => diagnostic.code === code)?.message ?? '';
  const late = 'opening:\n  - Gửi danh sách trước ngày 20/01/2026.';
  const future = 'opening:\n  - Theo Kế hoạch số 12/KH-UBND ngày 05/11/2026 của UBND tỉnh.';

  test.each([
    ['year/deadline-before-plan', late, '2026-02-05', 'ngày 05/02/2026'],
    ['year/deadline-before-plan', late, '2026-02', 'tháng 02/2026'],
    ['citation/future-date', future, '2026-02-05', 'sau ngày 05/02/2026'],
    ['citation/future-date', future, '2026-02', 'sau tháng 02/2026'],
  ])('%s, %s, issued %s: %s', (code, text, date, words) => {
    const said = message(smallPlan(`date: ${date}\n${text}`), code);
    expect(said).toContain(words);
    expect(said).not.toMatch(/\d{4}-\d{2}/);
  });
});
