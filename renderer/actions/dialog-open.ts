/** Whether a dialog has the window: nothing else may then take the keyboard. */
export const dialogOpen = (): boolean => window.document.querySelector('.veil') !== null;

/** Whether the keyboard is in a dialog: what lies behind it is then out of reach. */
export const keyboardInDialog = (): boolean => !!window.document.activeElement?.closest('.veil');
