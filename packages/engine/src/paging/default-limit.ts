/** Items of a page where no limit is given. */
export const defaultLimit = 50;
