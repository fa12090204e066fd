// What the tests use of React Hook Form, with the React that it draws with.
export { createElement } from 'react';
export { createRoot, type Root } from 'react-dom/client';
export { flushSync } from 'react-dom';
export { useForm } from 'react-hook-form';
