/** Words with Vietnamese letters that are no Vietnamese syllables: taken from other languages, written in one piece. */
export const LOANWORDS: ReadonlySet<string> = new Set(
  `
  ôtô môtô ôxy ôxi xăngtimét kilômét kilôgam kilôoát mêgaoát héctare mêtan pôlyme prôtêin vácxin vắcxin xêrum amiăng
  axít bazơ côngtenơ lôgô vidêô rađiô tivi ắcquy ăngten bêtông cácbon xeton xêlenium điôxít đôla ơrô éc apatít
  sôcôla cácbônát nitơrát phốtphát phốtpho sunphát clorua ămpe ampe vônkế bôxít crôm mangan đôlômít vônfram
  kênhan mítting mêgabít
  `
    .split(/\s+/)
    .filter((word) => word !== ''),
);
