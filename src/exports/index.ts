export * from './csv-row.js';
export * from './dpv.js';
export * from './granted.js';
export * from './kantara.js';
export * from './list.js';
export { excelWriting, type ExcelWording } from './excel.js';
