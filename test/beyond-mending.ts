/** A project file that has lost its first page and all that it could be mended with; its rows are still there. */
export const beyondMending = (file: Buffer): Buffer =>
  Buffer.from(file.subarray(0, file.readUInt32BE(28) * 4096)).fill(0, 0, 4096);
