import type { Page } from '@playwright/test';
import type { Point } from '../../shared/layout/scene.ts';
import { inWindow } from './pointer.ts';

/** Drags files from the system over a point of the sheet, and lets them go where that is wanted. */
export const dragFiles = async (page: Page, files: readonly string[], to: Point, drop: boolean): Promise<void> => {
  const { x, y } = await inWindow(page, to);
  const hands = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', ...(drop ? ['drop'] : [])] as const)
    await hands.send('Input.dispatchDragEvent', { type: type as 'dragOver', x, y, data });
  await hands.detach();
};
