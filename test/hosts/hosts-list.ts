const packages = '/test/hosts/node_modules';

/** Each sheet as a site loads it, and what switches its dark side on. */
export const hosts: readonly { readonly name: string; readonly sheet: string; readonly dark?: string }[] = [
  { name: 'Bootstrap', sheet: `${packages}/bootstrap/dist/css/bootstrap.min.css`, dark: 'data-bs-theme' },
  { name: 'Bulma', sheet: `${packages}/bulma/css/bulma.min.css`, dark: 'data-theme' },
  { name: 'Foundation', sheet: `${packages}/foundation-sites/dist/css/foundation.min.css` },
  { name: 'Pico', sheet: `${packages}/@picocss/pico/css/pico.min.css`, dark: 'data-theme' },
  { name: 'Tailwind’s preflight', sheet: `${packages}/tailwindcss/preflight.css` },
  {
    name: 'the French state (DSFR)',
    sheet: `${packages}/@gouvfr/dsfr/dist/dsfr.min.css`,
    dark: 'data-fr-theme',
  },
  { name: 'a blog’s theme', sheet: '/test/hosts/wordpress.css' },
];
