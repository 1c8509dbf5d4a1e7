/** A plan as a scan of it was read: marks of emphasis, a sentence torn by the end of a page. */
export const SCAN = `SỞ Y TẾ TỈNH LAM GIANG

Số: 45 /KH-SYT

Lam Giang, ngày 08 tháng 5 năm 2026

**KẾ HOẠCH**
**Phòng, chống sốt xuất huyết năm 2026**

Căn cứ Kế hoạch số 12/KH-UBND ngày 10/01/2026 của Ủy ban nhân dân tỉnh, Sở Y tế ban hành kế hoạch như sau:

**I. MỤC TIÊU**

1. Giảm 10% số ca mắc so với năm 2025, không để dịch

chồng dịch trên địa bàn tỉnh.

2. Không để xảy ra tử vong.

## **II. NHIỆM VỤ**

### **1. Giám sát**

a) Theo dõi mật độ muỗi hằng tuần (*Trung tâm Kiểm soát bệnh tật chủ trì, phối hợp với UBND các xã, phường thực hiện*).

b) Lấy mẫu xét nghiệm:

- Tại các xã trọng điểm;
- Tại bệnh viện tuyến tỉnh.

2. Truyền thông trên *Báo Lam Giang*./.

Nơi nhận:

- Bộ Y tế;
- UBND tỉnh;
(để báo cáo)
- Lưu: VT, NV.

GIÁM ĐỐC

Trần Thu Hà
`;
