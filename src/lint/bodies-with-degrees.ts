/** Bodies whose signers may have ranks and degrees: armed forces, schools, hospitals, science (nd30 PN-03). */
export const WITH_DEGREES =
  /^(?:CÔNG AN|BỘ (?:CÔNG AN|QUỐC PHÒNG|CHỈ HUY|TƯ LỆNH)|BAN CHỈ HUY|BỘ CHQS|BAN CHQS|BCH QUÂN SỰ|QUÂN KHU|(?:ĐỒN|HẢI ĐỘI) BIÊN PHÒNG|BỆNH VIỆN|TRƯỜNG|HỌC VIỆN|ĐẠI HỌC|PHÒNG KHÁM|TRẠM Y TẾ|VIỆN(?! KIỂM SÁT)|TRUNG TÂM (?:Y TẾ|KIỂM SOÁT BỆNH TẬT|GIÁO DỤC|GDNN|GDTX))(?!\p{L})/u;
