/** Signatures that the decree does not know. */
import { row } from './entry.ts';

export const SIGNATURE = {
  'signature/kt-without-deputy': row(
    'error',
    [
      'Ký thay (KT.) mà chức vụ người ký không phải cấp phó: “{post}”.',
      'Ghi `post` là chức vụ cấp phó, ví dụ PHÓ CHỦ TỊCH (Phụ lục I, II.7.b).',
    ],
    [
      'KT. (for the head) needs the deputy’s post; found “{post}”.',
      'Give the deputy’s `post`, such as PHÓ CHỦ TỊCH (Annex I, II.7.b).',
    ],
  ),
  'signature/tm-with-post': row(
    'error',
    [
      'TM. phải đi với tên tập thể, không đi với chức vụ “{found}”.',
      'Ghi `authority: TM. ỦY BAN NHÂN DÂN`; chức vụ ghi ở `post` (Phụ lục I, II.7.b).',
    ],
    [
      'TM. goes with the name of a collective, not with the post “{found}”.',
      'Write `authority: TM. ỦY BAN NHÂN DÂN` and the post in `post` (Annex I, II.7.b).',
    ],
  ),
  'signature/capacity-with-body': row(
    'error',
    [
      '{prefix} phải đi với chức vụ của người đứng đầu, không đi với tên cơ quan “{found}”.',
      'Ví dụ: KT. CHỦ TỊCH (Phụ lục I, II.7.b).',
    ],
    [
      '{prefix} goes with the head’s post, not with the name of a body, “{found}”.',
      'Such as KT. CHỦ TỊCH (Annex I, II.7.b).',
    ],
  ),
  'signature/unknown-prefix': row(
    'error',
    ['“{found}” không bắt đầu bằng {allowed}.', 'Nghị định 30 viết: TM., Q., KT., TL., TUQ. (Phụ lục I, II.7.b).'],
    ['“{found}” does not begin with {allowed}.', 'The decree has TM., Q., KT., TL., TUQ. (Annex I, II.7.b).'],
  ),
  'signature/not-capitals': row(
    'warning',
    ['“{found}” không viết chữ hoa.', 'Quyền hạn và chức vụ viết chữ hoa (Phụ lục I, II.7.đ).'],
    ['“{found}” is not in capitals.', 'Authority and post are in capitals (Annex I, II.7.đ).'],
  ),
  'signature/no-post': row(
    'error',
    [
      'Chữ ký thiếu chức vụ người ký.',
      'Thêm `post`; nếu dòng này thuộc chữ ký ở trên thì bỏ dấu “-” của nó, thụt thẳng với `post`.',
    ],
    [
      'The signature lacks the signer’s post.',
      'Add `post`; if the line belongs to the signature above, take its “-” away and indent it as `post`.',
    ],
  ),
  'signature/count': row(
    'error',
    ['Có {issuers} cơ quan cùng ban hành nhưng {signatures} chữ ký.', 'Mỗi cơ quan một chữ ký.'],
    ['{issuers} bodies issue the plan, but there are {signatures} signatures.', 'One signature a body.'],
  ),
} as const;
