import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isBesideAddress, meaningOf } from '../../src/cli/contact-columns.js';

const uses = (names: string, kind: string, use = 'any'): void => {
  for (const name of names.split(';')) assert.deepEqual(meaningOf(name), { kind, use }, name);
};
const saysNothing = (names: string): void => {
  for (const name of names.split(';')) assert.equal(meaningOf(name), null, name);
};

test('columns of Brevo are known', () => {
  uses('EMAIL', 'email');
  uses('SMS;WHATSAPP', 'phone', 'mobile');
  uses('LANDLINE_NUMBER', 'phone');
  saysNothing('CONTACT ID;EXT_ID;PRENOM;NOM;FIRSTNAME;LASTNAME;ADDED_TIME;DOUBLE_OPT-IN;OPT_IN');
});

test('columns of Mailchimp are known', () => {
  uses('Email Address;Adresse e-mail', 'email');
  uses('Phone Number;Numéro de téléphone', 'phone');
  uses('SMS Phone Number', 'phone', 'mobile');
  saysNothing(
    'First Name;Address;MEMBER_RATING;OPTIN_TIME;OPTIN_IP;LEID;EUID;TAGS;Birthday;Email Marketing Status',
  );
});

test('columns of HubSpot are known', () => {
  uses('Email;E-mail;Work email;Additional email addresses;Adresses e-mail supplémentaires', 'email');
  uses('Phone Number;Numéro de téléphone', 'phone');
  uses(
    'Mobile Phone Number;WhatsApp Phone Number;Numéro de téléphone portable;Numéro de téléphone mobile',
    'phone',
    'mobile',
  );
  uses('Fax Number;Numéro de fax', 'phone', 'fax');
  saysNothing(
    'Record ID;Email Domain;Marketing emails opened;Last email send date;Phone Country Code;Contact owner',
  );
});

test('columns of Shopify are known', () => {
  uses('Email', 'email');
  uses('Phone;Default Address Phone;Billing Phone;Shipping Phone', 'phone');
  saysNothing(
    'Customer ID;Default Address Address1;Default Address Zip;Accepts Email Marketing;Accepts SMS Marketing;Total Spent',
  );
});

test('columns of WooCommerce are known', () => {
  uses(
    'Email;billing_email;user_email;Email (Billing);Billing Email;Customer Email;E-mail (facturation);E-mail de facturation',
    'email',
  );
  uses('billing_phone;shipping_phone;Phone (Billing);Billing Phone;Téléphone (facturation)', 'phone');
  saysNothing('user_login;billing_first_name;billing_address_1;billing_postcode;Username;Last Active');
});

test('columns of PrestaShop are known', () => {
  uses('Email address;Adresse e-mail;email', 'email');
  uses('phone;Téléphone;Home phone', 'phone');
  uses('phone_mobile;Téléphone mobile;Mobile phone;Téléphone portable', 'phone', 'mobile');
  saysNothing('ID;Titre;Prénom;Nom;Ventes;Activé;Newsletter;Offres partenaires;Inscription;Social title');
});

test('columns of Google Contacts are known', () => {
  uses('E-mail 1 - Value;E-mail 2 - Value', 'email');
  uses('Phone 1 - Value;Phone 2 - Value', 'phone');
  saysNothing(
    'E-mail 1 - Label;E-mail 1 - Type;Phone 1 - Label;Phone 1 - Type;Address 1 - Formatted;Group Membership',
  );
});

test('columns of Outlook are known, in English and in French', () => {
  uses(
    'E-mail Address;E-mail 2 Address;E-mail 3 Address;Adresse de messagerie;Adresse de messagerie 2',
    'email',
  );
  uses(
    `Primary Phone;Home Phone;Home Phone 2;Business Phone 2;Company Main Phone;Other Phone;Assistant's Phone;Car Phone;Radio Phone;TTY/TDD Phone;Pager;Callback`,
    'phone',
  );
  uses(
    `Téléphone (bureau);Téléphone 2 (bureau);Téléphone (domicile);Téléphone (autre);Téléphone principal;Téléphone société;Téléphone (voiture);Tél. voiture;Téléphone de l'assistant(e);Téléphone de l’assistant;Radio téléphone;Téléphone TDD/TTY;Téléphone professionnel;Récepteur de radiomessagerie`,
    'phone',
  );
  uses('Mobile Phone;Tél. mobile;Téléphone portable', 'phone', 'mobile');
  uses(
    'Business Fax;Home Fax;Télécopie (bureau);Télécopie professionnelle;Télécopieur personnel',
    'phone',
    'fax',
  );
  saysNothing(
    `E-mail Type;E-mail Display Name;Type de messagerie;Nom complet de l'adresse de messagerie;Rue (bureau);Code postal (domicile);Catégories`,
  );
  for (const name of [
    'E-mail 2 Display Name',
    `Nom complet de l'adresse de messagerie 2`,
    'Type de messagerie',
  ])
    assert.ok(isBesideAddress(name), name);
  assert.ok(!isBesideAddress('E-mail Address'));
});

test('names that people give are known in any case, with and without accents and marks', () => {
  uses('E-MAIL;e mail;Courriel;Mél;mail;emailAddress;adresse électronique;Adresse_Mail', 'email');
  uses('Tel;TÉL.;telephone;N° de téléphone;Numéro;phoneNumber;TELEPHONE1', 'phone');
  uses('GSM;portable;N° portable;MobilePhone;numero_mobile', 'phone', 'mobile');
});

test('hashes are told from what they are hashes of, and keyed ones from plain ones', () => {
  uses('sha256;SHA-256;email_sha256;Hashed Email;phone hash', 'hash');
  uses('hmac-sha256', 'keyed-hash');
  saysNothing('password hash;md5');
});

test('numbers of customers, companies and consents are no telephones', () => {
  saysNothing(
    'Numéro client;Client number;SIRET;SMS consent;Email verified;Date email;Contact;Phone type;Opt-in SMS',
  );
});
