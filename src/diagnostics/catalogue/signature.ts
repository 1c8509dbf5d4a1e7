/** Signatures that the decree does not know. */
import { row } from './entry.ts';

export const SIGNATURE = {
  'signature/kt-without-deputy': row(
    'error',
    [
      'Ký thay ({prefix}) mà chức vụ người ký không phải cấp phó: “{post}”.',
      'Ghi `post` là chức vụ cấp phó, ví dụ PHÓ CHỦ TỊCH ({place}).',
    ],
    [
      '{prefix} (for the head) needs the deputy’s post; found “{post}”.',
      'Give the deputy’s `post`, such as PHÓ CHỦ TỊCH ({place}).',
    ],
  ),
  'signature/tm-with-post': row(
    'error',
    [
      '{prefix} phải đi với tên tập thể, không đi với chức vụ “{found}”.',
      'Ghi `authority: {example}`; chức vụ ghi ở `post` ({place}).',
    ],
    [
      '{prefix} goes with the name of a collective, not with the post “{found}”.',
      'Write `authority: {example}` and the post in `post` ({place}).',
    ],
  ),
  'signature/capacity-with-body': row(
    'error',
    [
      '{prefix} phải đi với chức vụ của người đứng đầu, không đi với tên cơ quan “{found}”.',
      'Ví dụ: {prefix} CHỦ TỊCH ({place}).',
    ],
    [
      '{prefix} goes with the head’s post, not with the name of a body, “{found}”.',
      'Such as {prefix} CHỦ TỊCH ({place}).',
    ],
  ),
  'signature/capacity-as-authority': row(
    'error',
    [
      '“{found}” là quyền hạn của người ký, không viết ở `authority`: chỗ này chỉ để “{allowed}” và tên tập thể.',
      'Đổi tên khóa thành `capacity`, viết: {meant}.',
    ],
    [
      '“{found}” is the capacity of the signer and does not stand at `authority`: that takes “{allowed}” and a body alone.',
      'Rename the key to `capacity` and write: {meant}.',
    ],
  ),
  'signature/capacity-as-post': row(
    'warning',
    [
      '“{found}”: dòng có {written} không viết ở `post`, chỗ này chỉ ghi chức vụ của người ký.',
      'Ghi dòng có {written} ở `{key}`, chức vụ của người ký ở `post` ({place}).',
    ],
    [
      '“{found}”: the line with {written} does not stand at `post`, which has the post of the signer alone.',
      'Put the line with {written} at `{key}`, the post of the signer at `post` ({place}).',
    ],
  ),
  'signature/unknown-prefix': row(
    'error',
    ['“{found}” không bắt đầu bằng “{allowed}”.', '{standard} viết: {forms} ({place}).'],
    ['“{found}” does not begin with “{allowed}”.', '{standard} has {forms} ({place}).'],
  ),
  'signature/lines-swapped': row(
    'error',
    [
      '“{post}” ghi ở `post`, còn “{found}” ghi ở `capacity`: hai dòng đổi chỗ cho nhau.',
      'Viết `capacity: {post}` và `post: {found}`.',
    ],
    [
      '“{post}” stands as `post` and “{found}” as `capacity`: the two have changed places.',
      'Write `capacity: {post}` and `post: {found}`.',
    ],
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
  'signature/deputy-for-collective': row(
    'error',
    [
      'Dưới {prefix} không ghi “{found}”.',
      'Bỏ `capacity`: cấp phó ký thay mặt tập thể bằng chức vụ của mình, ghi ở `post` ({place}).',
    ],
    [
      'Below {prefix} stands no “{found}”.',
      'Drop `capacity`: a deputy signs for the collective by his own post, in `post` ({place}).',
    ],
  ),
  'signature/post-without-body': row(
    'warning',
    [
      'Nhiều cơ quan cùng ký mà “{post}” không nói là của cơ quan nào ({standard}, I.7.1.4).',
      'Ghi chức vụ kèm tên cơ quan: TRƯỞNG BAN TỔ CHỨC.',
    ],
    [
      'Several bodies sign, but “{post}” does not say of which ({standard}, I.7.1.4).',
      'Write the post with its body: TRƯỞNG BAN TỔ CHỨC.',
    ],
  ),
  'signature/count': row(
    'error',
    ['Có {issuers} cơ quan cùng ban hành nhưng {signatures} chữ ký.', 'Mỗi cơ quan một chữ ký.'],
    ['{issuers} bodies issue the plan, but there are {signatures} signatures.', 'One signature a body.'],
  ),
} as const;
