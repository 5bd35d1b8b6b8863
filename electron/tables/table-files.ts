/** Whether a file of this name is read as a table or text of another program. */
export const isTableFile = (path: string): boolean => /\.(xlsx|xlsm|xls|csv|tsv|tab|txt|md)$/i.test(path);
