import { expect, it } from 'vitest';
import { presentationsOf } from '../../../electron/presenting.ts';

const stage = (fullScreen: boolean, menu: boolean) => {
  const state = { fullScreen, menu, awake: 0 };
  const window = {
    isFullScreen: () => state.fullScreen,
    setFullScreen: (on: boolean) => {
      state.fullScreen = on;
    },
    isMenuBarVisible: () => state.menu,
    setMenuBarVisibility: (on: boolean) => {
      state.menu = on;
    },
  };
  const wakefulness = {
    start: () => {
      state.awake += 1;
      return 7;
    },
    stop: () => {
      state.awake -= 1;
    },
  };
  return { state, presentations: presentationsOf((id) => (id === 1 ? window : null), wakefulness) };
};

it.each([
  [false, true],
  [true, false],
])('a window is afterwards what it was: full screen %s, menu %s', (fullScreen, menu) => {
  const { state, presentations } = stage(fullScreen, menu);
  presentations.set(1, true);
  presentations.set(1, true);
  expect(state).toEqual({ fullScreen: true, menu: false, awake: 1 });
  presentations.set(1, false);
  presentations.end(1);
  expect(state).toEqual({ fullScreen, menu, awake: 0 });
});

it('a window that is gone does nothing', () => {
  const { state, presentations } = stage(false, true);
  presentations.set(2, true);
  presentations.set(2, false);
  expect(state).toEqual({ fullScreen: false, menu: true, awake: 0 });
});
