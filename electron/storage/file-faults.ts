import type { Fault } from '#shared/model/result.ts';

/** The system's code of a failed file operation (`ENOSPC`), or undefined when something else went wrong. */
export const systemCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** Why a file could not be read. Anything that the file system did not say is a bug and thrown on. */
export function unreadable(error: unknown): Fault {
  const code = systemCode(error);
  if (code === undefined) throw error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'file.missing' };
  if (code === 'EACCES' || code === 'EPERM') return { code: 'file.notAllowed' };
  return { code: 'file.unreadable', params: { reason: code } };
}

/** Why a file could not be written. Anything that the file system did not say is a bug and thrown on. */
export function unwritable(error: unknown): Fault {
  const code = systemCode(error);
  if (code === undefined) throw error;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'file.noSpace' };
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return { code: 'file.readOnly' };
    case 'ENOENT':
    case 'ENOTDIR':
      return { code: 'file.folderMissing' };
    case 'ENAMETOOLONG':
      return { code: 'file.nameTooLong' };
    case 'EEXIST':
      return { code: 'file.exists' };
    case 'EISDIR':
      return { code: 'file.isFolder' };
    default:
      return { code: 'file.unwritable', params: { reason: code } };
  }
}
