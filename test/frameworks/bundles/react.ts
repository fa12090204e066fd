// What the tests use of React, in one file: its packages are CommonJS, and two copies of it would not know each other.
export { createElement, StrictMode, useState, version } from 'react';
export { createRoot, type Root } from 'react-dom/client';
export { flushSync } from 'react-dom';
