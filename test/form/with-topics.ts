import type { FormConfig } from '../../src/config/index.js';

const words = (fr: string, en: string, es: string) => ({ fr, en, es });

/** Three topics and a frequency, as an owner writes them beside a purpose. */
export const picked = {
  topics: [
    { id: 'bread', label: words('Pains', 'Bread', 'Panes') },
    { id: 'cakes', label: words('Gâteaux', 'Cakes', 'Tartas') },
    { id: 'workshops', label: words('Ateliers', 'Workshops', 'Talleres') },
  ],
  frequency: [{ id: 'monthly', label: words('Une fois par mois', 'Once a month', 'Una vez al mes') }],
};

/** A form with these at the purpose that its own marketing has. */
export const withTopics = <Form extends object>(form: Form): Form => {
  const { purposes, marketing } = form as unknown as Pick<FormConfig, 'purposes' | 'marketing'>;
  return {
    ...form,
    purposes: purposes.map((one) => (one.id === marketing?.purpose ? { ...one, ...picked } : one)),
  };
};
