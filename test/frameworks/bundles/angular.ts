// What the tests use of Angular. Its packages are half compiled; this compiles the rest, and the templates, in the page.
import '@angular/compiler';

export {
  Component,
  CUSTOM_ELEMENTS_SCHEMA,
  provideZonelessChangeDetection,
  signal,
  type Type,
} from '@angular/core';
export { createApplication } from '@angular/platform-browser';
