/** What stands for `-` among the names of files. */
export const STANDARD_INPUT = 'stdin:';
