/** What a form does that changes its notice; every fact is the form's own, nothing is assumed. */
export interface NoticeFacts {
  readonly hasDpo: boolean;
  readonly hasLegitimateInterest: boolean;
  readonly hasRecipients: boolean;
  readonly hasTransfers: boolean;
  readonly hasAutomatedDecisions: boolean;
  readonly hasConsent: boolean;
  readonly hasMarketing: boolean;
  readonly collectsPhoneOfConsumer: boolean;
  readonly controllerOutsideEu: boolean;
  /** Default false: a form collects from the person; true when data also comes from elsewhere (GDPR 14). */
  readonly hasOtherSources?: boolean;
}

/** One thing a notice says: on the form (level 1), on the complete page (level 2); `fact` is what an `if-any` depends on. */
export interface NoticeItem {
  readonly id: string;
  readonly dataKey: string;
  readonly level1: 'always' | 'if-any' | 'optional' | 'never';
  readonly level2: 'always' | 'if-any';
  readonly fact?: keyof NoticeFacts;
}
