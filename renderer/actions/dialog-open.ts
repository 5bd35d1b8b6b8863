/** Whether a dialog has the window: nothing else may then take the keyboard. */
export const dialogOpen = (): boolean => window.document.querySelector('.veil') !== null;
