/** True where the pages bear DỰ THẢO. */
export const isDraft = ({ stage, reviewMarks }) => stage === 'drafting' || stage === 'comment' || reviewMarks > 0;
