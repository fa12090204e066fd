import type { Scope } from '../store/access-scopes.js';

/** What one operation asks of whoever calls it. */
export interface OwnerOperation {
  readonly scope: Scope;
  /** What the trail keeps of it: nothing, or that it was done, before its answer leaves. */
  readonly isTrailed?: true;
  /** It is about the whole receiver: a user of some businesses may not. */
  readonly isWhole?: true;
  /** It shows persons: a store that lacks its journal may hold some who were erased. */
  readonly showsPersons?: true;
}

/** Every operation that needs a token. A route that is not in here cannot be added. */
export const ownerOperations: Readonly<Record<string, OwnerOperation>> = {
  overview: { scope: 'read' },
  statistics: { scope: 'read' },
  // Asked before each message: the answer names nobody, and a trail of it would be longer than the log.
  mayContact: { scope: 'read' },
  findPersons: { scope: 'read', isTrailed: true, showsPersons: true },
  listRequests: { scope: 'read', isTrailed: true, showsPersons: true },
  makeLinks: { scope: 'operate', isTrailed: true, showsPersons: true },
  recordWithdrawal: { scope: 'operate', isTrailed: true },
  recordDocument: { scope: 'operate', isTrailed: true },
  noteAttempt: { scope: 'operate', isTrailed: true },
  meetCallRequest: { scope: 'operate', isTrailed: true },
  enterSlip: { scope: 'operate', isTrailed: true },
  findSlip: { scope: 'operate' },
  keepSlipPhoto: { scope: 'operate', isTrailed: true },
  readSlipPhoto: { scope: 'export', isTrailed: true, showsPersons: true },
  closeRequest: { scope: 'operate', isTrailed: true },
  openRequest: { scope: 'operate', isTrailed: true, showsPersons: true },
  listRequestPersons: { scope: 'operate', isTrailed: true, showsPersons: true },
  carryOutRequest: { scope: 'operate', isTrailed: true, showsPersons: true },
  tellRecipients: { scope: 'operate', isTrailed: true },
  liftRestriction: { scope: 'operate', isTrailed: true },
  readPersonFile: { scope: 'export', isTrailed: true, showsPersons: true },
  retryDeliveries: { scope: 'operate', isTrailed: true, isWhole: true },
  forgetDeliveries: { scope: 'operate', isTrailed: true, isWhole: true },
  listSubmissions: { scope: 'export', isTrailed: true, showsPersons: true },
  findSubmissionByReference: { scope: 'export', isTrailed: true, showsPersons: true },
  getBundle: { scope: 'export', isTrailed: true, showsPersons: true },
  getExcerpt: { scope: 'export', isTrailed: true, showsPersons: true },
  exportGranted: { scope: 'export', isTrailed: true, showsPersons: true },
  listExpiring: { scope: 'export', isTrailed: true, showsPersons: true },
  retention: { scope: 'read' },
  retentionCalendar: { scope: 'read' },
  tellEvents: { scope: 'operate', isTrailed: true },
  holdPerson: { scope: 'operate', isTrailed: true },
  listForms: { scope: 'read' },
  readFormVersion: { scope: 'read' },
  checkForm: { scope: 'read' },
  previewForm: { scope: 'read' },
  readDraft: { scope: 'read' },
  makeDraft: { scope: 'operate', isTrailed: true },
  saveDraft: { scope: 'operate', isTrailed: true },
  removeDraft: { scope: 'operate', isTrailed: true },
  publishDraft: { scope: 'operate', isTrailed: true },
  unstageForm: { scope: 'operate', isTrailed: true },
  // Who reads the archive is written down before the answer leaves, and it has a scope of its own.
  listArchive: { scope: 'archive', isTrailed: true, showsPersons: true },
  readArchive: { scope: 'archive', isTrailed: true, showsPersons: true },
  listAudit: { scope: 'operate', isTrailed: true, isWhole: true },
};
