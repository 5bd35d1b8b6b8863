/** What is used of Electron's window and of what keeps a screen awake. */
export type PresentableWindow = {
  isFullScreen(): boolean;
  setFullScreen(on: boolean): void;
  isMenuBarVisible(): boolean;
  setMenuBarVisibility(on: boolean): void;
};
export type Wakefulness = { start(type: 'prevent-display-sleep'): number; stop(id: number): void };

type Before = { readonly fullScreen: boolean; readonly menu: boolean; readonly awake: number };

/** Lets windows fill the screen for a presentation and be afterwards what they were. */
export const presentationsOf = (windowOf: (id: number) => PresentableWindow | null, wakefulness: Wakefulness) => {
  const before = new Map<number, Before>();
  const end = (id: number): void => {
    const was = before.get(id);
    if (!was) return;
    before.delete(id);
    wakefulness.stop(was.awake);
    const window = windowOf(id);
    if (!window) return;
    window.setFullScreen(was.fullScreen);
    window.setMenuBarVisibility(was.menu);
  };
  const begin = (id: number): void => {
    const window = windowOf(id);
    if (!window || before.has(id)) return;
    const awake = wakefulness.start('prevent-display-sleep');
    before.set(id, { fullScreen: window.isFullScreen(), menu: window.isMenuBarVisible(), awake });
    window.setMenuBarVisibility(false);
    window.setFullScreen(true);
  };
  return {
    isOn: (id: number): boolean => before.has(id),
    set: (id: number, on: boolean): void => (on ? begin(id) : end(id)),
    end,
  };
};
