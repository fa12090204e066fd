/** Adds a style sheet to the page, as a site does. */
export async function loadSheet(href: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  link.dataset['host'] = '';
  await new Promise((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', () => reject(new Error(`${href} cannot be loaded`)));
    document.head.append(link);
  });
}

export function dropSheets(): void {
  for (const link of document.querySelectorAll('link[data-host]')) link.remove();
}
