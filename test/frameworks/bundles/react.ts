// What the tests use of React, in one file: its packages are CommonJS, and two copies of it would not know each other.
export { createElement, StrictMode, useState, version } from 'react';
export { createRoot, hydrateRoot, type Root } from 'react-dom/client';
export { renderToString } from 'react-dom/server';
export { flushSync } from 'react-dom';
