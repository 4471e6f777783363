import { jest } from '@jest/globals';
import { configure } from '@testing-library/react';

// pages and dialogs are fetched when they are first opened, on a busy machine too
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);

// Headless UI watches sizes and waits for animations; jsdom has neither, nor does it scroll
Element.prototype.getAnimations = () => [];
window.scrollTo = () => undefined;
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};
